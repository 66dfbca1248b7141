package diffwave.model;

import diffwave.problem.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A network's tensors by name, in an order, with the file they came from for messages. Names and shapes: {@link Parameters}. */
public final class Weights {

    private final String origin;
    private final Map<String, Tensor> tensors;

    /**
     * @param origin where they came from, as a message names it: usually the file's name
     * @param tensors copied, in its order
     */
    public Weights(String origin, Map<String, Tensor> tensors) {
        this.origin = origin;
        this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }

    /** Where they came from. */
    public String origin() {
        return origin;
    }

    /** All tensors by name, in order; cannot be changed. */
    public Map<String, Tensor> tensors() {
        return tensors;
    }

    /** The tensor of that name, if there is one. */
    public Optional<Tensor> find(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    /**
     * The tensor of that name and shape.
     *
     * @throws Problem naming it where it is missing or has another shape
     */
    public Tensor get(String name, int... shape) {
        Tensor found = find(name)
                .orElseThrow(() -> new Problem(origin + " lacks the tensor " + name + " " + Arrays.toString(shape)
                        + ": the file holds another network, or only a part of one."));
        if (!found.hasShape(shape)) {
            throw new Problem(origin + ": the tensor " + name + " has the shape " + Arrays.toString(found.shape())
                    + " where the network needs " + Arrays.toString(shape) + "; the file holds another network.");
        }
        return found;
    }

    /** How many numbers in all. */
    public long parameters() {
        return tensors.values().stream().mapToLong(Tensor::size).sum();
    }

    /**
     * These weights in the architecture's own order, with every name, shape and number checked.
     *
     * @throws Problem naming the first tensor that is missing, of another shape, not expected, or not finite
     */
    public Weights matching(Architecture architecture) {
        Map<String, int[]> expected = Parameters.of(architecture);
        Map<String, Tensor> ordered = new LinkedHashMap<>();
        expected.forEach((name, shape) -> ordered.put(name, get(name, shape)));
        tensors.forEach((name, tensor) -> {
            if (!expected.containsKey(name)) {
                throw new Problem(origin + " has a tensor " + name + " " + Arrays.toString(tensor.shape())
                        + " that the network does not know; the file holds another network.");
            }
            if (!tensor.isFinite()) {
                throw new Problem(origin + ": the tensor " + name
                        + " holds numbers that are not finite (NaN or infinity); its training has failed, take an"
                        + " earlier checkpoint.");
            }
        });
        return new Weights(origin, ordered);
    }

    /** The same tensors under another origin. */
    public Weights from(String other) {
        return new Weights(other, tensors);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that && tensors.equals(that.tensors);
    }

    @Override
    public int hashCode() {
        return tensors.hashCode();
    }

    @Override
    public String toString() {
        return origin + ": " + tensors.size() + " tensors, " + parameters() + " numbers";
    }
}

package diffwave.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** A network's tensors in one array, one after another in the order of {@link Parameters#of}: what training works on. */
public final class FlatWeights {

    private FlatWeights() {}

    /**
     * @throws diffwave.problem.Problem where the weights are another network's
     */
    public static float[] of(Architecture architecture, Weights weights) {
        float[] flat = new float[Math.toIntExact(Parameters.count(architecture))];
        int at = 0;
        for (Tensor tensor : weights.matching(architecture).tensors().values()) {
            System.arraycopy(tensor.values(), 0, flat, at, tensor.size());
            at += tensor.size();
        }
        return flat;
    }

    /**
     * Tensors by their names, copied.
     *
     * @param origin as messages name them
     */
    public static Weights tensors(Architecture architecture, float[] flat, String origin) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, int[]> entry : Parameters.of(architecture).entrySet()) {
            float[] values = new float[Tensor.elements(entry.getValue())];
            System.arraycopy(flat, at, values, 0, values.length);
            tensors.put(entry.getKey(), Tensor.of(entry.getValue(), values));
            at += values.length;
        }
        return new Weights(origin, tensors);
    }
}

package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.model.Parameters;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where each tensor lies in one array of all parameters. */
final class Places {

    private final Map<String, int[]> shapes;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    Places(Architecture a) {
        shapes = Parameters.of(a);
        int at = 0;
        for (Map.Entry<String, int[]> entry : shapes.entrySet()) {
            places.put(entry.getKey(), at);
            at = Math.addExact(at, Tensor.elements(entry.getValue()));
        }
    }

    /** Where a tensor begins. */
    int at(String name) {
        return places.get(name);
    }

    /** Where a tensor of a residual layer begins. */
    int at(int layer, String name) {
        return at("residual_layers." + layer + "." + name);
    }

    /** A tensor of two axes and more as a matrix in the array. */
    Matrix matrix(float[] values, String name) {
        int[] shape = shapes.get(name);
        return new Matrix(values, at(name), shape[0], Tensor.elements(shape) / shape[0]);
    }

    /** The same of a residual layer. */
    Matrix matrix(float[] values, int layer, String name) {
        return matrix(values, "residual_layers." + layer + "." + name);
    }

    /** The tensors, copied. */
    Weights weights(float[] values) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> tensors.put(
                name, Tensor.of(shape, Arrays.copyOfRange(values, at(name), at(name) + Tensor.elements(shape)))));
        return new Weights("the parameters of a training", tensors);
    }
}

package diffwave.model.checkpoint;

import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.problem.Problem;
import java.util.Arrays;

/** Undoes weight norm: weight = g · v / ‖v‖, the norm over all axes but the first, under torch's old and new names (SPEC-NET 2). */
final class WeightNorm {

    private WeightNorm() {}

    /**
     * A layer's weight, computed where it is normed, as it is where it is not.
     *
     * @param layer the layer's name without {@code .weight}
     * @param shape what the weight must have
     */
    static Tensor weight(Weights weights, String layer, int... shape) {
        for (String[] pair : new String[][] {
            {".weight_g", ".weight_v"},
            {".parametrizations.weight.original0", ".parametrizations.weight.original1"}
        }) {
            if (weights.find(layer + pair[1]).isPresent()) {
                int[] lengths = new int[shape.length];
                Arrays.fill(lengths, 1);
                lengths[0] = shape[0];
                Tensor v = weights.get(layer + pair[1], shape);
                return fused(weights.origin() + ", " + layer, weights.get(layer + pair[0], lengths), v);
            }
        }
        return weights.get(layer + ".weight", shape);
    }

    private static Tensor fused(String where, Tensor g, Tensor v) {
        float[] from = v.values();
        float[] values = new float[v.size()];
        int row = v.size() / g.size();
        for (int o = 0; o < g.size(); o++) {
            double squares = 0;
            for (int i = o * row; i < (o + 1) * row; i++) {
                squares += (double) from[i] * from[i];
            }
            if (squares == 0) {
                throw new Problem(where + ": a row of the normed weight is zero throughout, which has no direction.");
            }
            double scale = g.values()[o] / Math.sqrt(squares);
            for (int i = o * row; i < (o + 1) * row; i++) {
                values[i] = (float) (from[i] * scale);
            }
        }
        return Tensor.of(v.shape(), values);
    }
}

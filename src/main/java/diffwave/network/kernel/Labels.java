package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.model.Weights;
import java.util.Arrays;

/** The labels' embedding, projected into each layer as one column for all samples (SPEC-NET 6). */
final class Labels {

    private Labels() {}

    /**
     * @param rows a row of the embedding for each row of the batch
     * @return [row][layer][gate's halves]
     */
    static float[][][] columns(Architecture a, Weights weights, int... rows) {
        float[] embedding = weights.tensors().get("label_embedding.weight").values();
        int width = Architecture.LABEL_WIDTH;
        Halves gate = Halves.ofGate(a);
        float[][][] columns = new float[rows.length][a.layers()][];
        for (int layer = 0; layer < a.layers(); layer++) {
            Panels projection = gate.pack(Layer.values(weights, layer, "label_projection.weight"), width, 1, 0);
            float[] bias = gate.pad(Layer.values(weights, layer, "label_projection.bias"));
            for (int row = 0; row < rows.length; row++) {
                float[] column =
                        projection.times(Arrays.copyOfRange(embedding, rows[row] * width, (rows[row] + 1) * width));
                for (int i = 0; i < column.length; i++) {
                    column[i] += bias[i];
                }
                columns[row][layer] = column;
            }
        }
        return columns;
    }
}

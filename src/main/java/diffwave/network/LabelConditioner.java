package diffwave.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.core.Linear;
import java.util.ArrayList;
import java.util.List;

/** The labels' embedding, projected into each layer as one column that is spread over time (SPEC-NET 6). */
final class LabelConditioner implements Conditioner {

    private final NDManager manager;
    private final List<NDArray> columns = new ArrayList<>();

    /**
     * @param rows a row of the embedding for each row of the batch
     */
    LabelConditioner(LoadedWeights weights, int... rows) {
        manager = weights.manager().newSubManager();
        for (int layer = 0; layer < weights.architecture().layers(); layer++) {
            try (NDManager scope = manager.newSubManager()) {
                NDArray embedded = weights.get("label_embedding.weight").get(scope.create(rows));
                NDArray weight = weights.layer(layer, "label_projection.weight").squeeze(2);
                embedded.attach(scope);
                weight.attach(scope);
                NDArray column = Linear.linear(embedded, weight, weights.layer(layer, "label_projection.bias"))
                        .head()
                        .expandDims(2);
                column.attach(manager);
                columns.add(column);
            }
        }
    }

    @Override
    public NDArray project(NDManager scope, int layer, long from, long to) {
        return columns.get(layer);
    }

    @Override
    public void close() {
        manager.close();
    }
}

package diffwave.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import diffwave.model.Architecture;
import java.util.List;
import java.util.function.Function;

/** A network on DJL's PyTorch engine: the condition and the step vectors in float32, the residual layers by a {@link Stack}. */
final class DjlNetwork implements Network {

    private final LoadedWeights weights;
    private final Stack stack;
    private final long room;

    /**
     * @param weights closed with this network
     * @param stack which implementation of the layers
     * @param room bytes that a condition's projections may take
     */
    DjlNetwork(LoadedWeights weights, Function<LoadedWeights, Stack> stack, long room) {
        this.weights = weights;
        this.stack = stack.apply(weights);
        this.room = room;
    }

    @Override
    public Bound bind(Condition condition, int rows, int samples) {
        Architecture a = weights.architecture();
        return new Run(
                switch (condition) {
                    case Condition.None none -> Conditioner.NONE;
                    case Condition.Labels labels -> new LabelConditioner(weights, labels.rows());
                    case Condition.Mel mel ->
                        new MelConditioner(
                                weights,
                                mel.values(),
                                Math.min(
                                        samples,
                                        mel.values()[0].length
                                                * a.mel().orElseThrow().hop()),
                                room);
                });
    }

    @Override
    public String kernel() {
        return stack.kernel();
    }

    @Override
    public String precision() {
        return stack.precision();
    }

    @Override
    public void close() {
        stack.close();
        weights.close();
    }

    private final class Run implements Bound {

        private final Conditioner conditioner;
        private final Handover samples = new Handover();
        private final Handover codes = new Handover();

        Run(Conditioner conditioner) {
            this.conditioner = conditioner;
        }

        @Override
        public void predictNoise(float[][] x, long from, double[] t, float[][] epsilon) {
            try (NDManager scope = weights.manager().newSubManager()) {
                NDArray input = samples.array(scope, x).expandDims(1);
                List<NDArray> steps = weights.stepVectors(scope, codes, t);
                long to = from + x[0].length;
                float[] out =
                        stack.run(scope, input, steps, conditions(from, to)).toFloatArray();
                for (int row = 0; row < x.length; row++) {
                    System.arraycopy(out, row * x[row].length, epsilon[row], 0, x[row].length);
                }
            }
        }

        private Stack.LayerConditions conditions(long from, long to) {
            return new Stack.LayerConditions() {
                @Override
                public boolean present() {
                    return conditioner.present();
                }

                @Override
                public NDArray of(NDManager scope, int layer) {
                    return conditioner.project(scope, layer, from, to);
                }
            };
        }

        @Override
        public void close() {
            conditioner.close();
            samples.close();
            codes.close();
        }
    }
}

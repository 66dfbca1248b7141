package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.model.Weights;
import diffwave.network.StepCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a training step adds in each layer. A step vector p is the same for all samples, so conv(h + p) = conv(h) + what p makes
 * of the taps that lie inside the signal: four columns a layer, by whether the sample before and the one behind are missing.
 */
final class StepVectors {

    private final StepCode code;
    private final Panels first;
    private final float[] firstBias;
    private final Panels second;
    private final float[] secondBias;
    private final List<Panels> steps = new ArrayList<>();
    private final List<float[]> stepBiases = new ArrayList<>();
    private final PackedWeights weights;
    private final boolean withStep;

    /** Index of a column: added where the sample before is missing. */
    static final int NONE_BEFORE = 1;

    /** Index of a column: added where the sample behind is missing. */
    static final int NONE_BEHIND = 2;

    /**
     * Columns of one row of the batch.
     *
     * @param gate for each layer [4][2C filled up]: bias of the dilated product, the step's part and the label's
     * @param residual for each layer what is added to h + r, C filled up
     */
    record Columns(float[][] gate, float[][] residual) {}

    StepVectors(Architecture a, int steps, Weights from, PackedWeights weights) {
        this.weights = weights;
        code = new StepCode(a, steps);
        String name = "diffusion_embedding.projection";
        first = Layer.matrix(from.tensors().get(name + "1.weight").values(), a.hidden());
        firstBias = from.tensors().get(name + "1.bias").values();
        second = Layer.matrix(from.tensors().get(name + "2.weight").values(), a.stepOut());
        secondBias = from.tensors().get(name + "2.bias").values();
        withStep = a.residual() == Architecture.Residual.WITH_STEP;
        for (int i = 0; i < a.layers(); i++) {
            this.steps.add(Layer.matrix(Layer.values(from, i, "diffusion_projection.weight"), a.channels()));
            stepBiases.add(Layer.values(from, i, "diffusion_projection.bias"));
        }
    }

    /**
     * @param t 0-based, fractional where aligned
     * @param extra for each layer 2C filled up, added to every sample: a label's column and a condition's bias
     */
    Columns at(double t, float[][] extra) {
        float[] s = silu(first.times(code.at(t)), firstBias);
        s = silu(second.times(s), secondBias);
        float[][] p = new float[steps.size()][];
        for (int i = 0; i < p.length; i++) {
            p[i] = Arrays.copyOf(add(steps.get(i).times(s), stepBiases.get(i)), stepBiases.get(i).length);
        }
        return columns(weights, p, extra, withStep);
    }

    /**
     * @param p for each layer the step vector, C
     * @param extra for each layer 2C filled up
     * @param withStep whether the residual keeps the step vector
     */
    static Columns columns(PackedWeights weights, float[][] p, float[][] extra, boolean withStep) {
        int layers = weights.layers().size();
        Columns columns = new Columns(new float[layers][], new float[layers][]);
        for (int i = 0; i < layers; i++) {
            Layer layer = weights.layers().get(i);
            List<Panels> taps = layer.taps().panels();
            float[] middle = taps.get(0).times(p[i]);
            float[] before = taps.get(1).times(p[i]);
            float[] behind = taps.get(2).times(p[i]);
            float[] gate = new float[4 * middle.length];
            for (int column = 0; column < gate.length; column++) {
                int place = column % middle.length;
                int missing = column / middle.length;
                gate[column] = layer.bias()[place]
                        + extra[i][place]
                        + middle[place]
                        + ((missing & NONE_BEFORE) == 0 ? before[place] : 0)
                        + ((missing & NONE_BEHIND) == 0 ? behind[place] : 0);
            }
            columns.gate()[i] = gate;
            float[] residual = Arrays.copyOf(layer.outputBias(), middle.length / 2);
            columns.residual()[i] = withStep ? add(residual, p[i]) : residual;
        }
        return columns;
    }

    /** Adds as many as there are on either side. */
    private static float[] add(float[] numbers, float... others) {
        for (int i = 0; i < Math.min(numbers.length, others.length); i++) {
            numbers[i] += others[i];
        }
        return numbers;
    }

    private static float[] silu(float[] numbers, float... bias) {
        float[] out = new float[bias.length];
        for (int i = 0; i < out.length; i++) {
            float v = numbers[i] + bias[i];
            out[i] = (float) (v / (1 + Math.exp(-v)));
        }
        return out;
    }
}

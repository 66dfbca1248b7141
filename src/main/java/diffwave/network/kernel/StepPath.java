package diffwave.network.kernel;

import diffwave.network.StepCode;

/** One row's training step on its way through the two dense layers and into every residual layer, and back (SPEC-NET 1). */
final class StepPath {

    private static final String FIRST = "diffusion_embedding.projection1";
    private static final String SECOND = "diffusion_embedding.projection2";
    private static final String LAYER = "diffusion_projection";
    private static final String WEIGHT = ".weight";
    private static final String BIAS = ".bias";

    private final Places places;
    private final float[] parameters;
    private final float[] code;
    private final float[] first;
    private final float[] second;
    private final float[] vector;
    private final float[][] layers;
    private final float[][] backward;

    /**
     * @param layers how many
     * @param t the step, 0-based
     */
    StepPath(Places places, float[] parameters, StepCode codes, int layers, double t) {
        this.places = places;
        this.parameters = parameters;
        code = codes.at(t);
        first = dense(FIRST, code);
        second = dense(SECOND, silu(first));
        vector = silu(second);
        this.layers = new float[layers][];
        for (int i = 0; i < layers; i++) {
            this.layers[i] = dense("residual_layers." + i + "." + LAYER, vector);
        }
        backward = new float[layers][vector.length];
    }

    private float[] dense(String name, float[] x) {
        float[] y = places.matrix(parameters, name + WEIGHT).times(x);
        int bias = places.at(name + BIAS);
        for (int i = 0; i < y.length; i++) {
            y[i] += parameters[bias + i];
        }
        return y;
    }

    /** For each layer what is added to its input, C. */
    float[][] layers() {
        return layers;
    }

    /** One layer's way back; layers may be done at the same time. */
    void back(int layer, float[] slope, float[] gradient) {
        String name = "residual_layers." + layer + "." + LAYER;
        back(name, slope, vector, backward[layer], gradient);
    }

    private void back(String name, float[] slope, float[] x, float[] to, float[] gradient) {
        places.matrix(gradient, name + WEIGHT).grow(slope, x);
        int bias = places.at(name + BIAS);
        for (int i = 0; i < slope.length; i++) {
            gradient[bias + i] += slope[i];
        }
        places.matrix(parameters, name + WEIGHT).back(slope, to);
    }

    /** The dense layers' way back, when all residual layers are done: summed in their order. */
    void back(float[] gradient) {
        float[] sum = new float[vector.length];
        for (float[] layer : backward) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += layer[i];
            }
        }
        float[] middle = new float[first.length];
        back(SECOND, throughSilu(second, sum), silu(first), middle, gradient);
        back(FIRST, throughSilu(first, middle), code, new float[code.length], gradient);
    }

    private static float[] silu(float[] numbers) {
        float[] out = new float[numbers.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (numbers[i] / (1 + Math.exp(-numbers[i])));
        }
        return out;
    }

    private static float[] throughSilu(float[] numbers, float[] slope) {
        float[] out = new float[numbers.length];
        for (int i = 0; i < out.length; i++) {
            double sigmoid = 1 / (1 + Math.exp(-numbers[i]));
            out[i] = (float) (slope[i] * sigmoid * (1 + numbers[i] * (1 - sigmoid)));
        }
        return out;
    }
}

package diffwave.network;

import diffwave.model.Architecture;

/**
 * A training step as sines and cosines (SPEC-NET 1.1). The rounding of single precision is part of the code: its largest
 * frequency is 10⁴, and weights were trained on the rounded angles.
 */
public final class StepCode {

    private final Architecture.StepCode kind;
    private final float[] frequency;
    private final int steps;

    /**
     * @param steps T of the training schedule: rows of lmnt's table
     */
    public StepCode(Architecture architecture, int steps) {
        this.kind = architecture.stepCode();
        this.steps = steps;
        int half = architecture.embedding() / 2;
        frequency = new float[half];
        for (int i = 0; i < half; i++) {
            frequency[i] = switch (kind) {
                case RISING -> (float) Math.pow(10.0, (float) (4 * i) / (float) (half - 1));
                case FALLING -> (float) Math.exp(i * (float) (-Math.log(10_000) / (half - 1)));
            };
        }
    }

    /**
     * @param t 0 … T−1; between whole steps lmnt draws a straight line between rows, philsyn evaluates at t
     * @return sines, then cosines
     */
    public float[] at(double t) {
        if (kind == Architecture.StepCode.FALLING) {
            return row((float) t);
        }
        // the step reaches lmnt's network as a float32
        float single = Math.clamp((float) t, 0f, steps - 1f);
        float below = (float) Math.floor(single);
        float[] low = row(below);
        float share = single - below;
        if (share > 0) {
            float[] high = row(below + 1);
            for (int i = 0; i < low.length; i++) {
                low[i] += (high[i] - low[i]) * share;
            }
        }
        return low;
    }

    private float[] row(float t) {
        int half = frequency.length;
        float[] code = new float[2 * half];
        for (int i = 0; i < half; i++) {
            float angle = t * frequency[i];
            code[i] = (float) Math.sin(angle);
            code[half + i] = (float) Math.cos(angle);
        }
        return code;
    }
}

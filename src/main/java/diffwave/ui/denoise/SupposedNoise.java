package diffwave.ui.denoise;

import diffwave.studio.PaperStep;

/** The noise that a step of the paper's scale supposes in a recording, and the step that a noise asks for (SPEC 6.1). */
final class SupposedNoise {

    private SupposedNoise() {}

    /**
     * @param step 1 … 200
     * @param scaled whether the recording is scaled by √ᾱ_t first, and its noise with it
     * @return the standard deviation, full scale being 1: √(1 − ᾱ_t), of a scaled recording √(1/ᾱ_t − 1)
     */
    static double at(int step, boolean scaled) {
        double alphaBar = PaperStep.PAPER.alphaBar(step - 1);
        return scaled ? Math.sqrt(1 / alphaBar - 1) : Math.sqrt(1 - alphaBar);
    }

    /**
     * @param floor the standard deviation of a recording's noise
     * @return the step that supposes the nearest, 1 … 200
     */
    static int fitting(double floor, boolean scaled) {
        int best = 1;
        for (int step = 2; step <= PaperStep.PAPER.steps(); step++) {
            if (Math.abs(at(step, scaled) - floor) < Math.abs(at(best, scaled) - floor)) {
                best = step;
            }
        }
        return best;
    }
}

package diffwave.diffusion;

/**
 * Ancestral sampling (paper, algorithm 2). The paper's fast sampling (appendix B) is the same on a plan whose β are its own
 * and whose steps are aligned.
 */
final class Ancestral implements Sampler {

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public void step(float[][] x, float[][] epsilon, float[][] noise, PlannedStep step, float[][] predicted) {
        double beta = step.beta();
        // algorithm 2, line 4: μ = (x − β/√(1 − ᾱ) ε)/√α
        double scale = 1 / Math.sqrt(1 - beta);
        double share = beta / step.noise();
        // σ̃² = (1 − ᾱ_{t−1})/(1 − ᾱ_t) β; nothing is added after the last step
        double sigma = Math.sqrt((1 - step.alphaBarAfter()) / (1 - step.alphaBar()) * beta);
        for (int row = 0; row < x.length; row++) {
            step.predict(x[row], epsilon[row], predicted[row]);
            for (int i = 0; i < x[row].length; i++) {
                double mean = (x[row][i] - share * epsilon[row][i]) * scale;
                x[row][i] = (float) (step.last() ? mean : mean + sigma * noise[row][i]);
            }
        }
    }
}

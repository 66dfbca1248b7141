package diffwave.diffusion;

/** DDIM (Song, Meng and Ermon, arXiv 2010.02502, equations 12 and 16): η = 0 draws nothing, η = 1 is ancestral sampling. */
final class Ddim implements Sampler {

    private final double eta;

    Ddim(double eta) {
        this.eta = eta;
    }

    @Override
    public boolean random() {
        return eta > 0;
    }

    @Override
    public void step(float[][] x, float[][] epsilon, float[][] noise, PlannedStep step, float[][] predicted) {
        double now = step.alphaBar();
        double after = step.alphaBarAfter();
        // (16): σ = η √((1 − ᾱ_s)/(1 − ᾱ_t)) √(1 − ᾱ_t/ᾱ_s)
        double sigma = eta * Math.sqrt((1 - after) / (1 - now)) * Math.sqrt(1 - now / after);
        // (12): x_s = √ᾱ_s x̂_0 + √(1 − ᾱ_s − σ²) ε + σ z
        double toData = Math.sqrt(after);
        double toNoise = Math.sqrt(Math.max(0, 1 - after - sigma * sigma));
        boolean draw = random() && !step.last();
        for (int row = 0; row < x.length; row++) {
            step.predict(x[row], epsilon[row], predicted[row]);
            for (int i = 0; i < x[row].length; i++) {
                double value = toData * predicted[row][i] + toNoise * epsilon[row][i];
                x[row][i] = (float) (draw ? value + sigma * noise[row][i] : value);
            }
        }
    }
}

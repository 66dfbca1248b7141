package diffwave.diffusion;

/**
 * Classifier-free guidance (Ho and Salimans, arXiv 2207.12598, in the form of SPEC 2.7): ε = ε(none) + w (ε(label) − ε(none)),
 * both from one batch of twice the rows.
 */
public final class Guided implements Denoiser {

    private final Denoiser both;
    private final double weight;

    /**
     * @param both a denoiser of 2B rows: B with the label, then the same B with none
     * @param weight w; 1 is plain conditional
     */
    public Guided(Denoiser both, double weight) {
        this.both = both;
        this.weight = weight;
    }

    @Override
    public void predictNoise(float[][] x, long from, double t, float[][] epsilon) {
        int rows = x.length;
        float[][] twice = new float[2 * rows][];
        float[][] out = new float[2 * rows][];
        for (int row = 0; row < rows; row++) {
            twice[row] = x[row];
            twice[rows + row] = x[row];
            out[row] = epsilon[row];
            out[rows + row] = new float[x[row].length];
        }
        both.predictNoise(twice, from, t, out);
        for (int row = 0; row < rows; row++) {
            float[] none = out[rows + row];
            for (int i = 0; i < none.length; i++) {
                epsilon[row][i] = (float) (none[i] + weight * (epsilon[row][i] - none[i]));
            }
        }
    }
}

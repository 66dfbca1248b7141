package diffwave.audio;

/**
 * A small logarithmic mel spectrogram at any rate, for machines that listen: Hann frames, bands on HTK's scale from 0 to half the
 * rate. What a vocoder hears is made by {@link MelFrontEnd}. Threads may share one.
 */
public final class LogMel {

    /** What digital silence becomes: ln of this. */
    private static final double FLOOR = 1e-7;

    private final Stft stft;
    private final double[][] weights;

    /**
     * @param rate samples per second of what it will hear
     * @param size samples of a frame, a power of two of at least 4
     * @param hop samples from one frame to the next
     * @param bands at least 1, each wider than a bin
     */
    public LogMel(int rate, int size, int hop, int bands) {
        stft = new Stft(size, hop);
        double[] frequencies = new double[stft.bins()];
        for (int k = 0; k < frequencies.length; k++) {
            frequencies[k] = (double) rate * k / size;
        }
        weights = MelBank.htk(bands, 0, rate / 2.0, frequencies).weights();
    }

    /**
     * @param samples any length
     * @return [1 + floor(samples / hop)][bands], natural logarithm of magnitude
     */
    public float[][] of(float[] samples) {
        float[][] magnitudes = stft.magnitudes(samples);
        float[][] logs = new float[magnitudes.length][weights.length];
        for (int t = 0; t < logs.length; t++) {
            for (int b = 0; b < weights.length; b++) {
                double sum = 0;
                for (int k = 0; k < magnitudes[t].length; k++) {
                    sum += weights[b][k] * magnitudes[t][k];
                }
                logs[t][b] = (float) Math.log(Math.max(sum, FLOOR));
            }
        }
        return logs;
    }
}

package diffwave.ui.signal;

import diffwave.audio.Stft;

/**
 * A signal's loudness by time and frequency, for pictures: Hann windows of about 30 ms, in dB where 0 is a sine of full scale.
 * The whole signal in at most some 4,000 columns, so that zooming needs no new transform.
 */
final class Spectrum {

    private static final int MOST_COLUMNS = 4_000;
    private static final float SILENCE = -200;

    private final float[] decibels;
    private final int bins;
    private final int columns;
    private final double columnsPerSecond;

    private Spectrum(float[] decibels, int columns, int bins, double columnsPerSecond) {
        this.decibels = decibels;
        this.columns = columns;
        this.bins = bins;
        this.columnsPerSecond = columnsPerSecond;
    }

    /** @param rate samples per second */
    static Spectrum of(float[] samples, int rate) {
        int size = 1 << Math.max(4, (int) Math.round(Math.log(rate * 0.03) / Math.log(2)));
        int hop = Math.max(size / 8, (samples.length + MOST_COLUMNS - 1) / MOST_COLUMNS);
        Stft stft = new Stft(size, hop);
        int columns = stft.frames(samples.length);
        int bins = stft.bins();
        float[] decibels = new float[columns * bins];
        double scale = 4.0 / size; // a sine of amplitude 1 has the value 1 in its bin
        for (int c = 0; c < columns; c++) {
            double[] magnitudes = stft.magnitudes(samples, (long) c * hop);
            for (int b = 0; b < bins; b++) {
                decibels[c * bins + b] = (float) Math.max(SILENCE, 20 * Math.log10(scale * magnitudes[b] + 1e-10));
            }
        }
        return new Spectrum(decibels, columns, bins, (double) rate / hop);
    }

    /** 0 Hz to half the rate. */
    int bins() {
        return bins;
    }

    /** The column of a time, fractional, inside the signal. */
    double column(double seconds) {
        return Math.clamp(seconds * columnsPerSecond, 0, columns - 1);
    }

    /** dB, with straight lines between columns. */
    float at(double column, int bin) {
        int left = (int) column;
        int right = Math.min(left + 1, columns - 1);
        float part = (float) (column - left);
        return decibels[left * bins + bin] * (1 - part) + decibels[right * bins + bin] * part;
    }
}

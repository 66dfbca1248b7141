package diffwave.ui.signal;

import diffwave.audio.Stft;

/**
 * A signal's loudness by frequency at any time and over any stretch, in dB where 0 is a sine of full scale. Close by, columns
 * lie between the frames of the style's hop; further out a column is the mean power of up to eight frames inside it. Not for
 * two threads at a time.
 */
final class Spectrum {

    static final float SILENCE = -200;
    private static final int MOST_FRAMES = 8;

    private final Signal signal;
    private final Stft stft;
    private final int hop;
    private final double scale;
    private long left = Long.MIN_VALUE;
    private float[] leftFrame = {};
    private float[] rightFrame = {};

    Spectrum(Signal signal, SpectrogramStyle style) {
        this.signal = signal;
        stft = style.stft(signal.rate());
        hop = style.hop(signal.rate());
        scale = 2 / (style.kind().mean() * style.size(signal.rate()));
    }

    /** 0 Hz to half the rate. */
    int bins() {
        return stft.bins();
    }

    /** The bin of a frequency, fractional, inside the spectrum. */
    double bin(double hertz) {
        return Math.clamp(hertz * 2 / signal.rate() * (bins() - 1), 0, bins() - 1);
    }

    /** At one sample, [bin]. */
    float[] at(long sample) {
        double[] magnitudes = stft.magnitudes(signal.samples(), sample);
        float[] frame = new float[magnitudes.length];
        for (int b = 0; b < frame.length; b++) {
            frame[b] = decibels(magnitudes[b] * magnitudes[b]);
        }
        return frame;
    }

    /** Over a stretch of samples, [bin]. */
    float[] over(double from, double to) {
        return to - from > hop ? mean(from, to) : between((from + to) / 2);
    }

    /** Straight lines in dB between the two frames beside. */
    private float[] between(double centre) {
        long frame = (long) Math.floor(centre / hop);
        if (frame != left) {
            leftFrame = frame == left + 1 ? rightFrame : at(frame * hop);
            rightFrame = at((frame + 1) * hop);
            left = frame;
        }
        float part = (float) (centre / hop - frame);
        float[] line = new float[leftFrame.length];
        for (int b = 0; b < line.length; b++) {
            line[b] = leftFrame[b] * (1 - part) + rightFrame[b] * part;
        }
        return line;
    }

    private float[] mean(double from, double to) {
        int frames = (int) Math.min(MOST_FRAMES, Math.ceil((to - from) / hop));
        double[] power = new double[bins()];
        for (int i = 0; i < frames; i++) {
            double[] magnitudes = stft.magnitudes(signal.samples(), (long) (from + (i + 0.5) / frames * (to - from)));
            for (int b = 0; b < power.length; b++) {
                power[b] += magnitudes[b] * magnitudes[b];
            }
        }
        float[] line = new float[power.length];
        for (int b = 0; b < line.length; b++) {
            line[b] = decibels(power[b] / frames);
        }
        return line;
    }

    private float decibels(double power) {
        return (float) Math.max(SILENCE, 10 * Math.log10(scale * scale * power + 1e-20));
    }
}

package diffwave.ui.signal;

import diffwave.audio.Stft;
import diffwave.audio.WindowKind;

/**
 * How spectrograms are made and coloured.
 *
 * @param window samples of a frame, a power of two from 64 to 16,384; {@link #AUTOMATIC} for about 30 ms
 * @param overlap the part of a frame that the next one shares, 0 up to below 1; further out frames lie a pixel apart
 * @param kind the window's shape
 * @param scale of the frequencies
 * @param floor dB of the darkest colour; 0 dB is a sine of full scale
 * @param ceiling dB of the lightest colour, above the floor
 * @param colours dark to light
 */
public record SpectrogramStyle(
        int window,
        double overlap,
        WindowKind kind,
        FrequencyScale scale,
        double floor,
        double ceiling,
        ColourMap colours) {

    /** A window that fits the rate: the power of two nearest to 30 ms. */
    public static final int AUTOMATIC = 0;

    /** Hann, linear, 80 dB deep, magma. */
    public static final SpectrogramStyle USUAL =
            new SpectrogramStyle(AUTOMATIC, 0.875, WindowKind.HANN, FrequencyScale.LINEAR, -80, 0, ColourMap.MAGMA);

    public SpectrogramStyle {
        if (window != AUTOMATIC && (window < 64 || window > 16_384 || Integer.bitCount(window) != 1)) {
            throw new IllegalArgumentException("window " + window);
        }
        if (!(overlap >= 0 && overlap < 1)) {
            throw new IllegalArgumentException("overlap " + overlap);
        }
        if (!(ceiling > floor)) {
            throw new IllegalArgumentException("from " + floor + " to " + ceiling + " dB");
        }
    }

    /** Samples of a frame at a rate. */
    public int size(int rate) {
        return window != AUTOMATIC ? window : 1 << Math.max(6, (int) Math.round(Math.log(rate * 0.03) / Math.log(2)));
    }

    /** Samples from one frame to the next, close by. */
    public int hop(int rate) {
        return (int) Math.max(1, Math.round(size(rate) * (1 - overlap)));
    }

    Stft stft(int rate) {
        return new Stft(size(rate), hop(rate), kind);
    }

    int argb(double decibels) {
        return colours.argb((float) ((decibels - floor) / (ceiling - floor)));
    }

    public SpectrogramStyle withWindow(int samples) {
        return new SpectrogramStyle(samples, overlap, kind, scale, floor, ceiling, colours);
    }

    public SpectrogramStyle withOverlap(double part) {
        return new SpectrogramStyle(window, part, kind, scale, floor, ceiling, colours);
    }

    public SpectrogramStyle withKind(WindowKind other) {
        return new SpectrogramStyle(window, overlap, other, scale, floor, ceiling, colours);
    }

    public SpectrogramStyle withScale(FrequencyScale other) {
        return new SpectrogramStyle(window, overlap, kind, other, floor, ceiling, colours);
    }

    /** @param from below {@code to}, dB */
    public SpectrogramStyle withDecibels(double from, double to) {
        return new SpectrogramStyle(window, overlap, kind, scale, from, to, colours);
    }

    public SpectrogramStyle withColours(ColourMap map) {
        return new SpectrogramStyle(window, overlap, kind, scale, floor, ceiling, map);
    }
}

package diffwave.judging;

import diffwave.audio.Clip;
import diffwave.audio.LogMel;
import diffwave.audio.Resampler;

/**
 * What the ear sees of a sound: one second at 8 kHz as a logarithmic mel, between 0 (61 dB below the loudest cell, or less) and 1 (the
 * loudest cell), so that no gain changes it. Threads may share one.
 */
final class EarSpectrum {

    static final int RATE = 8_000;
    /** Samples that are heard. */
    static final int SAMPLES = 8_000;
    /** Frames of 32 ms, one every 16 ms. */
    static final int FRAMES = 63;

    static final int BANDS = 40;

    private static final int SIZE = 256;
    private static final int HOP = 128;
    /** ln of the range of magnitudes. */
    private static final float RANGE = 7;

    private final LogMel mel = new LogMel(RATE, SIZE, HOP, BANDS);

    /**
     * @param clip at any rate, of any length; of a longer one the loudest second is heard, a shorter one has silence on both sides
     * @return [FRAMES · BANDS], frame after frame
     */
    float[] of(Clip clip) {
        return cells(second(Resampler.to(clip, RATE).samples()));
    }

    /**
     * @param second [SAMPLES]
     * @return [FRAMES · BANDS]
     */
    float[] cells(float[] second) {
        float[][] logs = mel.of(second);
        float top = Float.NEGATIVE_INFINITY;
        for (float[] frame : logs) {
            for (float value : frame) {
                top = Math.max(top, value);
            }
        }
        float[] cells = new float[FRAMES * BANDS];
        for (int t = 0; t < FRAMES; t++) {
            for (int b = 0; b < BANDS; b++) {
                cells[t * BANDS + b] = Math.max(0, 1 + (logs[t][b] - top) / RANGE);
            }
        }
        return cells;
    }

    private static float[] second(float[] samples) {
        float[] second = new float[SAMPLES];
        if (samples.length <= SAMPLES) {
            System.arraycopy(samples, 0, second, (SAMPLES - samples.length) / 2, samples.length);
            return second;
        }
        System.arraycopy(samples, loudest(samples), second, 0, SAMPLES);
        return second;
    }

    /** Where the second of most energy begins. */
    private static int loudest(float[] samples) {
        double energy = 0;
        for (int i = 0; i < SAMPLES; i++) {
            energy += (double) samples[i] * samples[i];
        }
        double most = energy;
        int best = 0;
        for (int start = 1; start + SAMPLES <= samples.length; start++) {
            float gone = samples[start - 1];
            float come = samples[start + SAMPLES - 1];
            energy += (double) come * come - (double) gone * gone;
            if (energy > most) {
                most = energy;
                best = start;
            }
        }
        return best;
    }
}

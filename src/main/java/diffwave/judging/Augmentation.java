package diffwave.judging;

import diffwave.audio.NoiseColour;
import java.util.SplittableRandom;

/**
 * Varies a recording so that the ear learns the digit and not the recording: its place in the second, its speed, noise over all of the
 * second, noise that follows the voice (as a model's breath does), and holes in the spectrum (Park and others, arXiv 1904.08779). Levels
 * need none: the spectrum has lost them.
 */
final class Augmentation {

    private static final double SPEED = 0.12;
    /** dB of the clip's own power to the noise's, over the clip. */
    private static final double LEAST_SNR = 3;

    private static final double MOST_SNR = 55;
    private static final double MOST_BREATH = 1.0;
    private static final int MOST_BANDS = 6;
    private static final int MOST_FRAMES = 8;
    private static final int POOL = 1 << 17;

    private final SplittableRandom random;
    private final float[][] noises = new float[NoiseColour.values().length][];

    Augmentation(long seed) {
        random = new SplittableRandom(seed);
        for (NoiseColour colour : NoiseColour.values()) {
            noises[colour.ordinal()] = colour.make(POOL, EarSpectrum.RATE, seed).samples();
        }
    }

    /**
     * @param samples of a recording, at {@link EarSpectrum#RATE}
     * @return [SAMPLES]
     */
    float[] second(float[] samples) {
        float[] voice = breathed(faster(samples));
        float[] second = new float[EarSpectrum.SAMPLES];
        int room = EarSpectrum.SAMPLES - voice.length;
        int at = room >= 0 ? random.nextInt(room + 1) : 0;
        int from = room >= 0 ? 0 : random.nextInt(1 - room);
        int length = Math.min(voice.length, EarSpectrum.SAMPLES);
        double power = 0;
        for (int i = 0; i < length; i++) {
            second[at + i] = voice[from + i];
            power += (double) voice[from + i] * voice[from + i];
        }
        float[] noise = noises[random.nextInt(noises.length)];
        double snr = random.nextDouble(LEAST_SNR, MOST_SNR);
        float gain = (float) (Math.sqrt(power / length) * Math.pow(10, -snr / 20));
        int start = random.nextInt(POOL - EarSpectrum.SAMPLES);
        for (int i = 0; i < second.length; i++) {
            second[i] += gain * noise[start + i];
        }
        return second;
    }

    /** Blanks some bands or frames; in place. */
    void holes(float[] cells) {
        int bands = random.nextInt(MOST_BANDS + 1);
        int band = random.nextInt(EarSpectrum.BANDS - bands + 1);
        int frames = random.nextInt(MOST_FRAMES + 1);
        int frame = random.nextInt(EarSpectrum.FRAMES - frames + 1);
        for (int t = 0; t < EarSpectrum.FRAMES; t++) {
            for (int b = 0; b < EarSpectrum.BANDS; b++) {
                if (b >= band && b < band + bands || t >= frame && t < frame + frames) {
                    cells[t * EarSpectrum.BANDS + b] = 0;
                }
            }
        }
    }

    /** Played faster or slower, so higher or lower, too. */
    private float[] faster(float[] samples) {
        double speed = 1 + random.nextDouble(-SPEED, SPEED);
        float[] other = new float[(int) ((samples.length - 1) / speed)];
        for (int i = 0; i < other.length; i++) {
            double at = i * speed;
            int left = (int) at;
            float part = (float) (at - left);
            other[i] = (1 - part) * samples[left] + part * samples[left + 1];
        }
        return other;
    }

    private float[] breathed(float[] voice) {
        float breath = (float) (random.nextBoolean() ? random.nextDouble(MOST_BREATH) : 0);
        float[] white = noises[NoiseColour.WHITE.ordinal()];
        int start = random.nextInt(POOL - voice.length);
        for (int i = 0; i < voice.length; i++) {
            voice[i] *= 1 + breath * white[start + i];
        }
        return voice;
    }
}

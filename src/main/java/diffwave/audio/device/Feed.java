package diffwave.audio.device;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.Resampler;
import java.util.function.IntSupplier;

/**
 * What goes into a line: a passage of a clip at the line's rate, turned down where it would exceed full scale.
 *
 * @param sound the clip at the line's rate
 * @param passage of that sound
 * @param made how many of its samples are final
 * @param attenuation at most 1
 */
record Feed(Clip sound, Passage passage, IntSupplier made, double attenuation) {

    private static final double METER_SECONDS = 0.05;

    /** A sound to be converted in rate must be whole; one still being made may yet be cut at ±1. */
    static Feed of(Sound sound, int rate) {
        boolean sameRate = sound.clip().rate() == rate;
        Clip there = Resampler.to(sound.clip(), rate);
        int length = there.samples().length;
        Passage passage = sound.passage().scaled((double) rate / sound.clip().rate(), length);
        double peak = Level.of(there).peak();
        return new Feed(there, passage, sameRate ? sound.made() : () -> length, peak > 1 ? 1 / peak : 1);
    }

    /** How many samples from the n-th on can be had now in one go: 0 at the end and while the next is not made. */
    int available(long n, int most) {
        int at = passage.at(n);
        int stretch = (passage.repeats() ? passage.loopTo() : passage.to()) - at;
        return Math.max(0, Math.min(most, Math.min(stretch, made.getAsInt() - at)));
    }

    /** Whether the passage ends before its n-th sample. */
    boolean over(long n) {
        return n >= passage.samples();
    }

    /** Writes samples [n, n + count) of what is played as little-endian 16 bit. */
    void fill(byte[] bytes, long n, int count, double volume) {
        double scale = 32_767 * attenuation * volume;
        for (int i = 0; i < count; i++) {
            int value = (int) Math.clamp(Math.rint(sound.samples()[passage.at(n + i)] * scale), -32_768, 32_767);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
    }

    /**
     * Lets what another feed has at the same place fade out over a block that this one has filled, so that a change
     * between two sounds does not click.
     */
    void fadeFrom(Feed before, byte[] bytes, long n, int count, double volume) {
        int shared = Math.min(count, before.over(n) ? 0 : before.available(n, count));
        byte[] old = new byte[2 * shared];
        before.fill(old, n, shared, volume);
        for (int i = 0; i < shared; i++) {
            double in = (i + 1.0) / shared;
            int value = (int) Math.rint(in * sample(bytes, i) + (1 - in) * sample(old, i));
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
    }

    private static int sample(byte[] bytes, int i) {
        return (bytes[2 * i] & 0xff) | bytes[2 * i + 1] << 8;
    }

    /** The level of the 50 ms before sample n of what is played. */
    Level level(long n, double volume) {
        int window = (int) Math.max(1, sound.rate() * METER_SECONDS);
        float[] last = new float[(int) Math.min(window, Math.min(n, passage.samples()))];
        for (int i = 0; i < last.length; i++) {
            int at = passage.at(n - last.length + i);
            last[i] = at < sound.samples().length ? sound.samples()[at] : 0;
        }
        return Level.of(last, 0, last.length).times(attenuation * volume);
    }
}

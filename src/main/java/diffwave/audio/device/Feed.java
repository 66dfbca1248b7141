package diffwave.audio.device;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.Resampler;

/**
 * What goes into a line: a passage of a clip at the line's rate, turned down where it would exceed full scale.
 *
 * @param sound the clip at the line's rate
 * @param passage of that sound
 * @param attenuation at most 1
 */
record Feed(Clip sound, Passage passage, double attenuation) {

    private static final double METER_SECONDS = 0.05;

    static Feed of(Clip clip, Passage passage, int rate) {
        Clip sound = Resampler.to(clip, rate);
        double peak = Level.of(sound).peak();
        Passage there = passage.scaled((double) rate / clip.rate(), sound.samples().length);
        return new Feed(sound, there, peak > 1 ? 1 / peak : 1);
    }

    /**
     * Writes samples [n, n + count) of what is played as little-endian 16 bit.
     *
     * @return how many there were
     */
    int fill(byte[] bytes, long n, int count, double volume) {
        int there = (int) Math.min(count, passage.samples() - n);
        double scale = 32_767 * attenuation * volume;
        for (int i = 0; i < there; i++) {
            int value = (int) Math.clamp(Math.rint(sound.samples()[passage.at(n + i)] * scale), -32_768, 32_767);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return there;
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

package diffwave.dataset;

import diffwave.audio.Clip;
import diffwave.audio.Resampler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * A recording as the cache keeps it: mono, 16 bit, little-endian.
 *
 * @param bytes two a sample, from position 0 to the limit
 * @param why there are none; else empty
 */
record Pcm16(ByteBuffer bytes, String why) {

    private static final double FULL_SCALE = 32_768;

    /** A file's samples at a rate; what is beyond full scale is cut. */
    static Pcm16 read(Path file, int rate) {
        return switch (Decoded.read(file)) {
            case Decoded.Broken broken -> none(broken.why());
            case Decoded.Sound sound -> of(Resampler.to(sound.recording().mono(), rate));
        };
    }

    private static Pcm16 of(Clip clip) {
        float[] samples = clip.samples();
        if (samples.length == 0) {
            return none("It is shorter than one sample at this rate.");
        }
        if (samples.length > Integer.MAX_VALUE / Short.BYTES) {
            return none("It is too long, " + Math.round(clip.seconds() / 3600) + " hours; cut it.");
        }
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float x : samples) {
            bytes.putShort((short) Math.clamp(Math.rint(x * FULL_SCALE), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return new Pcm16(bytes.flip(), "");
    }

    private static Pcm16 none(String why) {
        return new Pcm16(ByteBuffer.allocate(0), why);
    }

    /** How many samples. */
    int count() {
        return bytes.limit() / Short.BYTES;
    }
}

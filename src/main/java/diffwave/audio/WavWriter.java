package diffwave.audio;

import diffwave.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes mono WAV files. The same clip gives the same bytes: no dates, no program names.
 *
 * <p>The sound comes first, extra chunks after it, where every player skips them and {@link WavChunks} finds them.
 */
public final class WavWriter {

    private static final int PCM = 1;
    private static final int FLOAT = 3;

    private WavWriter() {}

    /**
     * Writes a clip beside its place and moves it there.
     *
     * @param file replaced where it exists
     * @param format integers cut what is beyond ±1: ask {@link Clipping} first
     * @param extra chunks after the sound
     * @throws Problem where it cannot be written; nothing is left behind then
     */
    public static void write(Path file, Clip clip, SampleFormat format, Chunk... extra) {
        long data = (long) clip.samples().length * format.bytes();
        long size = 4 + (format.clips() ? 24 : 26 + 12) + 8 + padded(data);
        for (Chunk chunk : extra) {
            size += 8 + padded(chunk.bytes().length);
        }
        if (size > 0xFFFF_FFFEL) {
            throw new Problem(file.getFileName() + " would be larger than the 4 GB a WAV file can hold; write FLAC.");
        }
        long riff = size;
        FileInPlace.write(file, part -> {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                head(out, "RIFF", riff);
                ascii(out, "WAVE");
                format(out, clip, format);
                head(out, "data", data);
                samples(out, clip.samples(), format);
                pad(out, data);
                for (Chunk chunk : extra) {
                    head(out, chunk.id(), chunk.bytes().length);
                    out.write(chunk.bytes());
                    pad(out, chunk.bytes().length);
                }
            }
        });
    }

    private static void format(DataOutputStream out, Clip clip, SampleFormat format) throws IOException {
        head(out, "fmt ", format.clips() ? 16 : 18);
        little(out, format.clips() ? PCM : FLOAT, 2);
        little(out, 1, 2);
        little(out, clip.rate(), 4);
        little(out, (long) clip.rate() * format.bytes(), 4);
        little(out, format.bytes(), 2);
        little(out, format.bits(), 2);
        if (!format.clips()) {
            little(out, 0, 2);
            head(out, "fact", 4);
            little(out, clip.samples().length, 4);
        }
    }

    private static void samples(DataOutputStream out, float[] samples, SampleFormat format) throws IOException {
        for (float x : samples) {
            little(out, format.clips() ? format.quantised(x) : Float.floatToIntBits(x), format.bytes());
        }
    }

    private static void head(DataOutputStream out, String id, long size) throws IOException {
        ascii(out, id);
        little(out, size, 4);
    }

    private static void ascii(DataOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void little(DataOutputStream out, long value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >> (8 * i)) & 0xff);
        }
    }

    private static long padded(long length) {
        return length + (length & 1);
    }

    private static void pad(DataOutputStream out, long length) throws IOException {
        if ((length & 1) == 1) {
            out.write(0);
        }
    }
}

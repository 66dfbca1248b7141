package diffwave.audio;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;

/** Writes mono FLAC files of 16 or 24 bits by ffmpeg's encoder. The same clip gives the same bytes. */
public final class FlacWriter {

    /** FLAC's own limit is 655,350 Hz; ffmpeg's encoder takes any rate up to it. */
    private static final int FASTEST = 655_350;

    private FlacWriter() {}

    /**
     * Writes a clip beside its place and moves it there.
     *
     * @param file replaced where it exists
     * @param format {@link SampleFormat#PCM16} or {@link SampleFormat#PCM24}; what is beyond ±1 is cut: ask {@link Clipping}
     *     first
     * @throws Problem where it cannot be written or FLAC cannot hold it; nothing is left behind then
     */
    public static void write(Path file, Clip clip, SampleFormat format) {
        if (!format.clips()) {
            throw new Problem(file.getFileName() + " cannot be written: FLAC holds no floats; choose 16 or 24 bits.");
        }
        if (clip.rate() > FASTEST || clip.samples().length == 0) {
            throw new Problem(file.getFileName() + " cannot be written: FLAC holds no sound of " + clip.samples().length
                    + " samples at " + clip.rate() + " Hz; write WAV.");
        }
        FileInPlace.write(file, part -> {
            try (FlacEncoder encoder = new FlacEncoder()) {
                encoder.open(part, clip.rate(), format);
                encoder.encode(clip.samples());
            } catch (FfmpegException e) {
                throw new IOException(e.getMessage(), e);
            }
        });
    }
}

package diffwave.audio;

import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * A sound file as it was read.
 *
 * <pre>{@code
 * Recording recording = Recording.read(Path.of("voice.mp3"));
 * recording.warnings().forEach(this::show);
 * Clip clip = Resampler.to(recording.mono(), 22_050);
 * }</pre>
 *
 * @param channels [channel][sample], full scale is ±1, values beyond are kept; at least one channel of at least one sample,
 *     all of the same length, all finite. Not copied: treat as immutable
 * @param rate samples per second, above 0
 * @param warnings sentences for a person: what was wrong with a file that could be read all the same
 */
public record Recording(float[][] channels, int rate, List<String> warnings) {

    public Recording {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads WAV, AIFF, AU, CAF, Wave64, FLAC, WavPack, True Audio, MP3, AAC, Ogg Vorbis, Opus, FLAC in Ogg, MP4 and WebM.
     *
     * @throws Problem where the file is missing, unreadable, no sound file, or holds nothing usable
     */
    public static Recording read(Path file) {
        return new RecordingReader(file).read();
    }

    /** Samples of each channel. */
    public int length() {
        return channels[0].length;
    }

    /** The mean of all channels. */
    public Clip mono() {
        if (channels.length == 1) {
            return channel(0);
        }
        float[] mix = new float[length()];
        for (int i = 0; i < mix.length; i++) {
            double sum = 0;
            for (float[] channel : channels) {
                sum += channel[i];
            }
            mix[i] = (float) (sum / channels.length);
        }
        return new Clip(mix, rate);
    }

    /**
     * One channel alone.
     *
     * @param index 0 is the first (left)
     */
    public Clip channel(int index) {
        return new Clip(channels[index], rate);
    }
}

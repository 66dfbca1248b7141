package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.audio.Stft;
import diffwave.audio.WindowKind;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Beside;
import diffwave.model.checkpoint.Npy;
import diffwave.problem.Problem;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** A spectrogram as numbers: dB, where 0 is a sine of full scale, [frequency][frame]. */
public final class SpectrogramFile {

    private static final double SILENCE = 1e-10;

    private SpectrogramFile() {}

    /**
     * @param size samples of a frame, a power of two
     * @param hop samples from one frame's middle to the next; the first is at 0
     * @return [size / 2 + 1][1 + samples / hop], dB from −200
     */
    public static Tensor of(Clip clip, int size, int hop, WindowKind kind) {
        Stft stft = new Stft(size, hop, kind);
        float[][] magnitudes = stft.magnitudes(clip.samples());
        int frames = magnitudes.length;
        float[] decibels = new float[stft.bins() * frames];
        double scale = 2 / (kind.mean() * size);
        for (int t = 0; t < frames; t++) {
            for (int k = 0; k < stft.bins(); k++) {
                decibels[k * frames + t] = (float) (20 * Math.log10(Math.max(SILENCE, scale * magnitudes[t][k])));
            }
        }
        return Tensor.of(new int[] {stft.bins(), frames}, decibels);
    }

    /**
     * Writes it.
     *
     * @param out .npy: float32 as {@link #of}; .csv: the same with seconds in the first line and Hz in the first column
     * @throws Problem where the ending is another or the place cannot be written
     */
    public static void write(Clip clip, int size, int hop, WindowKind kind, Path out) {
        String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy")) {
            Npy.write(out, of(clip, size, hop, kind));
        } else if (name.endsWith(".csv")) {
            csv(of(clip, size, hop, kind), clip.rate(), size, hop, out);
        } else {
            throw new Problem("A spectrogram's numbers are written as .npy or .csv, not as " + out.getFileName() + ".");
        }
    }

    private static void csv(Tensor decibels, int rate, int size, int hop, Path out) {
        int frames = decibels.axis(1);
        Beside.write(out, stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.US_ASCII));
            writer.write("Hz");
            for (int t = 0; t < frames; t++) {
                writer.write(String.format(Locale.ROOT, ",%.6f", (double) t * hop / rate));
            }
            for (int k = 0; k < decibels.axis(0); k++) {
                writer.write(String.format(Locale.ROOT, "\n%.3f", (double) k * rate / size));
                for (int t = 0; t < frames; t++) {
                    writer.write(String.format(Locale.ROOT, ",%.2f", decibels.values()[k * frames + t]));
                }
            }
            writer.write("\n");
            writer.flush();
        });
    }
}

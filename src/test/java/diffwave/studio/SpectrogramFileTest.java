package diffwave.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.audio.Stft;
import diffwave.audio.WindowKind;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Npy;
import diffwave.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of a spectrogram are those of the transform, whatever they are written as. */
final class SpectrogramFileTest {

    private static final int SIZE = 256;
    private static final int HOP = 100;

    @TempDir
    Path folder;

    private final Clip clip = noise();

    @Test
    void the_numbers_are_the_transforms_in_decibels() {
        Tensor numbers = SpectrogramFile.of(clip, SIZE, HOP, WindowKind.BLACKMAN);
        float[][] magnitudes = new Stft(SIZE, HOP, WindowKind.BLACKMAN).magnitudes(clip.samples());
        assertThat(numbers.shape()).containsExactly(129, magnitudes.length);
        double all = 0;
        for (double weight : WindowKind.BLACKMAN.of(SIZE)) {
            all += weight;
        }
        for (int k = 0; k < 129; k += 7) {
            for (int t = 0; t < magnitudes.length; t++) {
                assertThat((double) numbers.values()[k * magnitudes.length + t])
                        .isCloseTo(20 * Math.log10(2 * magnitudes[t][k] / all), within(1e-3));
            }
        }
    }

    @Test
    void npy_and_csv_say_the_same() throws Exception {
        Path npy = folder.resolve("a.npy");
        Path csv = folder.resolve("a.csv");
        SpectrogramFile.write(clip, SIZE, HOP, WindowKind.HANN, npy);
        SpectrogramFile.write(clip, SIZE, HOP, WindowKind.HANN, csv);
        Tensor numbers = SpectrogramFile.of(clip, SIZE, HOP, WindowKind.HANN);
        assertThat(Npy.read(npy).reals("dB").values()).isEqualTo(numbers.values());
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(130);
        assertThat(lines.getFirst()).startsWith("Hz,0.000000,0.012500,0.025000");
        String[] fifth = lines.get(5).split(",");
        assertThat(Double.parseDouble(fifth[0])).isEqualTo(4 * 31.25);
        assertThat(Double.parseDouble(fifth[3])).isCloseTo(numbers.values()[4 * numbers.axis(1) + 2], within(0.006));
    }

    @Test
    void another_ending_is_said_to_be_none_of_ours() {
        assertThatThrownBy(() -> SpectrogramFile.write(clip, SIZE, HOP, WindowKind.HANN, folder.resolve("a.xls")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("a.xls");
    }

    private static Clip noise() {
        Random random = new Random(2);
        float[] samples = new float[2_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.2 * random.nextGaussian());
        }
        return new Clip(samples, 8_000);
    }
}

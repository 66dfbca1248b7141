package diffwave.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.audio.Mix;
import diffwave.audio.NoiseColour;
import diffwave.audio.Resampler;
import diffwave.dataset.Split;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.model.checkpoint.Safetensors;
import diffwave.problem.Problem;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ear that came along hears real digits, whatever their level, place and rate. */
class EarTest {

    private static final Ear EAR = Ear.shipped();

    private static Path fsdd() throws URISyntaxException {
        return Path.of(EarTest.class.getResource("/fsdd").toURI());
    }

    private static List<SpokenDigit> clips() throws URISyntaxException {
        return SpokenDigit.list(fsdd());
    }

    @Test
    void everyRealDigitIsHeard() throws URISyntaxException {
        Confusion heard = RealDigits.hear(fsdd(), EAR);
        assertThat(heard.total()).isEqualTo(10);
        assertThat(heard.right()).isEqualTo(10);
    }

    @Test
    void noGainChangesWhatIsHeard() throws URISyntaxException {
        for (SpokenDigit recording : clips()) {
            Clip clip = recording.clip();
            float[] quiet = clip.samples().clone();
            for (int i = 0; i < quiet.length; i++) {
                quiet[i] /= 64; // a power of two: the same bits but for the exponent
            }
            assertThat(EAR.hear(new Clip(quiet, clip.rate())).probability())
                    .isCloseTo(EAR.hear(clip).probability(), within(1e-3));
        }
    }

    @Test
    void digitsAreHeardElsewhereFasterSampledAndUnderNoise() throws URISyntaxException {
        Confusion heard = new Confusion();
        for (SpokenDigit recording : clips()) {
            float[] samples = recording.clip().samples();
            float[] late = new float[12_000];
            System.arraycopy(samples, 0, late, late.length - samples.length, samples.length);
            Clip longer = new Clip(late, 8_000);
            heard.add(recording.digit(), EAR.hear(longer).digit());
            heard.add(recording.digit(), EAR.hear(Resampler.to(longer, 22_050)).digit());
            Clip noise = NoiseColour.WHITE.make(samples.length, 8_000, 1);
            Clip noisy = Mix.signalToNoise(recording.clip(), noise, 20);
            heard.add(recording.digit(), EAR.hear(noisy).digit());
        }
        assertThat(heard.accuracy()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void probabilitiesSumToOneEvenOfSilence() {
        Heard nothing = EAR.hear(new Clip(new float[100], 8_000));
        double sum = 0;
        for (float p : nothing.probabilities()) {
            sum += p;
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(nothing.probability()).isBetween(0.1, 1.0);
    }

    @Test
    void itsCardStatesWhatItIs() {
        assertThat(EAR.card()).containsKeys("title", "training", "accuracy", "licence", "credit");
        assertThat(EAR.card().get("licence")).isEqualTo("CC BY-SA 4.0");
        assertThat(EAR.card().get("accuracy")).contains("of the 300 recordings");
    }

    @Test
    void anotherFilesWeightsAreRefused(@TempDir Path folder) {
        Path file = folder.resolve("other.safetensors");
        Safetensors.write(file, Map.of("first.weight", Tensor.of(1f, 2f)), Map.of());
        assertThatThrownBy(() -> Ear.read(file)).isInstanceOf(Problem.class).hasMessageContaining("first.weight");
    }

    @Test
    void aConvolutionIsTheSumItStandsFor() {
        EarShape.Convolution shape = new EarShape.Convolution("x", 4, 6, 3, 2, 2);
        Tensor weight = ramp(shape.weightShape(), 0.37);
        Tensor bias = ramp(new int[] {6}, 0.11);
        float[][] values = new float[4][];
        for (int c = 0; c < 4; c++) {
            values[c] = ramp(new int[] {7 * 5}, 0.2 + c).values();
        }
        EarPlane out = new EarPlane(values, 7, 5).through(shape, weight, bias);
        assertThat(List.of(out.height(), out.width())).containsExactly(4, 3);
        for (int o = 0; o < 6; o++) {
            for (int y = 0; y < 4; y++) {
                for (int x = 0; x < 3; x++) {
                    double sum = bias.values()[o];
                    for (int i = 0; i < 2; i++) {
                        for (int ky = 0; ky < 3; ky++) {
                            for (int kx = 0; kx < 3; kx++) {
                                int row = 2 * y + ky - 1;
                                int column = 2 * x + kx - 1;
                                if (row >= 0 && row < 7 && column >= 0 && column < 5) {
                                    sum += weight.values()[((o * 2 + i) * 3 + ky) * 3 + kx]
                                            * values[o / 3 * 2 + i][row * 5 + column];
                                }
                            }
                        }
                    }
                    assertThat(out.values()[o][y * 3 + x]).isCloseTo((float) sum, within(1e-5f));
                }
            }
        }
    }

    private static Tensor ramp(int[] shape, double step) {
        float[] values = new float[Tensor.elements(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(1 + step * i);
        }
        return Tensor.of(shape, values);
    }

    @Test
    void aFolderWithoutSpokenDigitsIsRefused(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> SpokenDigit.list(folder)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SpokenDigit.list(folder.resolve("gone"))).isInstanceOf(Problem.class);
        Path real = clips().getFirst().file();
        Files.copy(real, folder.resolve("dog_anna_12.wav"));
        assertThatThrownBy(() -> SpokenDigit.list(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no spoken digits");
        Files.copy(real, folder.resolve("7_anna_12.wav"));
        assertThat(SpokenDigit.list(folder))
                .containsExactly(new SpokenDigit(folder.resolve("7_anna_12.wav"), 7, Split.TRAIN));
        assertThatThrownBy(() -> RealDigits.hear(folder, EAR))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("test split");
    }

    @Test
    void confusionCountsAndWilsonsIntervalAreKnown() {
        Confusion heard = new Confusion();
        for (int i = 0; i < 8; i++) {
            heard.add(3, 3);
        }
        heard.add(3, 5);
        heard.add(4, 3);
        assertThat(List.of(heard.total(), heard.right(), heard.of(3), heard.count(3, 5)))
                .containsExactly(10, 8, 9, 1);
        assertThat(heard.accuracy(3)).isCloseTo(8 / 9.0, within(1e-12));
        // 8 of 10: 0.4902 to 0.9433 (Wilson's formula, by hand)
        assertThat(heard.least()).isCloseTo(0.4902, within(1e-4));
        assertThat(heard.most()).isCloseTo(0.9433, within(1e-4));
    }

    @Test
    void itIsSmall() {
        Weights weights = Safetensors.readWeights(shipped());
        assertThat(weights.parameters() * Float.BYTES).isLessThan(500_000);
    }

    private static Path shipped() {
        try {
            return Path.of(Ear.class.getResource("ear-8k.safetensors").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

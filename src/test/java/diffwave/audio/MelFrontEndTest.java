package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both mel recipes against independent numbers and the published mels. */
class MelFrontEndTest {

    private static final MelFrontEnd TACOTRON = MelFrontEnd.of(FrontEnd.TACOTRON2);
    private static final MelFrontEnd LMNT = MelFrontEnd.of(FrontEnd.LMNT);

    @Test
    void banksEqualTheGoldenOnes() throws IOException {
        GoldenTensors golden = new GoldenTensors("mel.safetensors");
        assertThat(bank(TACOTRON)).usingComparatorWithPrecision(1e-7f).containsExactly(golden.vector("bank_tacotron"));
        assertThat(bank(LMNT)).usingComparatorWithPrecision(1e-6f).containsExactly(golden.vector("bank_lmnt"));
    }

    @Test
    void melsEqualTheGoldenOnes() throws IOException {
        GoldenTensors golden = new GoldenTensors("mel.safetensors");
        Clip clip = new Clip(golden.vector("audio"), 22_050);
        assertThat(difference(TACOTRON.mel(clip), golden.vector("mel_tacotron")))
                .isLessThan(1e-4);
        assertThat(difference(LMNT.mel(clip), golden.vector("mel_lmnt"))).isLessThan(1e-4);
        assertThat(TACOTRON.mel(clip).frames()).isEqualTo(87);
    }

    @Test
    void tacotronMelsOfLjSpeechAreThePublishedOnes() throws IOException {
        Path folder = Reference.folder("data/ljspeech");
        List<Path> clips;
        try (Stream<Path> files = Files.list(folder)) {
            clips = files.filter(f -> f.toString().endsWith(".flac")).sorted().toList();
        }
        assertThat(clips).hasSize(27);
        for (Path clip : clips) {
            Mel mel = TACOTRON.mel(Recording.read(clip).mono());
            String name = clip.getFileName().toString().replace(".flac", ".wav.pt");
            float[] published = lastFloats(folder.resolve("mel-published").resolve(name), 80 * mel.frames());
            assertThat(difference(mel, published)).as(name).isLessThan(1e-3);
        }
    }

    @Test
    void lmntMelsAreTheIndependentOnes() throws IOException {
        Path folder = Reference.folder("data/ljspeech");
        for (String clip : List.of("LJ001-0002", "LJ001-0008")) {
            Mel mel = LMNT.mel(Recording.read(folder.resolve(clip + ".flac")).mono());
            Path npy = folder.resolve("mel-lmnt-recomputed").resolve(clip + ".wav.spec.npy");
            float[] byFrame = lastFloats(npy, 80 * mel.frames()); // stored column by column
            float[] byBand = new float[byFrame.length];
            for (int i = 0; i < byFrame.length; i++) {
                byBand[i % 80 * mel.frames() + i / 80] = byFrame[i];
            }
            assertThat(difference(mel, byBand)).as(clip).isLessThan(1e-4);
        }
    }

    @Test
    void publishedMelIsRecognised() throws IOException {
        byte[] pt;
        try (var in = MelFrontEndTest.class.getResourceAsStream("/golden/published_legacy_mel.pt")) {
            pt = in.readAllBytes();
        }
        assertThat(FrontEnd.recognise(new float[][] {floats(pt, 80 * 154)})).contains(FrontEnd.TACOTRON2);
    }

    @ParameterizedTest
    @EnumSource
    void everyRecipesMelIsRecognised(FrontEnd recipe) {
        Mel mel = MelFrontEnd.of(recipe).mel(Signals.noise(3, 0.2, 4000, 22_050));
        assertThat(FrontEnd.recognise(mel.values())).contains(recipe);
    }

    @Test
    void valuesOfNeitherRecipeAreNotGuessed() {
        assertThat(FrontEnd.recognise(new float[][] {{-0.5f, 0.7f}})).isEmpty();
        assertThat(FrontEnd.recognise(new float[][] {{0, 1.5f}})).isEmpty();
        assertThat(FrontEnd.recognise(new float[0][])).isEmpty();
        assertThat(FrontEnd.recognise(new float[][] {{-0.01f, 1.009f}})).contains(FrontEnd.LMNT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 512})
    void fewerThan513SamplesAreRefused(int samples) {
        assertThatThrownBy(() -> LMNT.mel(new Clip(new float[samples], 22_050)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("513");
    }

    @Test
    void shortestClipHasThreeFrames() {
        assertThat(LMNT.mel(new Clip(new float[513], 22_050)).frames()).isEqualTo(3);
    }

    @Test
    void anotherRateIsRefused() {
        assertThatThrownBy(() -> LMNT.mel(new Clip(new float[16_000], 16_000)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("16000 Hz");
    }

    private static float[] bank(MelFrontEnd frontEnd) {
        float[] flat = new float[80 * 513];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) frontEnd.bank().weights()[i / 513][i % 513];
        }
        return flat;
    }

    private static double difference(Mel mel, float[] flat) {
        assertThat(flat).hasSize(80 * mel.frames());
        double largest = 0;
        for (int b = 0; b < 80; b++) {
            float[] row = Arrays.copyOfRange(flat, b * mel.frames(), (b + 1) * mel.frames());
            largest = Math.max(largest, Signals.largestDifference(mel.values()[b], row));
        }
        return largest;
    }

    private static float[] lastFloats(Path file, int count) throws IOException {
        return floats(Files.readAllBytes(file), count);
    }

    private static float[] floats(byte[] file, int count) {
        float[] values = new float[count];
        ByteBuffer.wrap(file, file.length - 4 * count, 4 * count)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }
}

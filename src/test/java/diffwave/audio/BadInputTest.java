package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person gives: it reads, with a warning where something is missing, or it is refused in one sentence. */
class BadInputTest {

    private static final int HEADER = 44;
    private static final int SAMPLES = 2000;

    @TempDir
    Path folder;

    @Test
    void wavCutAnywhereReadsWhatIsThereOrIsRefused() throws IOException {
        byte[] whole = wav();
        for (int end = 0; end < whole.length; end += end < 200 ? 1 : 97) {
            Path file = give(Arrays.copyOf(whole, end));
            if (end < HEADER + 2) {
                assertRefused(file);
            } else {
                Recording read = Recording.read(file);
                assertThat(read.length()).as("%d bytes", end).isEqualTo((end - HEADER) / 2);
                assertThat(read.warnings()).as("%d bytes", end).hasSize(1);
            }
        }
    }

    @Test
    void flacCutAnywhereReadsOrIsRefused() throws IOException {
        Path flac = folder.resolve("whole.flac");
        FlacWriter.write(flac, Signals.noise(5, 0.5, 30_000, 22_050), SampleFormat.PCM16);
        byte[] whole = Files.readAllBytes(flac);
        for (int end = 0; end < whole.length; end += 1 + whole.length / 40) {
            readOrRefused(give(Arrays.copyOf(whole, end)));
        }
    }

    @Test
    void wavWithAnyByteChangedReadsOrIsRefused() throws IOException {
        Random random = new Random(11);
        for (int n = 0; n < 300; n++) {
            byte[] bytes = wav();
            for (int k = 0; k < 1 + n % 4; k++) {
                bytes[random.nextInt(HEADER)] = (byte) random.nextInt();
            }
            readOrRefused(give(bytes));
        }
    }

    @Test
    void noiseIsNoSound() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            byte[] bytes = new byte[100 + 2000 * seed];
            new Random(seed).nextBytes(bytes);
            assertRefused(give(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RIFF",
                "RIFX1234WAVE",
                "RF641234WAVEds64",
                "FORM1234AIFF",
                ".snd",
                "caff",
                "fLaC",
                "OggS",
                "wvpk",
                "TTA1",
                "ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0005abcde",
                "abcdftypM4A ",
                "riff",
                "\u001aE\u00df\u00a3",
                "<html>",
                "#EXTM3U\nhttp://localhost/x.mp3\n",
                "ffconcat version 1.0\nfile /etc/passwd\n",
                "PK\u0003\u0004",
                "\u00ff\u00fb\u0090\u0064",
                "\u00ff\u00f1\u0050\u0080",
                "%PDF-1.7",
                "{}",
                "\u0000\u0000\u0000\u0000"
            })
    void beginningsAloneAreRefused(String text) throws IOException {
        byte[] beginning = text.getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(give(beginning));
        assertRefused(give(Arrays.copyOf(beginning, 5000)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void streamedSizesMeanToTheEnd(int size) throws IOException {
        byte[] bytes = wav();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size).putInt(40, size);
        Recording read = Recording.read(give(bytes));
        assertThat(read.length()).isEqualTo(SAMPLES);
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE - 1, -2, 0x4000_0000})
    void hugeSizesReadWhatIsThere(int size) throws IOException {
        byte[] bytes = wav();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size).putInt(40, size);
        Recording read = Recording.read(give(bytes));
        assertThat(read.length()).isEqualTo(SAMPLES);
        assertThat(read.warnings()).hasSize(1);
    }

    @Test
    void missingFilesAndFoldersAreRefusedByName() {
        assertThatThrownBy(() -> Recording.read(folder.resolve("gone.wav")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("gone.wav does not exist");
        assertThatThrownBy(() -> Recording.read(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("folder");
    }

    @Test
    void everyChannelIsReadAndMixed() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(wav()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(22, (short) 2).putInt(28, 4 * 22_050).putShort(32, (short) 4);
        bytes.putShort(HEADER, (short) 16_384).putShort(HEADER + 2, (short) -8192);
        Recording read = Recording.read(give(bytes.array()));
        assertThat(read.channels()).hasDimensions(2, SAMPLES / 2);
        assertThat(read.channel(1).samples()[0]).isEqualTo(-0.25f);
        assertThat(read.mono().samples()[0]).isEqualTo(0.125f);
    }

    private void readOrRefused(Path file) {
        try {
            assertThat(Recording.read(file).length()).isPositive();
        } catch (Problem e) {
            assertThat(e).hasMessageContaining(file.getFileName().toString());
        }
    }

    private static void assertRefused(Path file) {
        assertThatThrownBy(() -> Recording.read(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file.getFileName().toString());
    }

    private Path give(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("given.wav"), bytes);
    }

    private byte[] wav() {
        try {
            Path file = folder.resolve("whole.wav");
            WavWriter.write(file, Signals.tone(440, 0.5, SAMPLES, 22_050), SampleFormat.PCM16);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

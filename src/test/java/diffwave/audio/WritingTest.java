package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads back: exactly in float, to half a step in integers, with its chunks, in whole files only. */
class WritingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void wavReadsBack(SampleFormat format) {
        Clip clip = Signals.noise(1, 0.9, 10_001, 22_050);
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, clip, format);
        Recording read = Recording.read(file);
        double step = format.clips() ? Math.scalb(0.5, 1 - format.bits()) : 0;
        assertThat(Signals.largestDifference(read.mono().samples(), clip.samples()))
                .isLessThanOrEqualTo(step + 1e-9 * step);
        assertThat(read.rate()).isEqualTo(22_050);
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PCM16,22050,10001", "PCM24,22050,10001", "PCM16,44100,1", "PCM24,48000,4096", "PCM16,12345,40000"})
    void flacReadsBackAsTheWavDoes(SampleFormat format, int rate, int samples) {
        Clip clip = Signals.noise(2, 1.1, samples, rate);
        WavWriter.write(folder.resolve("a.wav"), clip, format);
        FlacWriter.write(folder.resolve("a.flac"), clip, format);
        Recording wav = Recording.read(folder.resolve("a.wav"));
        Recording flac = Recording.read(folder.resolve("a.flac"));
        assertThat(flac.mono().samples()).containsExactly(wav.mono().samples());
        assertThat(flac.rate()).isEqualTo(rate);
        assertThat(flac.warnings()).isEmpty();
    }

    @Test
    void sameClipSameBytes() throws IOException {
        Clip clip = Signals.noise(3, 0.5, 5000, 22_050);
        for (String name : new String[] {"a", "b"}) {
            WavWriter.write(folder.resolve(name + ".wav"), clip, SampleFormat.PCM24, Chunk.text("dwst", "{}"));
            FlacWriter.write(folder.resolve(name + ".flac"), clip, SampleFormat.PCM24);
        }
        assertThat(folder.resolve("a.wav")).hasSameBinaryContentAs(folder.resolve("b.wav"));
        assertThat(folder.resolve("a.flac")).hasSameBinaryContentAs(folder.resolve("b.flac"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{\"seed\":7}", "β und ᾱ"})
    void chunkIsFoundAgainAndThePlayerSkipsIt(String text) {
        Path file = folder.resolve("a.wav");
        Clip clip = Signals.noise(4, 0.5, 333, 22_050);
        WavWriter.write(file, clip, SampleFormat.PCM24, Chunk.text("junk", "odd"), Chunk.text("dwst", text));
        assertThat(WavChunks.read(file, "dwst").map(Chunk::text)).contains(text);
        assertThat(WavChunks.read(file, "none")).isEmpty();
        assertThat(Recording.read(file).length()).isEqualTo(333);
    }

    @Test
    void hostileChunkSizesAreNoChunk() throws IOException {
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, Signals.noise(5, 0.5, 10, 22_050), SampleFormat.PCM16, Chunk.text("dwst", "abcd"));
        byte[] bytes = Files.readAllBytes(file);
        int size = bytes.length - 8;
        for (int claim : new int[] {-1, Integer.MAX_VALUE, 5, Integer.MIN_VALUE}) {
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(size, claim);
            Files.write(file, bytes);
            assertThat(WavChunks.read(file, "dwst")).isEmpty();
        }
        for (int end = 0; end < bytes.length; end++) {
            Files.write(file, java.util.Arrays.copyOf(bytes, end));
            assertThat(WavChunks.read(file, "dwst")).isEmpty();
        }
        assertThatThrownBy(() -> WavChunks.read(folder.resolve("gone.wav"), "dwst"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void samplesBeyondFullScaleAreCountedAndCut() {
        Clip clip = new Clip(new float[] {1.5f, -2, 1, -1, 0.5f}, 22_050);
        assertThat(Clipping.count(clip)).isEqualTo(2);
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, clip, SampleFormat.PCM16);
        float most = 32_767 / 32_768f;
        assertThat(Recording.read(file).mono().samples()).containsExactly(most, -1, most, -1, 0.5f);
    }

    @Test
    void nothingIsLeftBehindWhereWritingFails() throws IOException {
        Path file = folder.resolve("a.wav");
        Files.writeString(file, "as it was");
        assertThatThrownBy(() -> FileInPlace.write(file, part -> {
                    Files.writeString(part, "half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("a.wav")
                .hasMessageContaining("disk full");
        assertThat(file).hasContent("as it was");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void placesThatCannotBeWrittenAreRefused() {
        Clip clip = Signals.noise(6, 0.5, 10, 22_050);
        assertThatThrownBy(() -> WavWriter.write(folder.resolve("no/a.wav"), clip, SampleFormat.PCM16))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> FlacWriter.write(folder, clip, SampleFormat.PCM16))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> FlacWriter.write(folder.resolve("a.flac"), clip, SampleFormat.FLOAT32))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("16 or 24");
    }

    @BeforeAll
    static void quiet() {
        Ffmpeg.quiet();
    }
}

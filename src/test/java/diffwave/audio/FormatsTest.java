package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of the reference collection reads as its table says, or is refused in a sentence. */
class FormatsTest {

    /** What the table leaves open (or FFmpeg reads and we do not), and we decided: these are refused. */
    private static final List<String> REFUSED = List.of(
            "broken/zero-bytes.wav",
            "broken/text.wav",
            "broken/header-only.wav",
            "broken/no-data-chunk.wav",
            "broken/no-fmt-chunk.wav",
            "broken/truncated-header.wav",
            "broken/zero-channels.wav",
            "broken/zero-rate.wav",
            "broken/float32-nan-inf.wav",
            "broken/huge-chunk-size.wav",
            "scipy/test-44100Hz-2ch-32bit-float-be.wav",
            "scipy/test-44100Hz-be-1ch-4bytes.wav",
            "scipy/test-44100Hz-le-1ch-4bytes-early-eof-no-data.wav",
            "scipy/test-44100Hz-le-1ch-4bytes-incomplete-chunk.wav",
            "scipy/test-8000Hz-le-3ch-5S-36bit.wav",
            "scipy/test-8000Hz-le-3ch-5S-45bit.wav",
            "scipy/test-8000Hz-le-3ch-5S-53bit.wav");

    private static final Map<String, String> REFERENCES =
            Map.of("mono", "wav/pcm16.wav", "stereo", "wav/stereo16.wav", "float", "wav/float32.wav");

    /** file,bytes,what,expected,reference,libsndfile,ffmpeg,measured with quotes where commas stand. */
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"(?:,|$)|([^,]*)(?:,|$)");

    private static final Pattern FFMPEG = Pattern.compile("(\\w+),(\\d+),(\\d+) (\\d+)");
    private static final Pattern MEASURED = Pattern.compile("max\\|d\\|=(\\S+) .*offset=(\\d+)");

    @TestFactory
    Stream<DynamicTest> everyFileReadsAsItsTableSays() throws IOException {
        Path folder = Reference.folder("data/formats");
        return Files.readAllLines(folder.resolve("files.csv")).stream()
                .skip(1)
                .map(FormatsTest::cells)
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> check(folder, row)));
    }

    @Test
    void truncatedFilesSayWhatIsMissing() {
        Path folder = Reference.folder("data/formats");
        assertThat(Recording.read(folder.resolve("broken/truncated-data.wav")).warnings())
                .singleElement()
                .asString()
                .contains("truncated-data.wav is cut short", "20001");
        assertThat(Recording.read(folder.resolve("wav/size-zero-stream.wav")).warnings())
                .isEmpty();
        assertThat(Recording.read(folder.resolve("wav/size-ffffffff-stream.wav"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void bigEndianWavIsReadAsSuch() {
        Path folder = Reference.folder("data/formats/scipy");
        Recording big = Recording.read(folder.resolve("test-8000Hz-be-3ch-5S-24bit.wav"));
        Recording little = Recording.read(folder.resolve("test-8000Hz-le-3ch-5S-24bit.wav"));
        assertThat(big.channels()).isDeepEqualTo(little.channels());
    }

    @Test
    void notFiniteSamplesAreCounted() {
        Path file = Reference.folder("data/formats").resolve("broken/float32-nan-inf.wav");
        assertThatThrownBy(() -> Recording.read(file)).hasMessageContaining("3 samples");
    }

    private static void check(Path folder, List<String> row) {
        Path file = folder.resolve(row.getFirst());
        if (REFUSED.contains(row.getFirst())) {
            assertThatThrownBy(() -> Recording.read(file))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(file.getFileName().toString());
            return;
        }
        Recording recording = Recording.read(file);
        Matcher ffmpeg = FFMPEG.matcher(row.get(6));
        assertThat(ffmpeg.matches()).as(row.get(6)).isTrue();
        assertThat(recording.rate()).isEqualTo(Integer.parseInt(ffmpeg.group(2)));
        assertThat(recording.channels()).hasNumberOfRows(Integer.parseInt(ffmpeg.group(3)));
        assertThat(recording.length()).isEqualTo(Integer.parseInt(ffmpeg.group(4)));
        Matcher measured = MEASURED.matcher(row.get(7));
        if (measured.find()) {
            Recording reference = Recording.read(folder.resolve(REFERENCES.get(row.get(4))));
            double allowed = Double.parseDouble(measured.group(1)) * 1.02; // another decoder rounds otherwise
            assertThat(difference(recording, reference, Integer.parseInt(measured.group(2))))
                    .isLessThanOrEqualTo(allowed);
        }
    }

    private static double difference(Recording recording, Recording reference, int offset) {
        double largest = 0;
        for (int c = 0; c < reference.channels().length; c++) {
            for (int i = 0; i < reference.length() && i + offset < recording.length(); i++) {
                double d = recording.channels()[c][i + offset] - reference.channels()[c][i];
                largest = Math.max(largest, Math.abs(d));
            }
        }
        return largest;
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .toList();
    }
}

package diffwave.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.audio.Resampler;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.dataset.DataSet;
import diffwave.model.checkpoint.Beside;
import diffwave.problem.Problem;
import diffwave.studio.session.SessionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rooms below the window say is said in the window's language. */
final class SayingsTest {

    private final Words korean = Words.in(Locale.KOREAN);

    @TempDir
    private Path folder;

    private String problem(Runnable doing) {
        return korean.said(catchThrowableOfType(Problem.class, doing::run).getMessage());
    }

    @Test
    void what_a_person_meets_first_is_said_in_korean() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.wav"));
        Path text = Files.writeString(folder.resolve("letter.wav"), "Dear sir or madam");
        Clip clip = new Clip(new float[100], 8_000);
        assertThat(problem(() -> Recording.read(empty))).isEqualTo("empty.wav은(는) 비어 있습니다. 다른 파일을 고르세요.");
        assertThat(problem(() -> Recording.read(text))).startsWith("letter.wav은(는) 이 프로그램이 읽는 소리 파일이 아닙니다.");
        assertThat(problem(() -> Recording.read(folder.resolve("none.wav")))).startsWith("none.wav이(가) 없습니다.");
        assertThat(problem(() -> Resampler.to(clip, 1))).startsWith("8000 Hz 소리는 1 Hz로 바꿀 수 없습니다.");
        assertThat(problem(() -> WavWriter.write(folder.resolve("no/a.wav"), clip, SampleFormat.PCM16)))
                .startsWith("a.wav을(를) 쓸 수 없습니다. 폴더 ");
        assertThat(problem(() -> Beside.write(folder.resolve("no/a.json"), out -> {})))
                .contains("a.json을(를) 쓸 수 없습니다(")
                .endsWith("다른 곳을 고르세요.");
        assertThat(problem(() -> SessionFile.read(text))).contains("이 프로그램의 세션이 아니거나 손상되었습니다");
        assertThat(problem(() -> DataSet.open(folder.resolve("nowhere")))).endsWith("이(가) 없습니다. 데이터 세트의 폴더를 고르세요.");
    }

    @Test
    void a_sentence_within_a_sentence_is_said_too() {
        assertThat(korean.said("The run r/1 stopped. There was not enough memory; set a smaller batch,"
                        + " with accumulate to make up for it. Its last checkpoint is of step 40."))
                .isEqualTo("훈련 r/1이(가) 멈췄습니다. 메모리가 모자랐습니다. 배치를 줄이고 누적으로 채우세요. 마지막 체크포인트는 40단계입니다.");
        assertThat(korean.said("2 of 5, step 3 of 50")).isEqualTo("5개 중 2: 50단계 중 3");
        assertThat(korean.said("Entered at step 100 of 200, 25 of this model's 50 (the same noise)."))
                .isEqualTo("200 중 100, 이 모델로는 50 중 25(같은 잡음)단계에서 들어갔습니다.");
    }

    @Test
    void what_we_have_no_words_for_stays_and_english_is_never_touched() {
        assertThat(korean.said("7.wav")).isEqualTo("7.wav");
        assertThat(korean.said("Mels of 80 bands, hop 256")).isEqualTo("Mels of 80 bands, hop 256");
        assertThat(Words.in(Locale.ENGLISH).said("2 of 5, step 3 of 50")).isEqualTo("2 of 5, step 3 of 50");
    }

    /** Else a sentence that is worded anew below would be English again, and nobody would see. */
    @Test
    void every_saying_is_said_below() throws IOException {
        ResourceBundle english = ResourceBundle.getBundle("diffwave.ui.text", Locale.ROOT);
        String below = sources();
        assertThat(english.keySet().stream()
                        .filter(key -> key.startsWith("said."))
                        .flatMap(key -> Stream.of(english.getString(key).split("\\{\\d(,number)?}")))
                        .map(piece -> piece.replace("''", "'").strip())
                        .filter(piece -> !below.contains(piece)))
                .isEmpty();
    }

    /** The text of all rooms below the window, with texts that are put together in one piece. */
    private static String sources() throws IOException {
        Path all = Path.of("src/main/java/diffwave");
        try (Stream<Path> files = Files.walk(all)) {
            List<Path> below = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(all.resolve("ui")))
                    .toList();
            return below.stream().map(SayingsTest::read).collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("\"\\)?\\s*\\+\\s*\"", "").replace("\\\"", "\"");
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}

package diffwave.studio.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session file gives back what it was given, and says in a sentence what is wrong with one that does not. */
class SessionFileTest {

    @TempDir
    private Path folder;

    private static final Session SESSION = new Session(
            List.of(new Kept(Takes.take("9, seed 2", 2), true), new Kept(Takes.take("말/하다 \"x\"", 1), false)),
            Map.of("screen", "generate", "generate.steps", "50", "note", "한국어 = λ\nnext"));

    private Path written() {
        Path file = folder.resolve("work.dwstudio");
        SessionFile.write(file, SESSION);
        return file;
    }

    @Test
    void everySampleEveryWordAndTheOrderComeBack() {
        Session back = SessionFile.read(written());
        assertThat(back.state()).isEqualTo(SESSION.state());
        assertThat(back.takes()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            Kept was = SESSION.takes().get(i);
            Kept is = back.takes().get(i);
            assertThat(Takes.same(is.take(), was.take())).as(was.take().name()).isTrue();
            assertThat(is.starred()).isEqualTo(was.starred());
        }
    }

    @Test
    void anEmptySessionIsOne() {
        Path file = folder.resolve("empty.dwstudio");
        SessionFile.write(file, Session.EMPTY);
        assertThat(SessionFile.read(file)).isEqualTo(Session.EMPTY);
    }

    @Test
    void whatCannotBeWrittenLeavesWhatWasThere() throws IOException {
        Path file = written();
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> SessionFile.write(folder.resolve("none/such.dwstudio"), SESSION))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("such.dwstudio");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileCutAnywhereIsRefusedInASentence() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        Path cut = folder.resolve("cut.dwstudio");
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> SessionFile.read(cut))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("cut.dwstudio");
        }
    }

    @Test
    void whatIsNoSessionIsRefusedInASentence() throws IOException {
        refused("is no file", folder.resolve("none.dwstudio"));
        refused("holds no session.json", zip(Map.of("other.txt", "x")));
        refused("is no JSON", zip(Map.of("session.json", "{")));
        refused("no JSON object", zip(Map.of("session.json", "[]")));
        refused("later version", zip(Map.of("session.json", "{\"format\":2,\"program\":\"DiffWave Studio 9\"}")));
        refused(
                "\"takes/001.wav\" is missing",
                zip(Map.of("session.json", "{\"format\":1,\"takes\":[{\"file\":\"takes/001.wav\"}]}")));
        refused(
                "does not tell how it was made",
                zip(Map.of("session.json", "{\"format\":1,\"takes\":[{\"file\":\"x\"}]}", "x", "no sound")));
    }

    private static void refused(String why, Path file) {
        assertThatThrownBy(() -> SessionFile.read(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(why);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("odd.dwstudio");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}

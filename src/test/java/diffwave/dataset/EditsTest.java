package diffwave.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person changes lies beside the recordings. */
class EditsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aSet() {
        new Folders(folder).tone("0_anna_8.wav", 0.3).tone("1_anna_8.wav", 0.3);
    }

    @Test
    void theyAreReadBackAsWritten() {
        Edits edits = Edits.NONE
                .leavingOut(List.of("1_anna_8.wav"))
                .relabelling(List.of("0_anna_8.wav"), "null, Null")
                .moving(List.of("0_anna_8.wav"), Split.TEST);
        edits.write(folder);
        assertThat(Edits.read(folder)).isEqualTo(edits);
        assertThat(edits.bringingBack(List.of("1_anna_8.wav")).leftOut()).isEmpty();
    }

    /** Whoever else writes them between an edit and its undo keeps what they wrote. */
    @Test
    void anEditIsTakenBackAndWhatWasChangedMeanwhileStays() {
        List<String> ours = List.of("a", "b");
        Edits before = Edits.NONE.relabelling(List.of("b"), "old").leavingOut(List.of("c"));
        List<UnaryOperator<Edits>> wishes = List.of(
                edits -> edits.leavingOut(ours),
                edits -> edits.bringingBack(List.of("c")),
                edits -> edits.relabelling(ours, "new"),
                edits -> edits.moving(ours, Split.TEST));
        List<UnaryOperator<Edits>> theirs = List.of(
                edits -> edits,
                edits -> edits.leavingOut(List.of("d")),
                edits -> edits.relabelling(List.of("c", "d"), "theirs"),
                edits -> edits.moving(List.of("d"), Split.VALIDATION));
        for (UnaryOperator<Edits> wish : wishes) {
            Edits after = wish.apply(before);
            for (UnaryOperator<Edits> their : theirs) {
                assertThat(their.apply(after).takingBack(before, after)).isEqualTo(their.apply(before));
            }
        }
        Edits after = before.relabelling(ours, "new");
        assertThat(after.relabelling(List.of("a"), "theirs")
                        .takingBack(before, after)
                        .labels())
                .as("what they changed of the same recording")
                .isEqualTo(Map.of("a", "theirs", "b", "old"));
    }

    @Test
    void theyChangeTheSetAndNoRecording() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("0_anna_8.wav"));
        Edits.NONE
                .leavingOut(List.of("1_anna_8.wav"))
                .relabelling(List.of("0_anna_8.wav"), "nought")
                .moving(List.of("0_anna_8.wav"), Split.TEST)
                .write(folder);
        DataSet set = DataSet.open(folder);
        assertThat(set.labels()).containsExactly("nought", "one");
        assertThat(set.members().getFirst().label()).contains("nought");
        assertThat(set.of(Split.TEST)).containsExactly(0);
        assertThat(set.of(Split.TRAIN)).isEmpty();
        assertThat(Files.readAllBytes(folder.resolve("0_anna_8.wav"))).isEqualTo(before);
    }

    @Test
    void editsOfARecordingThatIsGoneAreNamed() {
        Edits.NONE.leavingOut(List.of("9_anna_8.wav")).write(folder);
        assertThat(DataSet.open(folder).notes()).singleElement().asString().contains("9_anna_8.wav");
    }

    @Test
    void whatCannotBeUnderstoodIsSaidInASentence() throws Exception {
        for (String text : List.of(
                "{",
                "[1]",
                "\"x\"",
                "",
                "{\"left_out\": [1]}",
                "{\"labels\": {\"a\": []}}",
                "{\"splits\": {\"a\": \"exam\"}}")) {
            Files.writeString(folder.resolve(Edits.FILE), text);
            assertThatThrownBy(() -> DataSet.open(folder))
                    .as(text)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(Edits.FILE);
        }
    }
}

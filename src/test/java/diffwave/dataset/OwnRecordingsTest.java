package diffwave.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.audio.Clip;
import diffwave.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recording a data set of one's own. */
class OwnRecordingsTest {

    private static final int RATE = 22_050;

    @TempDir
    private Path folder;

    /** A second of silence, half a second of tone, a second of silence. */
    private static Clip said(double peak) {
        Clip tone = Folders.tone(0.5, peak, RATE);
        float[] x = new float[(int) (2.5 * RATE)];
        System.arraycopy(tone.samples(), 0, x, RATE, tone.samples().length);
        return new Clip(x, RATE);
    }

    private OwnRecordings own(int each) {
        return new OwnRecordings(folder, "anna", List.of("seven", "yes"), each);
    }

    private static OwnRecordings.Prompt prompt(String label, int number) {
        return new OwnRecordings.Prompt(label, number, 2);
    }

    @Test
    void labelAfterLabelEachSoManyTimes() {
        OwnRecordings own = own(2);
        for (OwnRecordings.Prompt expected :
                List.of(prompt("seven", 1), prompt("seven", 2), prompt("yes", 1), prompt("yes", 2))) {
            assertThat(own.prompt()).contains(expected);
            assertThat(own.accept(said(0.5)).prompt()).isEqualTo(expected);
        }
        assertThat(own.prompt()).isEmpty();
        assertThat(own.done()).isEqualTo(own.total()).isEqualTo(4);
        assertThatThrownBy(() -> own.accept(said(0.5))).isInstanceOf(Problem.class);
        DataSet set = DataSet.open(folder);
        assertThat(set.layout()).isEqualTo(Layout.FSDD);
        assertThat(set.labels()).containsExactly("seven", "yes");
        assertThat(set.members())
                .extracting(Member::name)
                .containsExactly("7_anna_8.wav", "7_anna_9.wav", "yes_anna_8.wav", "yes_anna_9.wav");
    }

    @Test
    void anotherEveningGoesOnWhereTheLastOneEnded() {
        own(2).accept(said(0.5));
        assertThat(own(2).prompt()).contains(prompt("seven", 2));
        assertThat(new OwnRecordings(folder, "ben", List.of("seven"), 2).prompt())
                .contains(prompt("seven", 1));
    }

    @Test
    void aRecordingIsTrimmedToItsSoundWithAMargin() {
        Clip clip = own(1).accept(said(0.5)).clip();
        assertThat(clip.seconds()).isBetween(0.6, 0.7);
        assertThat(Trim.of(Folders.tone(0.5, 0.5, RATE)).orElseThrow().seconds())
                .as("no longer than it was")
                .isEqualTo(0.5);
    }

    @Test
    void redoneTheNewOneTakesItsPlace() throws Exception {
        OwnRecordings own = own(2);
        own.redo();
        OwnRecordings.Taken first = own.accept(said(0.5));
        byte[] before = Files.readAllBytes(first.file());
        own.redo();
        assertThat(own.prompt()).contains(prompt("seven", 1));
        assertThat(Files.readAllBytes(first.file()))
                .as("until then the old one stays")
                .isEqualTo(before);
        assertThat(own.accept(said(0.25)).file()).isEqualTo(first.file());
        assertThat(Files.readAllBytes(first.file())).isNotEqualTo(before);
        assertThat(own.prompt()).contains(prompt("seven", 2));
    }

    @Test
    void silenceIsNotWrittenAndTooLoudIsSaid() throws Exception {
        OwnRecordings own = own(2);
        assertThatThrownBy(() -> own.accept(new Clip(new float[RATE], RATE)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("microphone");
        assertThatThrownBy(() -> own.accept(new Clip(new float[0], RATE))).isInstanceOf(Problem.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(own.accept(said(1.5)).faults()).extracting(Finding::kind).containsExactly(Finding.Kind.CLIPPED);
    }

    @Test
    void takesAreSpreadOverTheSplitsAsTheyCome() {
        Set<Integer> seen = new TreeSet<>();
        int[] counts = new int[3];
        for (int take = 0; take < 50; take++) {
            int index = TakeIndex.of(take);
            assertThat(seen.add(index)).as("index " + index).isTrue();
            counts[Fsdd.split(index).ordinal()]++;
            if (take == 9 || take == 19 || take == 29) {
                int tens = (take + 1) / 10;
                assertThat(counts).containsExactly(8 * tens, tens, tens);
            }
        }
        assertThat(seen).as("as FSDD's, without a gap").hasSize(50).contains(0, 49);
        assertThat(counts).containsExactly(42, 3, 5);
    }

    @Test
    void namesThatCannotBeFilesAreRefused() {
        for (String name : List.of("", " ", "a_b", "../x", "a/b", ".hidden", "-x")) {
            assertThatThrownBy(() -> new OwnRecordings(folder, name, List.of("yes"), 1))
                    .as(name)
                    .isInstanceOf(Problem.class);
            assertThatThrownBy(() -> new OwnRecordings(folder, "anna", List.of(name), 1))
                    .as(name)
                    .isInstanceOf(Problem.class);
        }
        new OwnRecordings(folder, "안나", List.of("하나"), 1).accept(said(0.5));
        assertThat(folder.resolve("하나_안나_8.wav")).exists();
    }

    @Test
    void aFolderOfOtherRecordingsIsNotMixedWithThese() {
        new Folders(folder).tone("rain.wav", 1);
        assertThatThrownBy(() -> own(1)).isInstanceOf(Problem.class).hasMessageContaining("other recordings");
    }
}

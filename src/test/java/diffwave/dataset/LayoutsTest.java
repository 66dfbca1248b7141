package diffwave.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders are recognised, with their labels and splits. */
class LayoutsTest {

    @TempDir
    private Path folder;

    private Folders files() {
        return new Folders(folder);
    }

    private static Map<String, Split> splits(DataSet set) {
        return set.members().stream().collect(Collectors.toMap(Member::name, Member::split));
    }

    @Test
    void speechCommandsByItsLists() {
        DataSet set = files().tone("two/a_nohash_0.wav", 1)
                .tone("zero/a_nohash_0.wav", 1)
                .tone("zero/b_nohash_0.wav", 1)
                .tone("one/b_nohash_0.wav", 1)
                .tone("_background_noise_/hum.wav", 2)
                .text("validation_list.txt", "zero/b_nohash_0.wav\ntree/a_nohash_0.wav\n")
                .text("testing_list.txt", "one/b_nohash_0.wav\r\none/gone_nohash_0.wav\r\n")
                .open();
        assertThat(set.layout()).isEqualTo(Layout.SPEECH_COMMANDS);
        assertThat(set.labels()).containsExactly("zero", "one", "two");
        assertThat(splits(set))
                .containsOnly(
                        Map.entry("two/a_nohash_0.wav", Split.TRAIN),
                        Map.entry("zero/a_nohash_0.wav", Split.TRAIN),
                        Map.entry("zero/b_nohash_0.wav", Split.VALIDATION),
                        Map.entry("one/b_nohash_0.wav", Split.TEST));
        assertThat(set.findings())
                .as("a word that is not here at all is no loss, a recording of one that is here is")
                .extracting(Finding::member)
                .containsExactly("one/gone_nohash_0.wav");
        assertThat(set.notes()).singleElement().asString().contains("noises");
    }

    /** The names stand in the published validation_list.txt and testing_list.txt of Speech Commands 0.02, or in neither. */
    @ParameterizedTest
    @CsvSource({
        "8b775397_nohash_0.wav, VALIDATION",
        "6a27a9bf_nohash_0.wav, VALIDATION",
        "fd32732a_nohash_1.wav, VALIDATION",
        "2643992f_nohash_1.wav, VALIDATION",
        "6f5b4d3d_nohash_0.wav, VALIDATION",
        "0c40e715_nohash_0.wav, TEST",
        "0b56bcfe_nohash_0.wav, TRAIN",
        "e652590d_nohash_0.wav, TRAIN"
    })
    void speechCommandsWithoutItsListsIsSplitAsTheyWereMade(String file, Split split) {
        DataSet set = files().tone("cat/" + file, 1)
                .tone("_background_noise_/hum.wav", 1)
                .open();
        assertThat(set.members().getFirst().split()).isEqualTo(split);
    }

    @Test
    void ljSpeechByItsTable() {
        DataSet set = files().tone("wavs/LJ001-0001.wav", 1)
                .tone("wavs/LJ001-0003.wav", 1)
                .text("metadata.csv", "LJ001-0001|\"Printing,|printing\nLJ001-0002|in being|in being\n")
                .open();
        assertThat(set.layout()).isEqualTo(Layout.LJSPEECH);
        assertThat(set.labels()).isEmpty();
        assertThat(set.members()).extracting(Member::name).containsExactly("wavs/LJ001-0001.wav");
        assertThat(set.labelOf(0)).isEqualTo(-1);
        assertThat(set.findings())
                .extracting(Finding::member, Finding::kind)
                .containsExactlyInAnyOrder(
                        tuple("wavs/LJ001-0002.wav", Finding.Kind.MISSING),
                        tuple("wavs/LJ001-0003.wav", Finding.Kind.MISPLACED));
    }

    /** By the hashes of their names 7 is for the test and 17 for validation. */
    @Test
    void fewerThanTenOfLjSpeechAreForTrainingAsAWhole() {
        assertThat(ljSpeech("few", 7, 17).of(Split.TRAIN)).hasSize(2);
        assertThat(ljSpeech("nine", 7, 8, 9, 10, 11, 12, 13, 14, 17).of(Split.TRAIN))
                .hasSize(9);
        DataSet ten = ljSpeech("ten", 7, 8, 9, 10, 11, 12, 13, 14, 15, 17);
        assertThat(ten.of(Split.TEST)).containsExactly(0);
        assertThat(ten.of(Split.VALIDATION)).containsExactly(9);
    }

    private DataSet ljSpeech(String name, int... numbers) {
        Folders files = new Folders(folder.resolve(name));
        StringBuilder table = new StringBuilder();
        for (int number : numbers) {
            String id = String.format(Locale.ROOT, "LJ001-%04d", number);
            files.tone("wavs/" + id + ".wav", 0.2);
            table.append(id).append("|x|x\n");
        }
        return files.text("metadata.csv", table.toString()).open();
    }

    @Test
    void fsddByItsNames() {
        DataSet set = files().tone("7_anna_0.wav", 0.5)
                .tone("7_anna_4.wav", 0.5)
                .tone("3_ben_5.wav", 0.5)
                .tone("3_ben_7.wav", 0.5)
                .tone("3_ben_8.wav", 0.5)
                .tone("0_ben_49.wav", 0.5)
                .tone("hum.wav", 0.5)
                .open();
        assertThat(set.layout()).isEqualTo(Layout.FSDD);
        assertThat(set.labels()).containsExactly("zero", "three", "seven");
        assertThat(splits(set))
                .containsOnly(
                        Map.entry("7_anna_0.wav", Split.TEST),
                        Map.entry("7_anna_4.wav", Split.TEST),
                        Map.entry("3_ben_5.wav", Split.VALIDATION),
                        Map.entry("3_ben_7.wav", Split.VALIDATION),
                        Map.entry("3_ben_8.wav", Split.TRAIN),
                        Map.entry("0_ben_49.wav", Split.TRAIN));
        assertThat(set.members().getFirst().speaker()).contains("ben");
        assertThat(set.findings()).extracting(Finding::member).containsExactly("hum.wav");
    }

    @Test
    void aFolderPerLabel() {
        Folders files = files();
        for (int i = 0; i < 40; i++) {
            files.tone("dog/" + i + ".wav", 0.2).tone("bell/" + i + ".wav", 0.2);
        }
        DataSet set = files.open();
        assertThat(set.layout()).isEqualTo(Layout.LABEL_FOLDERS);
        assertThat(set.labels()).containsExactly("bell", "dog");
        assertThat(set.of(Split.VALIDATION).length).isBetween(1, 24);
        assertThat(set.of(Split.TEST).length).isBetween(1, 24);
        assertThat(set.of(Split.TRAIN).length).isGreaterThan(40);
        Map<String, Split> before = splits(set);
        assertThat(splits(files.tone("dog/new.wav", 0.2).open()))
                .as("the others stay where they are")
                .containsAllEntriesOf(before);
    }

    @Test
    void recordingsInOneFolderHaveNoLabels() {
        DataSet set = files().tone("rain.wav", 1)
                .tone("wind.wav", 1)
                .tone("old/sea.wav", 1)
                .open();
        assertThat(set.layout()).isEqualTo(Layout.PLAIN);
        assertThat(set.labels()).isEmpty();
        assertThat(set.of(Split.TRAIN)).as("too few to split").hasSize(2);
        assertThat(set.notes()).singleElement().asString().contains("old");
    }

    @Test
    void anArchivesOneFolderIsMeant() {
        DataSet set = files().tone("recordings/7_anna_0.wav", 0.5)
                .text("README.md", "…")
                .open();
        assertThat(set.layout()).isEqualTo(Layout.FSDD);
        assertThat(set.folder()).isEqualTo(folder.resolve("recordings"));
    }

    @Test
    void theRateIsThatOfTheFirstThatCanBeRead() {
        DataSet set = files().text("0_anna_8.wav", "no sound")
                .tone("1_anna_8.wav", 0.5)
                .open();
        assertThat(set.rate()).isEqualTo(Folders.RATE);
    }

    @Test
    void whatIsNoDataSetIsRefusedInASentence() {
        for (Path path : List.of(folder, folder.resolve("gone"))) {
            assertThatThrownBy(() -> DataSet.open(path))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(path.getFileName().toString());
        }
        files().text("a.wav", "no sound").bytes("b.wav");
        assertThatThrownBy(() -> DataSet.open(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("a.wav");
        assertThatThrownBy(() -> DataSet.open(folder.resolve("a.wav"))).isInstanceOf(Problem.class);
    }
}

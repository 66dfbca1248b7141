package diffwave.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.job.Cancelled;
import diffwave.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check tells of a data set. */
class CheckTest {

    @TempDir
    private Path folder;

    private static Report report(DataSet set) throws Exception {
        return new Check(set).run(Progress.NONE);
    }

    private Folders digits() {
        return new Folders(folder)
                .tone("0_anna_0.wav", 0.3)
                .tone("0_anna_5.wav", 0.5)
                .tone("0_anna_8.wav", 0.4)
                .tone("1_anna_9.wav", 1.2);
    }

    @Test
    void countsLengthsAndRates() throws Exception {
        Report report = report(digits().recording("1_anna_10.wav", Folders.tone(0.5, 0.5, 16_000))
                .open());
        assertThat(report.count()).isEqualTo(5);
        assertThat(report.counts())
                .containsExactly(
                        Map.entry("zero", Map.of(Split.TEST, 1, Split.VALIDATION, 1, Split.TRAIN, 1)),
                        Map.entry("one", Map.of(Split.TRAIN, 2)));
        assertThat(report.durations()).isEqualTo(new Report.Durations(0.3, 0.5, 1.2, 2.9));
        assertThat(report.rates()).containsExactly(Map.entry(8000, 4), Map.entry(16_000, 1));
        assertThat(report.findings()).isEmpty();
        assertThat(report.notes()).singleElement().asString().contains("2 different rates");
    }

    @Test
    void everyBrokenOneIsListedAndTheOthersCount() throws Exception {
        float[] clipped = Folders.tone(0.5, 1.5, 8000).samples();
        Report report = report(digits().bytes("0_anna_10.wav")
                .text("0_anna_11.wav", "no sound at all")
                .tone("0_anna_12.wav", 0.5)
                .cut("0_anna_12.wav", 2044)
                .tone("0_anna_13.wav", 0.05)
                .constant("0_anna_14.wav", 4000, 0)
                .constant("0_anna_15.wav", 4000, 16)
                .recording("0_anna_16.wav", new Clip(clipped, 8000))
                .recording("0_anna_17.wav", touching())
                .open());
        assertThat(report.findings())
                .extracting(finding -> finding.member() + " " + finding.kind())
                .containsExactlyInAnyOrder(
                        "0_anna_10.wav BROKEN",
                        "0_anna_11.wav BROKEN",
                        "0_anna_12.wav CUT_SHORT",
                        "0_anna_13.wav TOO_SHORT",
                        "0_anna_14.wav SILENT",
                        "0_anna_15.wav SILENT",
                        "0_anna_16.wav CLIPPED");
        assertThat(report.findings())
                .allMatch(finding -> finding.sentence().endsWith("."))
                .anyMatch(finding -> finding.sentence().contains("-66 dBFS"));
        assertThat(report.count()).isEqualTo(4 + 6);
    }

    /** Two samples at full scale are no clipping. */
    private static Clip touching() {
        Clip clip = Folders.tone(0.5, 0.5, 8000);
        clip.samples()[100] = 1;
        clip.samples()[101] = 1;
        return clip;
    }

    @Test
    void everyLayoutsBrokenMembersAreListed() throws Exception {
        Folders speech = new Folders(folder.resolve("speech"))
                .tone("yes/a_nohash_0.wav", 1)
                .bytes("yes/b_nohash_0.wav")
                .text("testing_list.txt", "yes/b_nohash_0.wav\nyes/c_nohash_0.wav\n");
        Folders lj = new Folders(folder.resolve("lj"))
                .tone("wavs/a.wav", 1)
                .text("wavs/b.wav", "text")
                .text("metadata.csv", "a|x|x\nb|y|y\nc|z|z\n");
        Folders plain = new Folders(folder.resolve("plain"))
                .tone("a.wav", 1)
                .text("b.flac", "text")
                .tone("c.wav", 1)
                .cut("c.wav", 3000);
        Folders labelled = new Folders(folder.resolve("labelled"))
                .tone("dog/a.wav", 1)
                .tone("cat/b.wav", 1)
                .cut("cat/b.wav", 30);
        assertThat(kinds(speech)).containsExactlyInAnyOrder("yes/b_nohash_0.wav BROKEN", "yes/c_nohash_0.wav MISSING");
        assertThat(kinds(lj)).containsExactlyInAnyOrder("wavs/b.wav BROKEN", "wavs/c.wav MISSING");
        assertThat(kinds(plain)).containsExactlyInAnyOrder("b.flac BROKEN", "c.wav CUT_SHORT");
        assertThat(kinds(labelled)).containsExactlyInAnyOrder("cat/b.wav BROKEN");
    }

    private static List<String> kinds(Folders files) throws Exception {
        return report(files.open()).findings().stream()
                .map(finding -> finding.member() + " " + finding.kind())
                .toList();
    }

    @Test
    void whatIsLeftOutIsCountedAndNotLookedAt() throws Exception {
        digits().bytes("0_anna_10.wav");
        Edits.NONE.leavingOut(List.of("0_anna_10.wav", "1_anna_9.wav")).write(folder);
        Report report = report(DataSet.open(folder));
        assertThat(report.leftOut()).isEqualTo(2);
        assertThat(report.findings()).isEmpty();
        assertThat(report.count()).isEqualTo(3);
    }

    @Test
    void itTellsHowFarItIsAndStopsWhenAsked() throws Exception {
        DataSet set = digits().open();
        List<Double> fractions = new ArrayList<>();
        Progress two = new Progress() {
            @Override
            public void report(double done, double total, String what) {
                fractions.add(done / total);
            }

            @Override
            public boolean cancelled() {
                return fractions.size() == 2;
            }
        };
        assertThatThrownBy(() -> new Check(set).run(two)).isInstanceOf(Cancelled.class);
        assertThat(fractions).containsExactly(0.25, 0.5);
    }

    @Test
    void theMedianOfTwoIsBetweenThem() {
        assertThat(Report.Durations.of(List.of(1.0, 2.0)).median()).isEqualTo(1.5, within(1e-12));
        assertThat(Report.Durations.of(List.of())).isEqualTo(new Report.Durations(0, 0, 0, 0));
    }
}

package diffwave.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.training.history.MadeRun;
import diffwave.training.history.Outlook;
import diffwave.ui.FakeFiles;
import diffwave.ui.signal.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are open, seen without a screen. */
class TrainViewModelTest {

    @TempDir
    private Path folder;

    private TrainBench bench;

    @BeforeEach
    void one() {
        bench = new TrainBench(folder);
    }

    private List<Tile> tiles() {
        return Tile.of(bench.model.seen().get().orElseThrow(), bench.words);
    }

    @Test
    void theFiveFiguresThatComeFirst() {
        FakeFiles files = new FakeFiles();
        files.answer = Optional.of(bench.evening.folder());
        bench.model.open(files);
        List<Tile> tiles = tiles();
        assertThat(tiles)
                .extracting(Tile::name)
                .containsExactly("Step", "Loss", "Validation", "Hears its condition", "Speed");
        assertThat(tiles.get(0)).isEqualTo(new Tile("Step", "10,000", "of 40,000 · running"));
        assertThat(tiles.get(2).line()).startsWith("best 0.").contains(" at ");
        assertThat(tiles.get(3).figure()).endsWith(" ×");
        assertThat(tiles.get(3).line()).isEqualTo("heard right 43 %");
        assertThat(tiles.get(4)).isEqualTo(new Tile("Speed", "1.90 / s", "4 h 23 min left"));
    }

    @Test
    void aRunIsFollowedWhileItGrows() {
        bench.model.open(bench.evening.folder());
        assertThat(bench.model.viewport().length()).isEqualTo(10_000);
        bench.evening.rows(100, 10);
        bench.model.refresh();
        assertThat(tiles().getFirst().figure()).isEqualTo("11,000");
        assertThat(bench.model.viewport().range().get())
                .as("all of it is still seen")
                .isEqualTo(new Range(0, 11_000));

        bench.model.zoom(0.5, 0.1);
        Range middle = bench.model.viewport().range().get();
        bench.evening.rows(100, 10);
        bench.model.refresh();
        assertThat(bench.model.viewport().range().get().from()).isCloseTo(middle.from(), within(1e-6));
        assertThat(bench.model.viewport().range().get().to()).isCloseTo(middle.to(), within(1e-6));

        bench.model.viewport().scroll(100);
        bench.evening.rows(100, 10);
        bench.model.refresh();
        assertThat(bench.model.viewport().range().get().to())
                .as("who followed the end still does")
                .isEqualTo(13_000);

        Seen before = bench.model.seen().get().orElseThrow();
        bench.model.refresh();
        assertThat(bench.model.seen().get().orElseThrow()).as("no news").isSameAs(before);
    }

    @Test
    void curvesOfOtherRunsLieBelowWithTheirNames() {
        MadeRun first = new MadeRun(folder.resolve("first try"), 2, 0.03).rows(500, 10);
        bench.model.open(first.folder());
        bench.model.open(bench.evening.folder());
        assertThat(bench.model.lines())
                .extracting(Line::name)
                .containsExactly("first try", "", "validation", "smoothed");
        assertThat(bench.model.lines().getFirst().token()).isEqualTo("muted");
        bench.model.measure().set(Measure.VALIDATION);
        assertThat(bench.model.lines())
                .extracting(Line::name)
                .containsExactly("first try", "no condition", "another’s condition", "right condition", "validation");
        bench.model.next();
        assertThat(bench.model.front().get().orElseThrow().name()).isEqualTo("first try");
        bench.model.close();
        assertThat(bench.model.front().get().orElseThrow().name()).isEqualTo("evening");
        assertThat(bench.model.others()).isEmpty();
        bench.model.open(bench.evening.folder().resolve("..").resolve("evening"));
        assertThat(bench.model.runs()).as("the same folder by another name").hasSize(1);
    }

    @Test
    void theSliderSmoothes() {
        bench.model.open(bench.evening.folder());
        bench.model.smoothing().set(0);
        assertThat(bench.model.over()).isEqualTo(1);
        var raw = bench.model.lines().get(2).series();
        bench.model.smoothing().set(1);
        assertThat(bench.model.over()).isCloseTo(1_000, within(1e-9));
        var smooth = bench.model.lines().get(2).series();
        assertThat(smooth.size()).isEqualTo(raw.size());
        assertThat(spread(smooth)).isLessThan(0.3 * spread(raw));
    }

    private static double spread(diffwave.training.history.Series series) {
        var late = series.over(900, 1_000);
        return late.high() - (double) late.low();
    }

    @Test
    void whatIsNoRunFolderIsSaidInASentence() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        assertThat(TrainViewModel.takes(List.of(letter))).isFalse();
        assertThat(TrainViewModel.takes(List.of(bench.evening.folder()))).isTrue();
        bench.model.drop(List.of(letter));
        assertThat(bench.sentence()).contains("letter.txt").contains("no run folder");
        assertThat(bench.model.runs()).isEmpty();
        bench.model.drop(List.of());
        assertThat(bench.sentence()).contains("--out");
        bench.model.open(bench.evening.folder());
        assertThat(bench.sentence()).isEmpty();
    }

    @Test
    void itsSamplesAreHeardByCheckpointAndSeed() {
        MadeSounds.at(bench.evening, 500, 1_000, 2_000, 4_000, 6_000, 8_000, 9_000, 10_000);
        bench.model.open(bench.evening.folder());
        Hearing hearing = bench.model.hearing();
        assertThat(hearing.numbers()).containsExactly(1, 2, 3);
        assertThat(hearing.steps()).hasSize(6).startsWith(500).endsWith(10_000);
        hearing.move(0, 0);
        assertThat(hearing.chosen().get().orElseThrow().step())
                .as("the newest first")
                .isEqualTo(10_000);
        assertThat(bench.sound.played).as("only Space plays").isEmpty();
        bench.context.transport().toggle();
        assertThat(bench.sound.playing).isTrue();
        hearing.move(-1, 1);
        assertThat(hearing.chosen().get().orElseThrow().number()).isEqualTo(2);
        assertThat(bench.sound.swaps).as("what plays goes on there").isEqualTo(1);
        hearing.hear(hearing.at(500, 3).orElseThrow());
        hearing.move(-9, 9);
        assertThat(hearing.chosen().get()).isEqualTo(hearing.at(500, 3));
    }

    @Test
    void theAveragedWeightsOpenInGenerate() {
        bench.model.open(bench.evening.folder());
        bench.model.generate();
        assertThat(bench.generated).as("no model yet").isEmpty();
        MadeSounds.model(bench.evening);
        bench.model.refresh();
        bench.model.generate();
        assertThat(bench.generated)
                .containsExactly(bench.evening.folder().toAbsolutePath().normalize());
    }

    @Test
    void itSaysWhyItStoppedAndWhetherMoreWouldHelp() {
        bench.model.open(bench.evening.folder());
        Seen seen = bench.model.seen().get().orElseThrow();
        assertThat(seen.outlook().trend()).isEqualTo(Outlook.Trend.FALLING);
        Advice going = Advice.of(seen, bench.words);
        assertThat(going.kind()).isEqualTo("ok");
        assertThat(going.sentences()).startsWith("Still learning: validation fell ");

        MadeRun late = new MadeRun(folder.resolve("late"), 4, 0.02).rows(6_000, 10);
        late.state("failed", "The loss is not a number at step 60,001; it was kept as it was at 60,000.");
        late.append("metrics.csv", "damaged\n");
        bench.model.open(late.folder());
        Advice ended = Advice.of(bench.model.seen().get().orElseThrow(), bench.words);
        assertThat(ended.kind()).isEqualTo("bad");
        assertThat(ended.sentences()).startsWith("The loss is not a number").contains("left out: 1.");
    }
}

package diffwave.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.DirectRunner;
import diffwave.training.history.MadeRun;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How smoothly the monitor scrolls and zooms over a run of a million rows at 1000 × 700, drawn by software:
 * {@code mvn test -Dtest=CurveBenchmark}. Prints frames per second (the toolkit asks for 60), the interval that 95 % of the frames
 * keep, and what the FX thread spends on a frame.
 */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class CurveBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int FRAMES = 240;

    @TempDir
    private Path folder;

    private TrainViewModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Look look = new Look(new SimpleObjectProperty<>(ColorScheme.DARK));
        Context context = Context.of(
                new FakeMaker(new DirectRunner()),
                new Transport(new FakeSound()),
                Desk.direct(),
                Words.in(Locale.ENGLISH));
        model = new TrainViewModel(context, run -> {});
        MadeRun run = new MadeRun(folder.resolve("long"), 1, 0.02);
        for (int i = 0; i < 20; i++) {
            run.rows(ROWS / 20, 1);
        }
        scene = new Scene(new TrainView(model, context, look), 1000, 700);
        look.dress(scene);
        stage.setScene(scene);
        stage.show();
        long began = System.nanoTime();
        model.open(run.folder());
        System.out.printf(
                Locale.ROOT, "a million rows are read and smoothed in %.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    @ParameterizedTest(name = "{0} of it seen, {1} of the width per frame, zoom {2}")
    @CsvSource({"1,0,0.985", "0.5,0.004,1", "0.1,0.004,1", "0.01,0.01,1", "0.0001,0.01,1"})
    void moving(double seen, double step, double zoom, FxRobot robot) throws Exception {
        robot.interact(() -> {
            model.viewport().fit();
            model.viewport().zoom(0.3, seen);
        });
        Frames frames = new Frames(step, zoom);
        robot.interact(frames::start);
        frames.done.get(60, TimeUnit.SECONDS);
        double[] sorted = Arrays.stream(frames.intervals).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%7.4f seen, %5.3f a frame, zoom %5.3f: %5.1f fps, 95 %% within %4.1f ms, FX thread %4.2f ms a frame%n",
                seen,
                step,
                zoom,
                1000 / mean,
                sorted[(int) (0.95 * sorted.length)],
                Arrays.stream(frames.layouts).average().orElseThrow());
        assertThat(1000 / mean).isPositive();
    }

    /** Moves once a frame and takes the time, there and back. */
    private final class Frames extends AnimationTimer {

        final CompletableFuture<Void> done = new CompletableFuture<>();
        final double[] intervals = new double[FRAMES];
        final double[] layouts = new double[FRAMES];
        private final double step;
        private final double zoom;
        private int frame = -1;
        private long last;
        private long began;
        private final Runnable before = () -> began = System.nanoTime();
        private final Runnable after = () -> {
            if (frame >= 0 && frame < FRAMES) {
                layouts[frame] = (System.nanoTime() - began) / 1e6;
            }
        };

        Frames(double step, double zoom) {
            this.step = step;
            this.zoom = zoom;
        }

        @Override
        public void start() {
            scene.addPreLayoutPulseListener(before);
            scene.addPostLayoutPulseListener(after);
            super.start();
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (frame >= 0) {
                intervals[frame] = (time - last) / 1e6;
            }
            last = time;
            if (++frame == FRAMES) {
                stop();
                scene.removePreLayoutPulseListener(before);
                scene.removePostLayoutPulseListener(after);
                done.complete(null);
                return;
            }
            boolean there = frame < FRAMES / 2;
            model.viewport().scroll(there ? step : -step);
            model.zoom(0.4, there ? zoom : 1 / zoom);
        }
    }
}

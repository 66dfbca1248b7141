package diffwave.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.ui.flow.Desk;
import diffwave.ui.signal.WaveformLayer.Trace;
import diffwave.ui.theme.Look;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How smoothly ten minutes of 44.1 kHz scroll at 1000 × 700, drawn by software:
 * {@code mvn test -Dtest=ScrollBenchmark}. Prints for each speed frames per second (the toolkit asks for 60), the interval
 * that 95 % of the frames keep, and what the FX thread spends on a frame.
 */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class ScrollBenchmark {

    private static final int RATE = 44_100;
    private static final int FRAMES = 360;
    private final Viewport viewport = new Viewport();
    private SpectrogramLayer spectrogram;
    private WaveformLayer waveform;
    private Scene scene;

    @Start
    void start(Stage stage) {
        float[] samples = tenMinutes();
        Look look = new Look(new SimpleObjectProperty<>(ColorScheme.DARK));
        viewport.length((double) samples.length / RATE);
        waveform = new WaveformLayer(viewport, look.tokens(), seconds -> {});
        spectrogram = new SpectrogramLayer(viewport, Desk.ofWindow(), seconds -> {});
        TimeRuler ruler = new TimeRuler(viewport, look.tokens(), seconds -> {});
        waveform.setPrefHeight(180);
        VBox.setVgrow(spectrogram, Priority.ALWAYS);
        scene = new Scene(new VBox(waveform, spectrogram, ruler), 1000, 700);
        look.dress(scene);
        stage.setScene(scene);
        stage.show();
        long began = System.nanoTime();
        waveform.show(List.of(new Trace(samples, "a", 1)), RATE, 1);
        spectrogram.show(samples, RATE);
        System.out.printf(
                Locale.ROOT,
                "showing ten minutes holds the FX thread for %.0f ms%n",
                (System.nanoTime() - began) / 1e6);
    }

    @ParameterizedTest(name = "{0} s seen, {1} of the width per frame")
    @CsvSource({"0.02,0.004", "1,0.004", "10,0.004", "60,0.004", "60,0.1", "300,0.002"})
    void scrolling(double seen, double step, FxRobot robot) throws Exception {
        robot.interact(() -> {
            viewport.fit();
            viewport.zoom(0, seen / 600);
        });
        long began = System.nanoTime();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> spectrogram.complete() && waveform.complete());
        double ready = (System.nanoTime() - began) / 1e6;
        Frames frames = new Frames(step);
        robot.interact(frames::start);
        frames.done.get(60, TimeUnit.SECONDS);
        double[] sorted = Arrays.stream(frames.intervals).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double layout = Arrays.stream(frames.layouts).average().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%6.2f s seen, %5.3f a frame: %5.1f fps, 95 %% within %4.1f ms, FX thread %4.2f ms a frame, first picture"
                        + " %3.0f ms%n",
                seen,
                step,
                1000 / mean,
                sorted[(int) (0.95 * sorted.length)],
                layout,
                ready);
        assertThat(1000 / mean).isPositive();
    }

    /** Scrolls once a frame and takes the time, there and back. */
    private final class Frames extends AnimationTimer {

        final CompletableFuture<Void> done = new CompletableFuture<>();
        final double[] intervals = new double[FRAMES];
        final double[] layouts = new double[FRAMES];
        private final double step;
        private int frame = -1;
        private long last;
        private long began;
        private final Runnable before = () -> began = System.nanoTime();
        private final Runnable after = () -> {
            if (frame < FRAMES) {
                layouts[frame] = (System.nanoTime() - began) / 1e6;
            }
        };

        Frames(double step) {
            this.step = step;
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
            viewport.scroll(frame < FRAMES / 2 ? step : -step);
        }
    }

    /** Gliding tones over noise. */
    private static float[] tenMinutes() {
        Random random = new Random(1);
        float[] samples = new float[600 * RATE];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double seconds = (double) i / RATE;
            phase += 2 * Math.PI * (600 + 400 * Math.sin(seconds)) / RATE;
            double loud = 0.5 + 0.5 * Math.sin(seconds * 3);
            samples[i] = (float) (0.4 * loud * Math.sin(phase) + 0.02 * random.nextGaussian());
        }
        return samples;
    }
}

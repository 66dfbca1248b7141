package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.job.DirectRunner;
import diffwave.job.Job;
import diffwave.job.Worker;
import diffwave.studio.EngineState;
import diffwave.studio.Generate;
import diffwave.studio.Studio;
import diffwave.ui.shell.Activity;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What telling the window of a step costs beside making it, with the real engine and a tiny model: {@code mvn test -Dtest=TellingBenchmark}. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class TellingBenchmark {

    private static final double PROGRESS_SHARE = 0.02;
    private static final int REPORTS = 200_000;

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();

    @AfterEach
    void end() {
        worker.close();
    }

    @Test
    void telling_a_step_costs_little_beside_making_it(FxRobot robot) {
        Activity activity = new Activity(
                new EngineState(EngineState.Phase.READY, "", "", 0, 0), Words.in(Locale.ENGLISH), Platform::runLater);
        CompletableFuture<Double> told = new CompletableFuture<>();
        CompletableFuture<Void> watched = new CompletableFuture<>();
        Job<String> job = worker.submit("telling", progress -> {
            watched.join();
            report(progress, REPORTS / 10);
            long began = System.nanoTime();
            report(progress, REPORTS);
            told.complete((System.nanoTime() - began) / 1e3 / REPORTS);
            return "";
        });
        robot.interact(() -> activity.watch(job, "telling"));
        watched.complete(null);
        double report = told.join();

        double step;
        try (Studio alone = new Studio(TestStudio.withTinyModels(folder), new DirectRunner())) {
            Generate wish = new Generate("tiny-digits", OptionalInt.of(7), Sampling.steps(Method.DDIM, 200), 1, 1);
            alone.generate(wish, StepObserver.NONE).result().join();
            long began = System.nanoTime();
            alone.generate(wish, StepObserver.NONE).result().join();
            step = (System.nanoTime() - began) / 1e3 / 200;
        }
        System.out.printf(
                Locale.ROOT,
                "telling a step %.2f µs, a step of the tiny model %.0f µs: %.2f %%%n",
                report,
                step,
                100 * report / step);
        assertThat(report / step).isLessThan(PROGRESS_SHARE);
    }

    private static void report(diffwave.job.Progress progress, int times) {
        for (int i = 1; i <= times; i++) {
            progress.report(i, times, "step " + i + " of " + times);
        }
    }
}

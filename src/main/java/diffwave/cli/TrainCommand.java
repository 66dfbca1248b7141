package diffwave.cli;

import diffwave.problem.Problem;
import diffwave.studio.Studio;
import diffwave.studio.TrainRequest;
import diffwave.studio.TrainingCost;
import diffwave.training.Limit;
import diffwave.training.RunFolder;
import diffwave.training.RunRecord;
import diffwave.training.SettingText;
import diffwave.training.StopSign;
import diffwave.training.TrainingObserver;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `train`: learns from a data set. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Trains a network on a folder of recordings. Ctrl-C stops it with a checkpoint; --resume goes on.")
final class TrainCommand implements Runnable {

    private static final int STOP_SECONDS = 60;
    private static final double KIBI = 1024;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "tiny, digits-8k, vocoder-22k, paper, lmnt, or one of the paper's networks")
    private Optional<String> preset;

    @Option(names = "--dataset", paramLabel = "DIR", description = "a folder of recordings (docs/data-sets.md)")
    private Optional<Path> dataset;

    @Option(names = "--out", paramLabel = "RUN", description = "the run's folder")
    private Optional<Path> out;

    @Option(names = "--minutes", paramLabel = "M", description = "how long, from now")
    private Optional<Double> minutes;

    @Option(names = "--steps", paramLabel = "N", description = "how many, from the run's beginning")
    private Optional<Long> steps;

    @Option(names = "--seed", paramLabel = "N", description = "of weights, data and noise (default: 1)")
    private Optional<Long> seed;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE,…",
            description = "settings that are to be otherwise than the preset's, such as layers=20,lr=3e-4")
    private List<String> set = List.of();

    @Option(names = "--resume", description = "go on from the last checkpoint")
    private boolean resume;

    @Option(names = "--init", paramLabel = "NAME|DIR", description = "begin from a model in place of random weights")
    private Optional<String> init;

    @Option(names = "--cost", description = "only measure what a step would take here, and keep nothing")
    private boolean cost;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        if (preset.isEmpty() && !resume) {
            throw new Problem("Say how to train: --preset with tiny, digits-8k, vocoder-22k, paper or lmnt.");
        }
        Map<String, String> all = new LinkedHashMap<>();
        set.forEach(list -> all.putAll(SettingText.parse(list)));
        if (cost && resume) {
            throw new Problem("--cost is for a run that is not begun; a run tells its own steps per second.");
        }
        Path folder = cost ? Path.of("") : out.orElseThrow(() -> new Problem("Say where the run is kept: --out."));
        TrainRequest wish = new TrainRequest(
                preset.orElse(""),
                all,
                dataset,
                folder,
                seed.orElse(1L),
                resume,
                init,
                new Limit(most(steps), time(minutes)));
        if (resume) {
            refuseOther(new RunFolder(folder).record());
        }
        if (cost) {
            cost(wish);
        } else {
            train(wish);
        }
    }

    /** A run that goes on keeps its preset and its seed; to name them again is no fault, others would be passed over. */
    private void refuseOther(RunRecord run) {
        if (preset.filter(name -> !name.equals(run.preset())).isPresent()) {
            throw new Problem("The run was begun with the preset " + run.preset()
                    + " and goes on with it: leave out --preset, or begin a new run.");
        }
        if (seed.filter(number -> number != run.seed()).isPresent()) {
            throw new Problem("The run was begun with the seed " + run.seed()
                    + " and goes on with it: leave out --seed, or begin a new run.");
        }
    }

    private void cost(TrainRequest wish) {
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            TrainingCost step = ProgressLine.result(studio.cost(wish));
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s  %.3f s a step, %.2f GiB of memory%n",
                            wish.preset(),
                            step.secondsAStep(),
                            step.mebibytes() / KIBI);
        }
    }

    private void train(TrainRequest wish) {
        StopSign stop = new StopSign();
        CountDownLatch ended = new CountDownLatch(1);
        Thread interrupted = new Thread(() -> stopAndWait(stop, ended), "stop");
        Runtime.getRuntime().addShutdownHook(interrupted);
        PrintWriter printer = spec.commandLine().getOut();
        long before = wish.resume() ? new RunFolder(wish.run()).lastStep().orElse(0L) : 0;
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            RunRecord run = ProgressLine.result(studio.train(wish, TrainingObserver.NONE, stop));
            printer.printf(
                    Locale.ROOT,
                    "%s  %s at step %,d%s%n",
                    wish.run(),
                    run.state().name().toLowerCase(Locale.ROOT),
                    run.step(),
                    run.state() == RunRecord.State.DONE && run.step() == before
                            ? ", as before: nothing was left to train"
                            : "");
        } finally {
            ended.countDown();
            forget(interrupted);
        }
    }

    private static OptionalLong most(Optional<Long> steps) {
        return steps.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static OptionalDouble time(Optional<Double> minutes) {
        return minutes.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static void stopAndWait(StopSign stop, CountDownLatch ended) {
        stop.ask();
        try {
            ended.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // decision: then the hook has run, which is what it is for
            return;
        }
    }
}

package diffwave.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.model.ModelCard;
import diffwave.model.Presets;
import diffwave.model.RandomWeights;
import diffwave.model.Weights;
import diffwave.model.folder.ModelFolder;
import diffwave.problem.Problem;
import diffwave.studio.Benchmark;
import diffwave.studio.Studio;
import diffwave.studio.TrainingBenchmark;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `bench`: how long one evaluation of a network takes here. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Times one evaluation of a network on this machine.")
final class BenchCommand implements Runnable {

    private static final int SEED = 1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", paramLabel = "NAME|DIR", description = "an installed model, or a model folder")
    private Optional<String> model;

    @Option(
            names = "--net",
            paramLabel = "NAME",
            description = "one of the paper's, on random weights: base, large, sc09, sc09-class, deep-thin or digits")
    private Optional<String> net;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "of sound (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private double seconds;

    @Option(
            names = "--batch",
            paramLabel = "B",
            description = "rows of each evaluation (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private int batch;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "evaluations timed (default: ${DEFAULT-VALUE})",
            defaultValue = "9")
    private int runs;

    @Option(names = "--train", description = "time a training step of a --net in place of an evaluation")
    private boolean train;

    @Option(names = "--samples", paramLabel = "N", description = "of each row, in place of --seconds")
    private Optional<Integer> samples;

    @Option(names = "--json", description = "as an object")
    private boolean json;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        if (model.isPresent() == net.isPresent()) {
            throw new Problem("Say which network to time: --model or --net, one of them.");
        }
        if (!(seconds > 0 && seconds <= 600) || batch < 1 || batch > 256 || runs < 1 || runs > 10_000) {
            throw new Problem(
                    "--seconds lies between 0 and 600, --batch between 1 and 256, --runs between 1 and 10,000.");
        }
        if (samples.isPresent() && (samples.get() < 1 || samples.get() > 10_000_000)) {
            throw new Problem("--samples lies between 1 and 10,000,000.");
        }
        if (train) {
            training();
            return;
        }
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            ModelCard card;
            Weights weights;
            if (model.isPresent()) {
                ModelFolder folder = studio.shelf().find(model.get());
                card = folder.card();
                weights = folder.weights();
            } else {
                card = Presets.card(net.get());
                weights = RandomWeights.speaking(card.architecture(), SEED);
            }
            Benchmark.Figures figures =
                    ProgressLine.result(studio.bench(new Benchmark.Wish(card, weights, seconds(card), batch, runs)));
            print(card, figures);
        }
    }

    private double seconds(ModelCard card) {
        return samples.map(count -> (double) count / card.rate()).orElse(seconds);
    }

    private void training() {
        ModelCard card = Presets.card(net.orElseThrow(() -> new Problem("--train goes with --net.")));
        int hop = card.architecture().mel().map(mel -> mel.hop()).orElse(1);
        int length = (int) Math.max(1, Math.round(seconds(card) * card.rate() / hop)) * hop;
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            TrainingBenchmark.Figures f =
                    ProgressLine.result(studio.benchTraining(new TrainingBenchmark.Wish(card, batch, length, runs)));
            spec.commandLine().getOut().print(json ? Json.text(object(card, f, length)) + "\n" : text(card, f, length));
            spec.commandLine().getOut().flush();
        }
    }

    private ObjectNode object(ModelCard card, TrainingBenchmark.Figures f, int length) {
        return Json.object()
                .put("net", card.name())
                .put("kernel", f.kernel())
                .put("precision", f.precision())
                .put("device", f.device())
                .put("threads", f.threads())
                .put("batch", batch)
                .put("samples", length)
                .put("median_ms", f.medianMs())
                .put("min_ms", f.minMs())
                .put("max_ms", f.maxMs())
                .put("median_cpu_ms", f.medianCpuMs())
                .put("loss_first", f.firstLoss())
                .put("loss_last", f.lastLoss())
                .put("runs", runs);
    }

    private String text(ModelCard card, TrainingBenchmark.Figures f, int length) {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s, %d threads, %d × %,d samples%none training step  median %.1f ms, %.1f to %.1f ms in %d"
                        + " runs%n",
                card.name(),
                f.kernel(),
                f.precision(),
                f.threads(),
                batch,
                length,
                f.medianMs(),
                f.minMs(),
                f.maxMs(),
                runs);
    }

    private void print(ModelCard card, Benchmark.Figures f) {
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(Json.text(Json.object()
                            .put("net", card.name())
                            .put("kernel", f.kernel())
                            .put("precision", f.precision())
                            .put("device", f.device())
                            .put("threads", f.threads())
                            .put("batch", batch)
                            .put("samples", f.samples())
                            .put("median_ms", f.medianMs())
                            .put("min_ms", f.minMs())
                            .put("max_ms", f.maxMs())
                            .put("real_time_factor", f.realTimeFactor())
                            .put("gap", f.gap())
                            .put("once_per_run_ms", f.onceMs())
                            .put("runs", runs)));
            return;
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s, %s, %s, %d threads, %d × %,d samples%n"
                                + "one evaluation  median %.1f ms, %.1f to %.1f ms in %d runs; real-time factor %.3f%n"
                                + "once per run    %.1f ms (condition)%n"
                                + "gap             %.2e, relative norm to the readable network in float32%n",
                        card.name(),
                        f.kernel(),
                        f.precision(),
                        f.threads(),
                        batch,
                        f.samples(),
                        f.medianMs(),
                        f.minMs(),
                        f.maxMs(),
                        runs,
                        f.realTimeFactor(),
                        f.onceMs(),
                        f.gap());
    }
}

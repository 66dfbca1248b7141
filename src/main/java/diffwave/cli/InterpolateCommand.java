package diffwave.cli;

import diffwave.diffusion.StepObserver;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import diffwave.studio.Interpolate;
import diffwave.studio.Labelling;
import diffwave.studio.Studio;
import diffwave.studio.Take;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `interpolate`: the sounds between two recordings. */
@Command(
        name = "interpolate",
        mixinStandardHelpOptions = true,
        description = "Makes the sounds between two recordings (paper, 5.4).")
final class InterpolateCommand implements Runnable {

    private static final int MOST_POINTS = 1_000;

    private enum NoiseMode {
        INDEPENDENT,
        SHARED
    }

    private enum NoiseLevel {
        PAPER,
        COMPENSATED
    }

    private enum Mix {
        LINEAR,
        SLERP
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "the recording at λ = 0")
    private Path a;

    @Parameters(index = "1", paramLabel = "B", description = "the recording at λ = 1")
    private Path b;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME|DIR",
            description = "an installed model, or a model folder")
    private String model;

    @Option(
            names = "--label",
            paramLabel = "LABEL",
            description = "a label's name or number, or none",
            defaultValue = "none")
    private String label;

    @Option(
            names = "--step",
            paramLabel = "T",
            description = "how far both are noised, on the paper's scale of 200 (default: ${DEFAULT-VALUE})",
            defaultValue = "50")
    private int step;

    @Option(names = "--points", paramLabel = "N", description = "how many λ, from 0 to 1 (default: 11)")
    private Optional<Integer> points;

    @Option(names = "--lambda", paramLabel = "X", description = "one λ alone; --out may then be a file")
    private Optional<Double> lambda;

    @Option(
            names = "--noise-mode",
            paramLabel = "MODE",
            description = "independent (paper, default) or shared",
            defaultValue = "independent")
    private NoiseMode noiseMode;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "paper (default), or compensated: mixed noise at the level that the network expects",
            defaultValue = "paper")
    private NoiseLevel level;

    @Option(
            names = "--mix",
            paramLabel = "MIX",
            description = "linear (paper, default) or slerp",
            defaultValue = "linear")
    private Mix mix;

    @Mixin
    private SamplingFlags sampling;

    @Mixin
    private Output output;

    @Mixin
    private ChannelFlag channel;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        List<Double> lambdas = lambdas();
        boolean alone = lambda.isPresent() && output.namesFile();
        Path place = alone ? output.file() : output.folder();
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            ModelCard card = studio.shelf().find(model).card();
            Interpolate wish = new Interpolate(
                    model,
                    channel.of(a),
                    channel.of(b),
                    Labelling.parse(card, label),
                    sampling.sampling(card),
                    step,
                    lambdas,
                    noiseMode == NoiseMode.SHARED,
                    level == NoiseLevel.COMPENSATED,
                    mix == Mix.SLERP,
                    sampling.seed());
            List<Take> takes = ProgressLine.result(studio.interpolate(wish, StepObserver.NONE));
            for (int i = 0; i < takes.size(); i++) {
                Path file =
                        alone ? place : place.resolve(String.format(Locale.ROOT, "lambda_%.3f.wav", lambdas.get(i)));
                output.write(
                        takes.get(i),
                        file,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr());
            }
        }
    }

    private List<Double> lambdas() {
        if (lambda.isPresent()) {
            if (points.isPresent()) {
                throw new Problem("Give --points or --lambda, not both.");
            }
            return List.of(lambda.get());
        }
        int count = points.orElse(11);
        if (count < 2 || count > MOST_POINTS) {
            throw new Problem("--points is " + count + "; it lies between 2 and 1,000.");
        }
        return IntStream.range(0, count).mapToObj(i -> (double) i / (count - 1)).toList();
    }
}

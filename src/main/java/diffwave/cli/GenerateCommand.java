package diffwave.cli;

import diffwave.diffusion.StepObserver;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import diffwave.studio.Generate;
import diffwave.studio.Labelling;
import diffwave.studio.Studio;
import diffwave.studio.Take;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `generate`: sounds from noise. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Makes sounds from noise, with a label or without.")
final class GenerateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

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
            names = "--count",
            paramLabel = "K",
            description = "how many, with seeds that follow one another; --out is a folder")
    private Optional<Integer> count;

    @Option(names = "--seconds", paramLabel = "S", description = "the length, where the model leaves it open")
    private Optional<Double> seconds;

    @Option(
            names = "--noise",
            paramLabel = "F.npy",
            description = "another program's noise, a row a draw, the start first")
    private Optional<Path> noise;

    @Option(names = "--trace", paramLabel = "DIR", description = "write x and the predicted x_0 of every step there")
    private Optional<Path> trace;

    @Mixin
    private SamplingFlags sampling;

    @Mixin
    private Output output;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        if (count.isPresent() && (noise.isPresent() || trace.isPresent())) {
            throw new Problem("--noise and --trace go with one sound: leave out --count.");
        }
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            ModelCard card = studio.shelf().find(model).card();
            Path place = count.isPresent() ? output.folder() : output.file();
            StepObserver observer = trace.<StepObserver>map(folder -> new Trace(folder, card.rate()))
                    .orElse(StepObserver.NONE);
            Generate wish = new Generate(
                    model,
                    Labelling.parse(card, label),
                    sampling.sampling(card),
                    sampling.seed(),
                    count.orElse(1),
                    samples(card),
                    SamplingFlags.noise(noise));
            ProgressLine.result(studio.generate(wish, observer, take -> {
                Path file = count.isPresent() ? place.resolve(fileName(take)) : place;
                output.write(
                        take,
                        file,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr());
            }));
        }
    }

    private OptionalInt samples(ModelCard card) {
        if (seconds.isEmpty()) {
            return OptionalInt.empty();
        }
        double samples = seconds.get() * card.rate();
        if (!(samples >= 1 && samples <= Integer.MAX_VALUE / 8)) {
            throw new Problem(
                    "--seconds is " + seconds.get() + "; a sound has at least one sample and at most some hours.");
        }
        return OptionalInt.of((int) Math.round(samples));
    }

    private static String fileName(Take take) {
        return take.recipe().label().orElse("sound").replaceAll("[^\\p{L}\\p{N}-]+", "-") + "_"
                + take.recipe().seed() + ".wav";
    }
}

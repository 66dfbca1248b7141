package diffwave.cli;

import diffwave.job.DirectRunner;
import diffwave.model.ModelCard;
import diffwave.model.checkpoint.ImportWish;
import diffwave.studio.Importing;
import diffwave.studio.Studio;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `import`: other people's checkpoints, and runs of a trainer, as models. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Makes a model of a checkpoint (lmnt .pt, philsyn .pkl) or of a trainer's run folder.")
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CHECKPOINT|RUN",
            description = "a file, or a folder with model.json and model.safetensors")
    private Path source;

    @Option(names = "--name", required = true, paramLabel = "N", description = "what the model will be called")
    private String name;

    @Option(
            names = "--dialect",
            paramLabel = "D",
            description = "auto (default), lmnt or philsyn",
            defaultValue = "auto")
    private ImportWish.Dialect dialect;

    @Option(names = "--steps", paramLabel = "T", description = "training steps, where the file does not say (philsyn)")
    private Optional<Integer> steps;

    @Option(names = "--beta-last", paramLabel = "B", description = "last β, where the file does not say (philsyn)")
    private Optional<Double> betaLast;

    @Option(names = "--rate", paramLabel = "HZ", description = "sample rate, where the file does not say")
    private Optional<Integer> rate;

    @Option(names = "--cycle", paramLabel = "D", description = "dilation cycle, where the file does not say (philsyn)")
    private Optional<Integer> cycle;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        ImportWish wish = new ImportWish(
                dialect,
                steps.map(OptionalInt::of).orElse(OptionalInt.empty()),
                betaLast.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                rate.map(OptionalInt::of).orElse(OptionalInt.empty()),
                cycle.map(OptionalInt::of).orElse(OptionalInt.empty()));
        try (Studio studio = new Studio(engine.options(), new DirectRunner())) {
            ModelCard card = new Importing(studio.options().importFolder()).make(source, name, wish);
            spec.commandLine().getOut().println(ModelsCommand.line(card));
        }
    }
}

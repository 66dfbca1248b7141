package diffwave.cli;

import diffwave.job.DirectRunner;
import diffwave.model.checkpoint.ImportWish;
import diffwave.studio.Found;
import diffwave.studio.Installed;
import diffwave.studio.Models;
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
        description = "Makes a model of a checkpoint (lmnt .pt, philsyn .pkl), of a trainer's run folder, or of a"
                + " file that `export` wrote (.safetensors).")
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CHECKPOINT|RUN",
            description = "a file, or a folder with model.json and model.safetensors")
    private Path source;

    @Option(
            names = "--name",
            paramLabel = "N",
            description = "what the model will be called, its title too where the file has none (default: the file's"
                    + " name)")
    private Optional<String> name;

    @Option(names = "--title", paramLabel = "TEXT", description = "how a person reads its name (default: the card's)")
    private Optional<String> title;

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
            Models models = studio.installed();
            Found found = models.look(source, wish);
            Installed made = models.keep(found, name.orElse(found.name()), title.orElse(""));
            spec.commandLine().getOut().println(CardText.line(made.card()));
        }
    }
}

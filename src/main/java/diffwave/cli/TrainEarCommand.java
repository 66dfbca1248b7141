package diffwave.cli;

import diffwave.judging.Confusion;
import diffwave.problem.Problem;
import diffwave.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `judge train-ear`: how the ear that comes along was made, and how to make another. */
@Command(
        name = "train-ear",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Trains the ear of `judge digits` on FSDD's training split.")
final class TrainEarCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--dataset", required = true, paramLabel = "DIR", description = "FSDD's recordings")
    private Path dataset;

    @Option(names = "--out", required = true, paramLabel = "F.safetensors", description = "the ear")
    private Path out;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "passes over the training split (default: ${DEFAULT-VALUE})",
            defaultValue = "16")
    private int epochs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of everything random (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private long seed;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        if (epochs < 1 || epochs > 10_000) {
            throw new Problem("--epochs is " + epochs + "; it lies between 1 and 10,000.");
        }
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || !Files.isDirectory(folder)) {
            throw new Problem("--out is " + out + "; give a file in a folder that is there.");
        }
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            Confusion heard = ProgressLine.result(studio.judge().trainEar(dataset, seed, epochs, out));
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s  hears %d of %d test recordings right, %.1f %%%n",
                            out,
                            heard.right(),
                            heard.total(),
                            100 * heard.accuracy());
        }
    }
}

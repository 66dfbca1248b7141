package diffwave.cli;

import diffwave.job.DirectRunner;
import diffwave.network.EngineOptions;
import diffwave.problem.Problem;
import diffwave.studio.Places;
import diffwave.studio.PrecisionWish;
import diffwave.studio.Studio;
import diffwave.studio.StudioOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The flags that every command has: where models are, and what the network runs on. */
final class EngineFlags {

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "auto, cpu, cuda or cuda:N (default: ${DEFAULT-VALUE})",
            defaultValue = "auto")
    private String device;

    @Option(names = "--threads", paramLabel = "N", description = "threads of the processor (default: one a core)")
    private Optional<Integer> threads;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description = "float32, reduced (bfloat16) or auto (default: ${DEFAULT-VALUE})",
            defaultValue = "float32")
    private PrecisionWish precision;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "a models folder besides the shipped and your own; `import` writes there")
    private Optional<Path> models;

    StudioOptions options() {
        if (threads.isPresent() && (threads.get() < 1 || threads.get() > 1024)) {
            throw new Problem("--threads is " + threads.get() + "; it lies between 1 and 1,024.");
        }
        Places places = Places.ofThisComputer();
        OptionalInt count = threads.isPresent() ? OptionalInt.of(threads.get()) : OptionalInt.empty();
        String libtorch = System.getenv().getOrDefault("PYTORCH_LIBRARY_PATH", "");
        Optional<Path> other = libtorch.isBlank() ? Optional.empty() : Optional.of(Path.of(libtorch));
        return new StudioOptions(places, models, new EngineOptions(device, count, places.cache(), other), precision);
    }

    /** A studio whose jobs run on this thread and show their progress. */
    Studio studio(ProgressLine line) {
        Studio studio = new Studio(options(), new DirectRunner(line::report));
        studio.onEngine(line::report);
        return studio;
    }
}

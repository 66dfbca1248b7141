package diffwave.training.history;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A run folder of this program (docs/run-folder.md). */
final class OwnRun implements RunReader {

    private static final String CARD = "run.json";
    private static final String METRICS = "metrics.csv";

    private final Path folder;
    private final StepTable metrics;
    private final StepTable levels;
    private final StepTable validation;
    private final WienerTable wiener;
    private final SampleFolder samples;

    OwnRun(Path folder) {
        this.folder = folder;
        metrics = new StepTable(folder.resolve(METRICS));
        levels = new StepTable(folder.resolve("levels.csv"));
        validation = new StepTable(folder.resolve("validation.csv"));
        wiener = new WienerTable(folder.resolve("wiener.csv"));
        samples = new SampleFolder(folder.resolve("samples"));
    }

    static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(CARD)) || Files.isRegularFile(folder.resolve(METRICS));
    }

    @Override
    public RunHistory read() {
        try {
            metrics.read();
            levels.read();
            validation.read();
            wiener.read();
        } catch (IOException e) {
            throw new Problem("The run " + folder + " cannot be read (" + e.getMessage() + "); check the folder.", e);
        }
        Map<Figure, Series> figures = new EnumMap<>(Figure.class);
        gather(metrics.series(), Figure::ofMetrics, figures);
        gather(validation.series(), Figure::ofValidation, figures);
        List<Series> rows = levels.series().entrySet().stream()
                .filter(column -> column.getKey().matches("level_\\d+"))
                .map(Map.Entry::getValue)
                .toList();
        return new RunHistory(
                folder,
                Standing.read(folder.resolve(CARD)),
                figures,
                rows.stream().allMatch(Series::isEmpty) ? List.of() : rows,
                wiener.errors(rows.size()),
                samples.list(),
                usable(folder),
                metrics.damaged() + levels.damaged() + validation.damaged(),
                Written.last(folder, folder.resolve(METRICS), folder.resolve(CARD)));
    }

    private static void gather(
            Map<String, Series> columns, Function<String, Optional<Figure>> meaning, Map<Figure, Series> into) {
        columns.forEach((name, series) ->
                meaning.apply(name).filter(figure -> !series.isEmpty()).ifPresent(figure -> into.put(figure, series)));
    }

    /** Whether there is a model in a folder. */
    static boolean usable(Path folder) {
        return Files.isRegularFile(folder.resolve("model.json"))
                && Files.isRegularFile(folder.resolve("model.safetensors"));
    }
}

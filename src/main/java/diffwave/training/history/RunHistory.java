package diffwave.training.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as it lay on disk at one moment.
 *
 * @param folder where it lies
 * @param standing what was asked and how it stands
 * @param figures over the steps; one that the run does not tell is not among them
 * @param levels mean errors by noise level, that of the smallest steps first; empty where the run does not tell them
 * @param wiener for the same levels, what a Wiener filter reaches; empty where it is not known
 * @param samples made at checkpoints, by step and number
 * @param model whether the folder holds a model that can be used
 * @param damaged rows and records left out
 * @param written when something was last written; empty where nothing is there yet
 */
public record RunHistory(
        Path folder,
        Standing standing,
        Map<Figure, Series> figures,
        List<Series> levels,
        List<Double> wiener,
        List<Sample> samples,
        boolean model,
        long damaged,
        Optional<Instant> written) {

    public RunHistory {
        figures = Map.copyOf(figures);
        levels = List.copyOf(levels);
        wiener = List.copyOf(wiener);
        samples = List.copyOf(samples);
    }

    /** What a person calls it: the folder's name. */
    public String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** A figure; without points where the run does not tell it. */
    public Series of(Figure figure) {
        return figures.getOrDefault(figure, Series.NONE);
    }

    /** The last step of any figure. */
    public int lastStep() {
        return figures.values().stream().mapToInt(Series::lastStep).max().orElse(0);
    }

    /** The steps at which samples were made, rising. */
    public List<Integer> checkpoints() {
        return samples.stream().map(Sample::step).distinct().sorted().toList();
    }
}

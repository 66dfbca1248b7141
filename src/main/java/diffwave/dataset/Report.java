package diffwave.dataset;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a data set holds and what is wrong with it. Recordings that are left out are counted and not looked at.
 *
 * @param set the data set
 * @param leftOut how many recordings a person left out
 * @param counts of the usable recordings by label, in the order of labels (one row "" where there are none), and split
 * @param durations of the usable recordings
 * @param rates how many recordings there are of each rate, in samples per second
 * @param findings by recording: none of them is dropped in silence
 * @param notes sentences on the whole
 */
public record Report(
        DataSet set,
        int leftOut,
        Map<String, Map<Split, Integer>> counts,
        Durations durations,
        SortedMap<Integer, Integer> rates,
        List<Finding> findings,
        List<String> notes) {

    /**
     * Lengths in seconds; all 0 where there are no recordings.
     *
     * @param median the middle one, or the mean of the two in the middle
     */
    public record Durations(double least, double median, double most, double total) {

        static Durations of(List<Double> seconds) {
            List<Double> sorted = seconds.stream().sorted().toList();
            int n = sorted.size();
            if (n == 0) {
                return new Durations(0, 0, 0, 0);
            }
            double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
            return new Durations(
                    sorted.getFirst(),
                    median,
                    sorted.getLast(),
                    sorted.stream().mapToDouble(x -> x).sum());
        }
    }

    /** How many usable recordings a split has. */
    public int count(Split split) {
        return counts.values().stream()
                .mapToInt(row -> row.getOrDefault(split, 0))
                .sum();
    }

    /** How many usable recordings there are. */
    public int count() {
        return counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(n -> n)
                .sum();
    }

    /** The findings of a kind. */
    public List<Finding> found(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}

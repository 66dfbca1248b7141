package diffwave.studio;

import diffwave.judging.Nearness;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How near several makers of sound come to recordings.
 *
 * @param rows one for each recording
 */
public record VocoderFigures(List<Row> rows) {

    /** What {@link Row#makers} calls the model that is judged. */
    public static final String MODEL = "model";
    /** What {@link Row#makers} calls its sound {@linkplain diffwave.audio.MelMatch matched} to the mel. */
    public static final String MATCHED = "model, matched";
    /** What {@link Row#makers} calls Griffin–Lim from the same mel. */
    public static final String GRIFFIN_LIM = "Griffin-Lim";

    /** Names that no folder beside can have. */
    static final Set<String> OWN = Set.of(MODEL, MATCHED, GRIFFIN_LIM);

    /**
     * One recording.
     *
     * @param name as a person calls it
     * @param seconds how long
     * @param makers how near each comes: the model, its sound matched to the mel, Griffin–Lim, and each folder beside that has the recording
     */
    public record Row(String name, double seconds, Map<String, Nearness> makers) {}

    public VocoderFigures {
        rows = List.copyOf(rows);
    }

    /** All makers of any row, in order. */
    public Collection<String> makers() {
        Collection<String> makers = new LinkedHashSet<>();
        rows.forEach(row -> makers.addAll(row.makers().keySet()));
        return makers;
    }

    /** Rows that have a maker. */
    public int count(String maker) {
        return of(maker).size();
    }

    /** The mean over the rows that have it. */
    public Nearness mean(String maker) {
        List<Nearness> all = of(maker);
        return new Nearness(
                all.stream().mapToDouble(Nearness::logMel).average().orElse(Double.NaN),
                all.stream().mapToDouble(Nearness::stft).average().orElse(Double.NaN));
    }

    private List<Nearness> of(String maker) {
        return rows.stream()
                .map(row -> row.makers().get(maker))
                .filter(Objects::nonNull)
                .toList();
    }
}

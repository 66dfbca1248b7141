package diffwave.ui.train;

import diffwave.training.history.Figure;
import diffwave.training.history.Outlook;
import diffwave.training.history.RunHistory;
import diffwave.training.history.Series;
import diffwave.training.history.Smoothing;
import java.util.EnumMap;
import java.util.Map;

/**
 * A run as it is shown: what was read, smoothed, and what follows from it. Made in the background.
 *
 * @param history what was read
 * @param over how many points a smoothed curve averages
 * @param smoothed the noisy figures
 * @param outlook whether more training helps
 */
public record Seen(RunHistory history, double over, Map<Figure, Series> smoothed, Outlook outlook) {

    static Seen of(RunHistory history, double over) {
        Map<Figure, Series> smoothed = new EnumMap<>(Figure.class);
        for (Measure measure : Measure.values()) {
            if (measure.noisy()) {
                smoothed.put(measure.figure(), Smoothing.of(history.of(measure.figure()), over));
            }
        }
        return new Seen(history, over, smoothed, Outlook.of(history.of(Figure.VALIDATION)));
    }

    /** Whether a later look found nothing else, so that nothing needs to be painted again. */
    boolean same(RunHistory later, double otherOver) {
        return over == otherOver
                && history.lastStep() == later.lastStep()
                && history.of(Figure.LOSS).size() == later.of(Figure.LOSS).size()
                && history.of(Figure.VALIDATION).size()
                        == later.of(Figure.VALIDATION).size()
                && levelRows(history) == levelRows(later)
                && history.wiener().equals(later.wiener())
                && history.samples().equals(later.samples())
                && history.standing().equals(later.standing())
                && history.model() == later.model()
                && history.damaged() == later.damaged();
    }

    private static int levelRows(RunHistory history) {
        return history.levels().stream().mapToInt(Series::size).sum();
    }

    /** A noisy figure smoothed; another as it is. */
    Series smooth(Figure figure) {
        return smoothed.getOrDefault(figure, history.of(figure));
    }
}

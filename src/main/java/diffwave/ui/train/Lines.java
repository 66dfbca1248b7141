package diffwave.ui.train;

import diffwave.training.history.Figure;
import diffwave.training.history.Series;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which curves a measure shows: other runs at the back, then raw, then what matters. */
final class Lines {

    private static final double FAINT = 0.35;
    private static final int[] DASHES = {0, 12, 5, 2};

    private Lines() {}

    static List<Line> of(Measure measure, Seen seen, List<OpenRun> others, Words words) {
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            OpenRun run = others.get(i);
            Optional<Seen> other = run.seen().get();
            int dash = DASHES[i % DASHES.length];
            other.map(now -> now.smooth(measure.figure()))
                    .ifPresent(series -> all.add(new Line(run.name(), series, "muted", 0.9, 1.25, dash)));
        }
        Series own = seen.history().of(measure.figure());
        switch (measure) {
            case LOSS -> {
                all.add(new Line("", own, "a", FAINT, 1, 0));
                all.add(line("train.validated", seen, Figure.VALIDATION, "b", words));
                all.add(smooth(measure, seen, words));
            }
            case VALIDATION -> {
                all.add(line("train.with.none", seen, Figure.NONE, "faint", words));
                all.add(line("train.with.wrong", seen, Figure.WRONG, "text", words));
                all.add(line("train.with.right", seen, Figure.RIGHT, "a", words));
                all.add(line("train.validated", seen, Figure.VALIDATION, "b", words));
            }
            case GRADIENT -> {
                all.add(new Line("", own, "a", FAINT, 1, 0));
                all.add(smooth(measure, seen, words));
            }
            case RATE, SPEED, MEMORY -> all.add(new Line(words.of(measure.key()), own, "a", 1, 1.75, 0));
        }
        return all.stream().filter(line -> !line.series().isEmpty()).toList();
    }

    private static Line smooth(Measure measure, Seen seen, Words words) {
        return new Line(words.of("train.smoothed"), seen.smooth(measure.figure()), "a", 1, 1.75, 0);
    }

    private static Line line(String key, Seen seen, Figure figure, String token, Words words) {
        return new Line(words.of(key), seen.history().of(figure), token, 1, 1.5, 0);
    }
}

package diffwave.ui.train;

import diffwave.training.history.Figure;
import diffwave.training.history.Series;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run will cost, by what one of the open runs with the same network and batch has measured.
 *
 * @param run which one; empty where none is like it, and the rest says nothing
 * @param secondsAStep that it took
 * @param mebibytes of memory
 * @param steps asked for; 0 where it is asked for otherwise
 * @param minutes asked for; 0 where it is asked for otherwise
 */
record Cost(Optional<String> run, double secondsAStep, double mebibytes, long steps, long minutes) {

    private static final List<String> ALIKE =
            List.of("channels", "layers", "batch", "window", "accumulate", "precision", "told");
    private static final int LATE = 50;

    static Cost of(TrainForm form, List<OpenRun> runs) {
        boolean inSteps = form.until().get() == TrainForm.Until.STEPS;
        boolean inMinutes = form.until().get() == TrainForm.Until.MINUTES;
        long steps = inSteps ? form.amount().get() : 0;
        long minutes = inMinutes ? form.amount().get() : 0;
        Cost unknown = new Cost(Optional.empty(), 0, 0, steps, minutes);
        if (!form.wrong().isEmpty()) {
            return unknown;
        }
        Map<String, String> wished = form.settings();
        for (OpenRun run : runs) {
            Optional<Seen> like = run.seen().get().filter(seen -> alike(wished, seen));
            if (like.isPresent()) {
                return new Cost(
                        Optional.of(run.name()),
                        1 / late(like.get(), Figure.STEPS_PER_SECOND),
                        late(like.get(), Figure.MEMORY),
                        steps,
                        minutes);
            }
        }
        return unknown;
    }

    private static boolean alike(Map<String, String> wished, Seen seen) {
        return !seen.history().of(Figure.STEPS_PER_SECOND).isEmpty()
                && ALIKE.stream()
                        .allMatch(key ->
                                seen.history().standing().text(key).equals(Optional.ofNullable(wished.get(key))));
    }

    private static double late(Seen seen, Figure figure) {
        Series series = seen.history().of(figure);
        return series.over(Math.max(0, series.size() - LATE), series.size()).mean();
    }

    /** In a word or two. */
    String summary(Words words) {
        return run.isEmpty() ? "" : words.of("train.cost.step", Numbers.figure(secondsAStep));
    }

    /** How much, and who says so. */
    String sentence(Words words) {
        if (run.isEmpty()) {
            return words.of("train.cost.unknown");
        }
        String memory = Double.isNaN(mebibytes) ? "–" : Numbers.figure(mebibytes / 1024);
        String measured = words.of("train.cost.measured", run.get(), Numbers.figure(secondsAStep), memory);
        if (steps > 0) {
            return measured
                    + " "
                    + words.of("train.cost.steps", Numbers.step(steps), Tile.duration(steps * secondsAStep, words));
        }
        return minutes > 0
                ? measured + " " + words.of("train.cost.minutes", minutes, Numbers.step(60 * minutes / secondsAStep))
                : measured;
    }
}

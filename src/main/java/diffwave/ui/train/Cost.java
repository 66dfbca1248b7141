package diffwave.ui.train;

import diffwave.studio.TrainingCost;
import diffwave.training.history.Figure;
import diffwave.training.history.Series;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run will cost, by a measurement, or by what one of the open runs with the same network and batch took.
 *
 * @param known whether anything is; else the rest says nothing
 * @param run which one; empty where it was measured
 * @param secondsAStep that it took
 * @param mebibytes of memory
 * @param steps asked for; 0 where it is asked for otherwise
 * @param minutes asked for; 0 where it is asked for otherwise
 */
record Cost(boolean known, Optional<String> run, double secondsAStep, double mebibytes, long steps, long minutes) {

    private static final List<String> ALIKE =
            List.of("channels", "layers", "batch", "window", "accumulate", "precision", "told");
    private static final int LATE = 50;

    static Cost of(TrainForm form, List<OpenRun> runs, Optional<Costing.Measured> measured) {
        boolean inSteps = form.until().get() == TrainForm.Until.STEPS;
        boolean inMinutes = form.until().get() == TrainForm.Until.MINUTES;
        long steps = inSteps ? form.amount().get() : 0;
        long minutes = inMinutes ? form.amount().get() : 0;
        Cost unknown = new Cost(false, Optional.empty(), 0, 0, steps, minutes);
        if (!form.wrong().isEmpty()) {
            return unknown;
        }
        Map<String, String> wished = form.settings();
        Optional<TrainingCost> here =
                measured.filter(then -> alike(wished, then.settings())).map(Costing.Measured::cost);
        if (here.isPresent()) {
            return new Cost(
                    true,
                    Optional.empty(),
                    here.get().secondsAStep(),
                    here.get().mebibytes(),
                    steps,
                    minutes);
        }
        for (OpenRun run : runs) {
            Optional<Seen> like = run.seen().get().filter(seen -> alike(wished, seen));
            if (like.isPresent()) {
                return new Cost(
                        true,
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

    private static boolean alike(Map<String, String> wished, Map<String, String> measured) {
        return ALIKE.stream().allMatch(key -> Objects.equals(wished.get(key), measured.get(key)));
    }

    private static double late(Seen seen, Figure figure) {
        Series series = seen.history().of(figure);
        return series.over(Math.max(0, series.size() - LATE), series.size()).mean();
    }

    /** In a word or two. */
    String summary(Words words) {
        return known ? words.of("train.cost.step", Numbers.figure(secondsAStep)) : "";
    }

    /** How much, and who says so. */
    String sentence(Words words) {
        if (!known) {
            return words.of("train.cost.unknown");
        }
        String memory = Double.isNaN(mebibytes) ? "–" : Numbers.figure(mebibytes / 1024);
        String step = Numbers.figure(secondsAStep);
        String measured = run.map(name -> words.of("train.cost.measured", name, step, memory))
                .orElseGet(() -> words.of("train.cost.here", step, memory));
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

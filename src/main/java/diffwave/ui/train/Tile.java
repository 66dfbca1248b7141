package diffwave.ui.train;

import diffwave.training.history.Figure;
import diffwave.training.history.RunHistory;
import diffwave.training.history.Series;
import diffwave.training.history.Standing.State;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One of the five figures that come first.
 *
 * @param name above
 * @param figure large
 * @param line below
 */
public record Tile(String name, String figure, String line) {

    private static final String UNKNOWN = "–";

    /** Step, loss, validation, whether it hears its condition, speed. */
    static List<Tile> of(Seen seen, Words words) {
        RunHistory history = seen.history();
        return List.of(
                step(history, words),
                lowest("train.loss", seen.smooth(Figure.LOSS), words),
                lowest("train.validation", history.of(Figure.VALIDATION), words),
                hears(history, words),
                speed(history, words));
    }

    /** Before anything is known. */
    static List<Tile> none(Words words) {
        return List.of("train.step", "train.loss", "train.validation", "train.hears", "train.speed").stream()
                .map(key -> new Tile(words.of(key), UNKNOWN, ""))
                .toList();
    }

    private static Tile step(RunHistory history, Words words) {
        OptionalDouble all = history.standing().steps();
        String state = words.of("train.state." + history.standing().state());
        String line = all.isPresent() && all.getAsDouble() >= history.lastStep()
                ? words.of("train.step.of", Numbers.step(all.getAsDouble()), state)
                : state;
        return new Tile(words.of("train.step"), Numbers.step(history.lastStep()), line);
    }

    private static Tile lowest(String key, Series series, Words words) {
        if (series.isEmpty()) {
            return new Tile(words.of(key), UNKNOWN, words.of("train.untold"));
        }
        double best = series.over(0, series.size()).low();
        return new Tile(
                words.of(key),
                Numbers.figure(series.value(series.size() - 1)),
                words.of("train.best", Numbers.figure(best), Numbers.step(series.lowestStep())));
    }

    /** By how much it errs more with another clip's condition: 1 is deaf to it. */
    private static Tile hears(RunHistory history, Words words) {
        Series right = history.of(Figure.RIGHT);
        Series wrong = history.of(Figure.WRONG);
        Series accuracy = history.of(Figure.ACCURACY);
        String heard = accuracy.isEmpty()
                ? words.of("train.hears.line")
                : words.of("train.heard", Numbers.percent(accuracy.value(accuracy.size() - 1)));
        if (right.isEmpty() || wrong.isEmpty()) {
            return new Tile(words.of("train.hears"), UNKNOWN, words.of("train.untold"));
        }
        double ratio = wrong.value(wrong.size() - 1) / right.value(right.size() - 1);
        return new Tile(words.of("train.hears"), Numbers.figure(ratio) + " ×", heard);
    }

    private static Tile speed(RunHistory history, Words words) {
        Series speed = history.of(Figure.STEPS_PER_SECOND);
        Series waiting = history.of(Figure.WAITING);
        if (speed.isEmpty()) {
            return new Tile(words.of("train.speed"), UNKNOWN, words.of("train.untold"));
        }
        double now = speed.over(Math.max(0, speed.size() - 20), speed.size()).mean();
        double left = (history.standing().steps().orElse(0) - history.lastStep()) / now;
        String line = history.standing().state() == State.RUNNING && left > 0
                ? words.of("train.left", duration(left, words))
                : waiting.isEmpty()
                        ? ""
                        : words.of(
                                "train.waits",
                                Numbers.figure(100 * waiting.last().orElse(0)));
        return new Tile(words.of("train.speed"), words.of("train.per.second", Numbers.figure(now)), line);
    }

    /** As a person says it: 40 s, 12 min, 3 h 12 min. */
    static String duration(double seconds, Words words) {
        long minutes = Math.round(seconds / 60);
        if (seconds < 90) {
            return words.of("time.seconds", Math.round(seconds));
        }
        return minutes < 90 ? words.of("time.minutes", minutes) : words.of("train.hours", minutes / 60, minutes % 60);
    }
}

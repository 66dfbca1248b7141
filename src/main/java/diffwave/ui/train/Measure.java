package diffwave.ui.train;

import diffwave.training.history.Figure;
import java.util.Locale;

/** What the curves show. */
public enum Measure {
    LOSS(Figure.LOSS, true),
    VALIDATION(Figure.VALIDATION, false),
    GRADIENT(Figure.GRADIENT_NORM, true),
    RATE(Figure.LEARNING_RATE, false),
    SPEED(Figure.STEPS_PER_SECOND, false),
    MEMORY(Figure.MEMORY, false);

    private final Figure figure;
    private final boolean noisy;

    Measure(Figure figure, boolean noisy) {
        this.figure = figure;
        this.noisy = noisy;
    }

    Figure figure() {
        return figure;
    }

    /** Whether it is shown smoothed over its raw values. */
    boolean noisy() {
        return noisy;
    }

    /** The key of its name. */
    String key() {
        return "train.measure." + name().toLowerCase(Locale.ROOT);
    }
}

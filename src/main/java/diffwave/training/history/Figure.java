package diffwave.training.history;

import java.util.Locale;
import java.util.Optional;

/** What a run tells over its steps (docs/run-folder.md). */
public enum Figure {
    /** The batch's mean error before weights. */
    LOSS,
    /** The error on the validation split at fixed steps and noise. */
    VALIDATION,
    LEARNING_RATE,
    GRADIENT_NORM,
    STEPS_PER_SECOND,
    /** Share of the time spent waiting for data, 0 … 1. */
    WAITING,
    /** The process's resident memory, MiB. */
    MEMORY,
    /** Time spent training since the run's beginning. */
    SECONDS,
    /** Validation with the right condition. */
    RIGHT,
    /** Validation with another clip's condition. */
    WRONG,
    /** Validation without a condition. */
    NONE,
    /** Share of samples that a classifier hears as asked, 0 … 1. */
    ACCURACY;

    /** The column of metrics.csv that holds it. */
    static Optional<Figure> ofMetrics(String column) {
        return switch (column) {
            case "loss" -> Optional.of(LOSS);
            case "learning_rate" -> Optional.of(LEARNING_RATE);
            case "gradient_norm" -> Optional.of(GRADIENT_NORM);
            case "steps_per_second" -> Optional.of(STEPS_PER_SECOND);
            case "waiting" -> Optional.of(WAITING);
            case "memory" -> Optional.of(MEMORY);
            case "seconds" -> Optional.of(SECONDS);
            default -> Optional.empty();
        };
    }

    /** The column of validation.csv that holds it. */
    static Optional<Figure> ofValidation(String column) {
        return switch (column) {
            case "loss" -> Optional.of(VALIDATION);
            case "right" -> Optional.of(RIGHT);
            case "wrong" -> Optional.of(WRONG);
            case "none" -> Optional.of(NONE);
            case "accuracy" -> Optional.of(ACCURACY);
            default -> Optional.empty();
        };
    }

    /** What a scalar of another program means, as far as its tag tells ("train/grad_norm"). */
    static Optional<Figure> ofTag(String tag) {
        String name = tag.toLowerCase(Locale.ROOT);
        if (name.contains("grad")) {
            return Optional.of(GRADIENT_NORM);
        }
        if (name.endsWith("lr") || name.contains("learning_rate")) {
            return Optional.of(LEARNING_RATE);
        }
        if (name.contains("accuracy")) {
            return Optional.of(ACCURACY);
        }
        if (name.contains("loss")) {
            return Optional.of(name.contains("val") || name.contains("test") ? VALIDATION : LOSS);
        }
        return name.contains("memory") ? Optional.of(MEMORY) : Optional.empty();
    }
}

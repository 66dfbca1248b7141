package diffwave.model.checkpoint;

import diffwave.problem.Problem;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a person says of a checkpoint where the file itself is silent.
 *
 * @param dialect whose names and conventions; AUTO recognises them
 * @param steps T, training steps
 * @param betaLast β of the last step; the first is 1e-4
 * @param rate samples per second
 * @param cycle D, layers after which the dilation begins again
 */
public record ImportWish(
        Dialect dialect, OptionalInt steps, OptionalDouble betaLast, OptionalInt rate, OptionalInt cycle) {

    /** Whose checkpoint it is. */
    public enum Dialect {
        AUTO,
        LMNT,
        PHILSYN
    }

    public ImportWish {
        if (steps.isPresent() != betaLast.isPresent()) {
            throw new Problem("Give both --steps and --beta-last, or neither.");
        }
        if (rate.isPresent() && (rate.getAsInt() < 1_000 || rate.getAsInt() > 384_000)) {
            throw new Problem("A rate of " + rate.getAsInt() + " Hz is not possible; give 1000 to 384000 with --rate.");
        }
    }

    /** Nothing: take everything from the file. */
    public static ImportWish none() {
        return new ImportWish(
                Dialect.AUTO, OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    /** The same with a dialect. */
    public ImportWish dialect(Dialect other) {
        return new ImportWish(other, steps, betaLast, rate, cycle);
    }

    /** The same with a linear schedule from 1e-4. */
    public ImportWish schedule(int newSteps, double newBetaLast) {
        return new ImportWish(dialect, OptionalInt.of(newSteps), OptionalDouble.of(newBetaLast), rate, cycle);
    }

    /** The same with a rate. */
    public ImportWish rate(int hertz) {
        return new ImportWish(dialect, steps, betaLast, OptionalInt.of(hertz), cycle);
    }

    /** The same with a dilation cycle. */
    public ImportWish cycle(int layers) {
        return new ImportWish(dialect, steps, betaLast, rate, OptionalInt.of(layers));
    }
}

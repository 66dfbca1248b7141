package diffwave.ui.train;

import diffwave.training.history.Figure;
import diffwave.training.history.Outlook;
import diffwave.training.history.Series;
import diffwave.training.history.Standing;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a run stopped, and whether going on would help.
 *
 * @param kind "ok", "warn" or "bad": the colour beside it
 * @param sentences for a person; empty where there is nothing to say yet
 */
public record Advice(String kind, String sentences) {

    private static final double DEAF = 1.005;

    static Advice of(Seen seen, Words words) {
        Standing standing = seen.history().standing();
        Outlook outlook = seen.outlook();
        List<String> all = new ArrayList<>();
        if (!standing.reason().isBlank()) {
            all.add(words.said(standing.reason()));
        }
        String since = Numbers.step(outlook.until() - (double) outlook.since());
        String change = Numbers.figure(100 * Math.abs(outlook.change()));
        String noise = Numbers.figure(100 * outlook.noise());
        all.add(
                switch (outlook.trend()) {
                    case EARLY -> words.of("train.outlook.early");
                    case FALLING -> words.of("train.outlook.falling", change, since);
                    case FLAT -> words.of("train.outlook.flat", change, since, noise);
                    case RISING -> words.of("train.outlook.rising", change, since, Numbers.step(outlook.bestStep()));
                });
        if (deaf(seen)) {
            all.add(words.of("train.deaf"));
        }
        if (seen.history().damaged() > 0) {
            all.add(words.of("train.damaged", seen.history().damaged()));
        }
        return new Advice(
                deaf(seen) && standing.state() != Standing.State.FAILED ? "warn" : kind(standing, outlook),
                String.join(" ", all));
    }

    /** Whether another condition does as well as the right one, to two digits (SPEC 8). */
    private static boolean deaf(Seen seen) {
        Series right = seen.history().of(Figure.RIGHT);
        Series wrong = seen.history().of(Figure.WRONG);
        return right.last().isPresent()
                && wrong.last().isPresent()
                && wrong.last().getAsDouble() < DEAF * right.last().getAsDouble();
    }

    private static String kind(Standing standing, Outlook outlook) {
        if (standing.state() == Standing.State.FAILED) {
            return "bad";
        }
        return switch (outlook.trend()) {
            case EARLY -> "plain";
            case FALLING -> "ok";
            case FLAT, RISING -> "warn";
        };
    }
}

package diffwave.model.checkpoint;

import diffwave.diffusion.Schedule;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The {@code params} of lmnt's checkpoint, all of which may be missing.
 *
 * @param file the file's name, for messages
 * @param dict the entries, with {@code step} of the checkpoint among them
 */
record LmntParams(String file, Pickled.Dict dict) {

    /** What our exports say beside lmnt's own params. */
    static final String FRONT_END = "front_end";

    static final String TRAINING = "training";
    static final String LICENCE = "licence";
    static final String CREDIT = "credit";

    /** A text, where there is one. */
    Optional<String> text(String name) {
        return dict.entries().get(name) instanceof Pickled.Text text
                        && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** The mel that it hears: as an export of ours says, else lmnt's own. */
    String frontEnd() {
        String said = text(FRONT_END).orElse("lmnt");
        if (!said.equals("lmnt") && !said.equals("tacotron2")) {
            throw new Problem(
                    file + ": its params." + FRONT_END + " is \"" + said + "\", which is neither lmnt nor tacotron2.");
        }
        return said;
    }

    /** A whole number, where there is one. */
    Optional<Integer> whole(String name) {
        Pickled found = dict.entries().getOrDefault(name, Pickled.None.NONE);
        if (found == Pickled.None.NONE) {
            return Optional.empty();
        }
        if (found instanceof Pickled.Whole whole && whole.value() > 0 && whole.value() <= Integer.MAX_VALUE) {
            return Optional.of((int) whole.value());
        }
        throw new Problem(file + ": its params." + name + " is no positive whole number.");
    }

    /** How many steps it was trained. */
    Optional<Long> step() {
        return dict.entries().get("step") instanceof Pickled.Whole whole
                ? Optional.of(whole.value())
                : Optional.empty();
    }

    /** Refuses params that say something else than the weights. */
    void agree(String name, int size) {
        whole(name).filter(said -> said != size).ifPresent(said -> {
            throw new Problem(file + ": its params say " + name + " " + said + " where its weights need " + size
                    + "; it is damaged or not lmnt's.");
        });
    }

    /** A list of β, where there is one. */
    Optional<Schedule> schedule(String name) {
        if (!dict.entries().containsKey(name)) {
            return Optional.empty();
        }
        List<Pickled> items = switch (dict.entries().get(name)) {
            case Pickled.Items list -> list.items();
            case Pickled.Tuple tuple -> tuple.items();
            default -> throw new Problem(file + ": its params." + name + " is no list of numbers.");
        };
        double[] beta = new double[items.size()];
        for (int i = 0; i < beta.length; i++) {
            beta[i] = switch (items.get(i)) {
                case Pickled.Real real -> real.value();
                case Pickled.Whole whole -> whole.value();
                default -> throw new Problem(file + ": its params." + name + " holds something else than numbers.");
            };
        }
        try {
            return Optional.of(Schedule.of(beta));
        } catch (Problem e) {
            throw new Problem(file + ", params." + name + ": " + e.getMessage(), e);
        }
    }
}

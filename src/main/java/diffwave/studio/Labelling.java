package diffwave.studio;

import diffwave.diffusion.Sampling;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.network.Condition;
import diffwave.problem.Problem;
import java.util.Optional;
import java.util.OptionalInt;

/** What a label means to a model. */
public final class Labelling {

    private Labelling() {}

    /**
     * The label that a person names.
     *
     * @param text a label's name, its number, or "none"
     * @return its index; empty for none
     * @throws Problem naming the labels there are
     */
    public static OptionalInt parse(ModelCard card, String text) {
        if (text.equalsIgnoreCase("none")) {
            return OptionalInt.empty();
        }
        String wanted = text.strip();
        for (int i = 0; i < card.labels().size(); i++) {
            if (card.labels().get(i).equalsIgnoreCase(wanted)) {
                return OptionalInt.of(i);
            }
        }
        if (wanted.matches("\\d{1,6}")
                && Integer.parseInt(wanted) < card.labels().size()) {
            return OptionalInt.of(Integer.parseInt(wanted));
        }
        throw new Problem(
                card.labels().isEmpty()
                        ? card.title() + " has no labels: leave out --label."
                        : "There is no label \"" + text + "\" in " + card.title() + ": it has "
                                + String.join(", ", card.labels()) + ".");
    }

    /** The condition for one row. */
    static Condition condition(ModelCard card, OptionalInt label) {
        Optional<Architecture.Labels> labels = card.architecture().labels();
        if (labels.isEmpty()) {
            if (label.isPresent()) {
                throw new Problem(card.title() + " has no labels: leave out --label.");
            }
            return new Condition.None();
        }
        if (label.isEmpty() && !labels.get().none()) {
            throw new Problem(
                    card.title() + " needs a label: say --label with one of " + String.join(", ", card.labels()) + ".");
        }
        return new Condition.Labels(label.orElse(labels.get().rows() - 1));
    }

    /** Guidance pushes away from "none": without a label, or without a "none" row, there is nothing to guide. */
    static Sampling guidanceFor(ModelCard card, OptionalInt label, Sampling sampling) {
        boolean none =
                card.architecture().labels().filter(Architecture.Labels::none).isPresent();
        if (sampling.guidance() != 1 && card.architecture().labels().isPresent() && !none) {
            throw new Problem(card.title() + " was trained without a \"none\" label, so it cannot be guided: leave out"
                    + " --guidance.");
        }
        return label.isEmpty() && sampling.guidance() != 1 ? sampling.withGuidance(1) : sampling;
    }

    /** How a take of this label is called. */
    static String name(ModelCard card, OptionalInt label) {
        if (label.isEmpty()) {
            return card.labels().isEmpty() ? card.title() : "no label";
        }
        return card.labels().get(label.getAsInt());
    }
}

package diffwave.ui.takes;

import diffwave.model.ModelCard;
import diffwave.studio.Take;
import diffwave.ui.theme.Words;
import java.util.List;

/** How labels are written on keys and takes: words of digits as figures, others as they are. */
public final class LabelText {

    private static final List<String> FIGURES =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private LabelText() {}

    /** One label. */
    public static String of(String label) {
        int figure = FIGURES.indexOf(label);
        return figure < 0 ? label : String.valueOf(figure);
    }

    /** All labels of a model, in order. */
    public static List<String> all(ModelCard card) {
        return card.labels().stream().map(LabelText::of).toList();
    }

    /** A take's name in the window's language, its label as a figure: "7, seed 42". */
    public static String name(Take take, Words words) {
        return take.recipe()
                .label()
                .filter(label -> take.recipe().task().equals("generate"))
                .map(label -> words.of("run.name", of(label), take.recipe().seed()))
                .orElse(take.name());
    }

    /** Whether every label is a single figure or letter, so that keys are small and the number row works. */
    public static boolean figures(ModelCard card) {
        return !card.labels().isEmpty() && all(card).stream().allMatch(text -> text.length() == 1);
    }
}

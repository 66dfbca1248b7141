package diffwave.ui.generate;

import diffwave.studio.Generate;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.takes.LabelText;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What a person asks for: how it is sampled, the label, how many. */
public final class Wish extends SamplingChoice {

    /** How many sounds at once, at most. */
    public static final int MOST = 16;

    private final ObjectProperty<OptionalInt> label = new SimpleObjectProperty<>(OptionalInt.empty());
    private final IntegerProperty strength = new SimpleIntegerProperty(80);
    private final IntegerProperty count = new SimpleIntegerProperty(1);

    public Wish() {
        model().addListener((seen, before, now) -> now.ifPresent(card -> {
            if (label.get().isPresent()
                    && label.get().getAsInt() >= card.labels().size()) {
                label.set(OptionalInt.empty());
            }
        }));
    }

    /** What is missing before it can be made, as a key of a sentence; empty if nothing is. */
    public Optional<String> missing() {
        if (model().get().isEmpty()) {
            return Optional.of("missing.model");
        }
        boolean asked = !model().get().get().labels().isEmpty() && label.get().isEmpty();
        return asked ? Optional.of("missing.label") : Optional.empty();
    }

    /** The wish as the studio takes it; only where nothing is missing. */
    Generate generate() {
        return new Generate(model().get().orElseThrow().name(), label.get(), sampling(), seed().get(), count.get());
    }

    /** The chosen label's name; empty without. */
    public String labelName() {
        return model().get()
                .filter(card -> label.get().isPresent() && !card.labels().isEmpty())
                .map(card -> LabelText.all(card).get(label.get().getAsInt()))
                .orElse("");
    }

    public ObjectProperty<OptionalInt> label() {
        return label;
    }

    /** How far a take is noised to make a variation: a step on the paper's scale, 1 … 200. */
    public IntegerProperty strength() {
        return strength;
    }

    public IntegerProperty count() {
        return count;
    }

    /** Takes up a wish that was made before, as far as its model is installed and the controls here can say it. */
    public void adopt(Generate asked) {
        adopt(asked.model(), asked.sampling(), asked.seed());
        label.set(asked.label());
        count.set(asked.count());
    }
}

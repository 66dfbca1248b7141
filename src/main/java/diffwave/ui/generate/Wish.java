package diffwave.ui.generate;

import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.model.ModelCard;
import diffwave.studio.Generate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a person asks for: the inspector's settings. Another model brings its card's own sampling. */
public final class Wish {

    /** How many sounds at once, at most. */
    public static final int MOST = 16;

    private final ObservableList<ModelCard> models = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ModelCard>> model = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OptionalInt> label = new SimpleObjectProperty<>(OptionalInt.empty());
    private final IntegerProperty steps = new SimpleIntegerProperty(50);
    private final LongProperty seed = new SimpleLongProperty(42);
    private final IntegerProperty count = new SimpleIntegerProperty(1);
    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.DDPM);
    private final ObjectProperty<Optional<FastSchedule>> fast = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty eta = new SimpleDoubleProperty();
    private final DoubleProperty guidance = new SimpleDoubleProperty(1);

    public Wish() {
        model.addListener((seen, before, now) -> now.ifPresent(this::adopt));
    }

    private void adopt(ModelCard card) {
        Sampling usual = card.sampling();
        if (label.get().isPresent() && label.get().getAsInt() >= card.labels().size()) {
            label.set(OptionalInt.empty());
        }
        fast.set(FastSchedule.fitting(card.schedule()).stream().findFirst());
        method.set(usual.method() == Method.FAST && fast.get().isEmpty() ? Method.DDPM : usual.method());
        steps.set(usual.steps().orElse(card.schedule().steps()));
        eta.set(usual.eta());
        guidance.set(usual.guidance());
    }

    /** Another seed, below a million so that it can be said aloud. */
    public void dice() {
        seed.set(ThreadLocalRandom.current().nextInt(1_000_000));
    }

    /** What is missing before it can be made, as a key of a sentence; empty if nothing is. */
    public Optional<String> missing() {
        if (model.get().isEmpty()) {
            return Optional.of("missing.model");
        }
        boolean asked = !model.get().get().labels().isEmpty() && label.get().isEmpty();
        return asked ? Optional.of("missing.label") : Optional.empty();
    }

    /** The wish as the studio takes it; only where nothing is missing. */
    Generate generate() {
        return new Generate(model.get().orElseThrow().name(), label.get(), sampling(), seed.get(), count.get());
    }

    private Sampling sampling() {
        Sampling usual = model.get().orElseThrow().sampling();
        boolean own = method.get() == Method.FAST && fast.get().isPresent();
        return new Sampling(
                method.get(),
                own ? OptionalInt.empty() : OptionalInt.of(steps.get()),
                own ? fast.get().map(FastSchedule::schedule) : Optional.empty(),
                method.get() == Method.DDIM ? eta.get() : 0,
                guided() ? guidance.get() : 1,
                usual.clamp(),
                usual.method() == method.get() ? usual.start() : Optional.empty());
    }

    /** How many steps it takes: those of the schedule, where the method brings one. */
    public int expectedSteps() {
        boolean own = method.get() == Method.FAST && fast.get().isPresent();
        return own ? fast.get().get().schedule().steps() : steps.get();
    }

    /** The training step of the index-th step made, from 1, where it can be known before (SPEC 2.4). */
    OptionalInt planned(int index) {
        int all = model.get().map(card -> card.schedule().steps()).orElse(1);
        int n = steps.get();
        if (method.get() == Method.FAST || n < 2) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.round((double) (n - 1 - index) * (all - 1) / (n - 1)) + 1);
    }

    /** Whether the model knows "none" and so can be guided. */
    public boolean guided() {
        return model.get()
                .flatMap(card -> card.architecture().labels())
                .filter(labels -> labels.none())
                .isPresent();
    }

    /** The chosen label's name; empty without. */
    public String labelName() {
        return model.get()
                .filter(card -> label.get().isPresent() && !card.labels().isEmpty())
                .map(card -> LabelText.all(card).get(label.get().getAsInt()))
                .orElse("");
    }

    public ObservableList<ModelCard> models() {
        return models;
    }

    public ObjectProperty<Optional<ModelCard>> model() {
        return model;
    }

    public ObjectProperty<OptionalInt> label() {
        return label;
    }

    public IntegerProperty steps() {
        return steps;
    }

    public LongProperty seed() {
        return seed;
    }

    public IntegerProperty count() {
        return count;
    }

    public ObjectProperty<Method> method() {
        return method;
    }

    public ObjectProperty<Optional<FastSchedule>> fast() {
        return fast;
    }

    public DoubleProperty eta() {
        return eta;
    }

    public DoubleProperty guidance() {
        return guidance;
    }
}

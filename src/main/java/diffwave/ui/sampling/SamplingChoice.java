package diffwave.ui.sampling;

import diffwave.diffusion.Clamp;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.model.ModelCard;
import java.util.List;
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

/** A model and how it is sampled, as a screen's inspector asks for it. Another model brings its card's own sampling. */
public class SamplingChoice {

    private final ObservableList<ModelCard> models = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ModelCard>> model = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty steps = new SimpleIntegerProperty(50);
    private final LongProperty seed = new SimpleLongProperty(42);
    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.DDPM);
    private final ObjectProperty<Optional<FastSchedule>> fast = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty eta = new SimpleDoubleProperty();
    private final ObjectProperty<Clamp> clamp = new SimpleObjectProperty<>(Clamp.NONE);
    private final DoubleProperty guidance = new SimpleDoubleProperty(1);

    /** Without models yet. */
    public SamplingChoice() {
        model.addListener((seen, before, now) -> now.ifPresent(this::adopt));
    }

    /** Offers these models. The chosen one stays if it is among them, by name; else the first is chosen. */
    public final void offer(List<ModelCard> cards) {
        Optional<ModelCard> chosen = model.get();
        if (!models.equals(cards)) {
            models.setAll(cards);
        }
        if (chosen.filter(cards::contains).isEmpty()) {
            model.set(cards.stream()
                    .filter(card ->
                            chosen.filter(old -> old.name().equals(card.name())).isPresent())
                    .findFirst()
                    .or(() -> cards.stream().findFirst()));
        }
    }

    private void adopt(ModelCard card) {
        Sampling usual = card.sampling();
        fast.set(FastSchedule.fitting(card.schedule()).stream().findFirst());
        method.set(usual.method() == Method.FAST && fast.get().isEmpty() ? Method.DDPM : usual.method());
        steps.set(usual.steps().orElse(card.schedule().steps()));
        eta.set(usual.eta());
        guidance.set(usual.guidance());
        clamp.set(usual.clamp());
    }

    /** Takes up a sampling for the chosen model, with its short schedule, published or not. */
    public final void adopt(Sampling asked) {
        ModelCard card = model.get().orElseThrow();
        method.set(asked.method());
        asked.schedule().ifPresent(own -> fast.set(Optional.of(FastSchedule.named(own, card.schedule()))));
        steps.set(asked.steps().orElse(card.schedule().steps()));
        eta.set(asked.eta());
        guidance.set(asked.guidance());
    }

    /** Takes up a model, how it is sampled, and a seed; nothing where the model is not installed. */
    public final void adopt(String name, Sampling asked, long from) {
        models.stream().filter(card -> card.name().equals(name)).findFirst().ifPresent(card -> {
            model.set(Optional.of(card));
            adopt(asked);
            seed.set(from);
        });
    }

    /** Another seed, below a million so that it can be said aloud. */
    public final void dice() {
        seed.set(ThreadLocalRandom.current().nextInt(1_000_000));
    }

    /** How the chosen model is sampled; only where one is chosen. */
    public final Sampling sampling() {
        return sampling(method.get());
    }

    /** The same by another method; only where a model is chosen. */
    public final Sampling sampling(Method by) {
        Sampling usual = model.get().orElseThrow().sampling();
        boolean own = by == Method.FAST && fast.get().isPresent();
        return new Sampling(
                by,
                own ? OptionalInt.empty() : OptionalInt.of(steps.get()),
                own ? fast.get().map(FastSchedule::schedule) : Optional.empty(),
                by == Method.DDIM ? eta.get() : 0,
                guided() ? guidance.get() : 1,
                clamp.get(),
                usual.method() == by ? usual.start() : Optional.empty());
    }

    /** How many steps it takes: those of the schedule, where the method brings one. */
    public final int expectedSteps() {
        boolean own = method.get() == Method.FAST && fast.get().isPresent();
        return own ? fast.get().get().schedule().steps() : steps.get();
    }

    /** The training step of the index-th step made, from 1, where it can be known before (SPEC 2.4). */
    public final OptionalInt planned(int index) {
        int all = model.get().map(card -> card.schedule().steps()).orElse(1);
        int n = steps.get();
        if (method.get() == Method.FAST || n < 2) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.round((double) (n - 1 - index) * (all - 1) / (n - 1)) + 1);
    }

    /** Whether the model knows "none" and so can be guided. */
    public final boolean guided() {
        return model.get()
                .flatMap(card -> card.architecture().labels())
                .filter(labels -> labels.none())
                .isPresent();
    }

    public final ObservableList<ModelCard> models() {
        return models;
    }

    public final ObjectProperty<Optional<ModelCard>> model() {
        return model;
    }

    public final IntegerProperty steps() {
        return steps;
    }

    public final LongProperty seed() {
        return seed;
    }

    public final ObjectProperty<Method> method() {
        return method;
    }

    public final ObjectProperty<Optional<FastSchedule>> fast() {
        return fast;
    }

    public final DoubleProperty eta() {
        return eta;
    }

    /** When x is limited to −1 … 1. */
    public final ObjectProperty<Clamp> clamp() {
        return clamp;
    }

    public final DoubleProperty guidance() {
        return guidance;
    }
}

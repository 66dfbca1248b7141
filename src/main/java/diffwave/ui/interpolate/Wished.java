package diffwave.ui.interpolate;

import diffwave.model.ModelCard;
import diffwave.studio.Interpolate;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.shell.Context;
import diffwave.ui.takes.SoundInput;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** All that decides how a point sounds, but its λ: the two sounds, the model, label, step, noise and mixture. FX thread only. */
final class Wished {

    final SoundInput a;
    final SoundInput b;
    final SamplingChoice choice = new SamplingChoice();
    final ObjectProperty<OptionalInt> label = new SimpleObjectProperty<>(OptionalInt.empty());
    final IntegerProperty step = new SimpleIntegerProperty(50);
    final BooleanProperty shared = new SimpleBooleanProperty();
    final ObjectProperty<Mixture> mixture = new SimpleObjectProperty<>(Mixture.LINEAR);

    Wished(Context context) {
        a = new SoundInput(context);
        b = new SoundInput(context);
        choice.model().addListener((seen, before, now) -> label.set(OptionalInt.empty()));
    }

    /** Told whenever any of it changes. */
    void onChange(Runnable told) {
        for (Observable cause : List.of(
                a.heard(),
                b.heard(),
                choice.model(),
                choice.method(),
                choice.steps(),
                choice.fast(),
                choice.eta(),
                choice.guidance(),
                choice.seed(),
                label,
                step,
                shared,
                mixture)) {
            cause.addListener(changed -> told.run());
        }
    }

    /** What it takes is there. */
    boolean complete() {
        return a.heard().get().isPresent()
                && b.heard().get().isPresent()
                && choice.model().get().isPresent()
                && !needsLabel();
    }

    /** Whether the model knows no "none" and a label is still to be chosen. */
    boolean needsLabel() {
        return label.get().isEmpty()
                && choice.model()
                        .get()
                        .flatMap(card -> card.architecture().labels())
                        .filter(labels -> !labels.none())
                        .isPresent();
    }

    /** The wish for one λ; only where it is {@link #complete}. */
    Interpolate at(double lambda) {
        return new Interpolate(
                choice.model().get().map(ModelCard::name).orElseThrow(),
                a.heard().get().orElseThrow().source(),
                b.heard().get().orElseThrow().source(),
                label.get(),
                choice.sampling(),
                step.get(),
                List.of(lambda),
                shared.get(),
                mixture.get().compensated(),
                mixture.get().spherical(),
                choice.seed().get());
    }

    /** How B lies beside A; empty until both are there. Reads both sounds through: for when they change, not for a drag. */
    Optional<Alignment> alignment() {
        return a.heard().get().flatMap(left -> b.heard().get().map(right -> Alignment.of(left.clip(), right.clip())));
    }
}

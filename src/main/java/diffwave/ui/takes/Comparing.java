package diffwave.ui.takes;

import diffwave.audio.Alignment;
import diffwave.audio.Clip;
import diffwave.audio.Resampler;
import diffwave.studio.Take;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Running;
import diffwave.ui.transport.Deck;
import diffwave.ui.transport.Variant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The chosen take, beside one that is held where there is one: both and what differs between them, to see and to hear. FX thread only. */
final class Comparing {

    /** Seconds by which one may be late and still be laid over the other. */
    private static final double MOST_LAG = 0.25;

    /**
     * Two takes over one another.
     *
     * @param back the held one, at the rate of the other
     * @param front the chosen one
     * @param difference the chosen one without the held one
     */
    record Pair(Take held, Take chosen, Clip back, Clip front, Clip difference) {

        static Pair of(Take held, Take chosen) {
            Clip front = chosen.clip();
            Clip back = Resampler.to(held.clip(), front.rate());
            return new Pair(
                    held, chosen, back, front, Alignment.difference(front, back, (int) (MOST_LAG * front.rate())));
        }
    }

    private final Shelf shelf;
    private final Context context;
    private final Running telling;
    private final Deck deck;
    private final ReadOnlyObjectWrapper<Optional<Take>> held = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pair>> pair = new ReadOnlyObjectWrapper<>(Optional.empty());

    Comparing(Context context, Running telling) {
        this.context = context;
        this.telling = telling;
        shelf = context.takes().shelf();
        deck = new Deck(context.transport());
        shelf.takes().addListener((javafx.collections.ListChangeListener<Take>) change -> {
            if (held.get().filter(take -> !shelf.takes().contains(take)).isPresent()) {
                held.set(Optional.empty());
            }
        });
        shelf.chosen().addListener((seen, before, now) -> follow());
        held.addListener((seen, before, now) -> follow());
        follow();
    }

    /** Holds the chosen one, so that the next chosen is compared with it; lets go of it again. */
    void hold() {
        held.set(held.get().isPresent() ? Optional.empty() : shelf.chosen().get());
    }

    /** The chosen one, where another is held. */
    Optional<Take> other() {
        return shelf.chosen()
                .get()
                .filter(take -> held.get().isPresent() && !held.get().get().equals(take));
    }

    private void follow() {
        pair.set(Optional.empty());
        shelf.chosen().get().map(Take::clip).ifPresentOrElse(deck::load, deck::unload);
        other().ifPresent(chosen -> {
            Take back = held.get().orElseThrow();
            telling.later(() -> Pair.of(back, chosen), this::arrived);
        });
    }

    private void arrived(Pair found) {
        if (other().equals(Optional.of(found.chosen())) && held.get().equals(Optional.of(found.held()))) {
            pair.set(Optional.of(found));
            deck.variants(
                    List.of(
                            new Variant(name(found.held()), found.back()),
                            new Variant(name(found.chosen()), found.front()),
                            new Variant(context.words().of("library.difference"), found.difference())),
                    1);
        }
    }

    private String name(Take take) {
        return LabelText.name(take, context.words());
    }

    /** The screen comes to the front, or leaves it. */
    void front(boolean now) {
        deck.front(now);
    }

    ReadOnlyObjectProperty<Optional<Take>> held() {
        return held.getReadOnlyProperty();
    }

    /** Both, once their difference is known. */
    ReadOnlyObjectProperty<Optional<Pair>> pair() {
        return pair.getReadOnlyProperty();
    }
}

package diffwave.ui.denoise;

import diffwave.ui.flow.Desk;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Deck;
import diffwave.ui.transport.Transport;
import diffwave.ui.transport.Variant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was tried, which of it is looked at, and what of that is heard: before, after or removed. FX thread only. */
public final class Listening {

    /** The place of "after" among the three. */
    static final int AFTER = 1;

    private record Wanted(Tried tried, double amount) {}

    private record Compared(Tried tried, Comparison comparison) {}

    private final Transport transport;
    private final Viewport viewport;
    private final Words words;
    private final DoubleProperty amount = new SimpleDoubleProperty(1);
    private final ObservableList<Tried> tried = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Tried>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Background<Wanted, Compared> comparing;
    private Optional<Mixture> before = Optional.empty();
    private final Deck deck;
    private boolean playNext;

    Listening(Transport transport, Viewport viewport, Desk desk, Words words, Consumer<Throwable> tell) {
        this.transport = transport;
        this.deck = new Deck(transport);
        this.viewport = viewport;
        this.words = words;
        comparing = new Background<>(
                desk,
                wanted -> new Compared(wanted.tried(), Comparison.of(wanted.tried(), wanted.amount())),
                this::compared,
                tell);
        shown.addListener((seen, old, now) -> compare());
        amount.addListener((seen, old, now) -> compare());
    }

    private void compare() {
        shown.get().ifPresent(row -> comparing.want(new Wanted(row, amount.get())));
    }

    private void compared(Compared result) {
        if (shown.get().equals(Optional.of(result.tried()))) {
            comparison.set(Optional.of(result.comparison()));
            load();
        }
    }

    /** Nothing was tried yet on what is cleaned now; empty for no recording. */
    void begin(Optional<Mixture> mixture) {
        before = mixture;
        shown.set(Optional.empty());
        comparison.set(Optional.empty());
        load();
    }

    /** A setting was tried; it is looked at. */
    void add(Tried row) {
        tried.add(row);
        shown.set(Optional.of(row));
    }

    /** Goes over to one of before, after and removed; what plays goes on in it at the same place. */
    public void choose(int which) {
        transport.choose(which);
    }

    /** Hears one of before, after and removed. */
    public void hear(int which) {
        choose(which);
        if (!transport.playing().get()) {
            transport.toggle();
        }
    }

    /** Shows what was tried and plays how it came out. */
    public void play(Tried row) {
        if (shown.get().equals(Optional.of(row)) && comparison.get().isPresent()) {
            hear(AFTER);
        } else {
            playNext = true;
            shown.set(Optional.of(row));
        }
    }

    private void load() {
        if (comparison.get().isPresent()) {
            Comparison now = comparison.get().get();
            deck.variants(
                    List.of(
                            new Variant(words.of("denoise.before"), now.before()),
                            new Variant(words.of("denoise.after"), now.after()),
                            new Variant(words.of("denoise.removed"), now.removed())),
                    AFTER);
            if (playNext && deck.inFront()) {
                playNext = false;
                hear(AFTER);
            }
        } else if (before.isPresent()) {
            deck.load(before.get().clip());
        } else {
            deck.unload();
        }
    }

    /** The screen comes to the front: its sounds are heard now. */
    void activate() {
        transport.within(viewport.selection());
        deck.front(true);
    }

    /** The screen leaves the front: others are heard. */
    void deactivate() {
        deck.front(false);
        transport.whole();
    }

    /** How much of what the model takes away is taken away, 0 … 1; the panes follow. */
    public DoubleProperty amount() {
        return amount;
    }

    /** Settings tried on this recording, oldest first. */
    public ObservableList<Tried> tried() {
        return tried;
    }

    /** Which of them is looked at. */
    public ObjectProperty<Optional<Tried>> shown() {
        return shown;
    }

    public ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }
}

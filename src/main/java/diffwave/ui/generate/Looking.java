package diffwave.ui.generate;

import diffwave.studio.Take;
import diffwave.ui.sweep.Grid;
import diffwave.ui.takes.Shelf;
import diffwave.ui.transport.Deck;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** What Generate shows and lets hear: a step of the strip, a take, or the grid. FX thread only. */
final class Looking {

    private final Film film;
    private final Grid grid;
    private final Shelf shelf;
    private final ObservableBooleanValue running;
    private final Deck deck;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.BOTH);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Nothing());
    private boolean following;

    Looking(Film film, Grid grid, Shelf shelf, ObservableBooleanValue running, Deck deck) {
        this.film = film;
        this.grid = grid;
        this.shelf = shelf;
        this.running = running;
        this.deck = deck;
        grid.pointed().addListener((seen, before, now) -> point(now));
        shown.addListener((seen, before, now) -> load());
        mode.addListener((seen, before, now) -> load());
        shelf.chosen().addListener((seen, before, now) -> now.ifPresentOrElse(this::look, this::empty));
    }

    /** The screen comes to the front, or leaves it. */
    void front(boolean now) {
        deck.front(now);
    }

    /** Whether each new step is shown as it comes. */
    void follow(boolean now) {
        following = now;
    }

    /** The run has come to a step. */
    void reached(Step step) {
        if (following) {
            shelf.chosen().set(Optional.empty()); // what is shown is no take
            shown.set(new Shown.Moment(step));
        }
    }

    /** The grid of the last sweep or batch, if there was one. */
    void several() {
        if (!grid.cells().isEmpty()) {
            following = false;
            shown.set(new Shown.Several());
            point(grid.pointed().get());
        }
    }

    /** The take pointed at in the grid, or back to the grid. */
    void open() {
        Optional<Take> take = grid.pointed().get();
        if (!(shown.get() instanceof Shown.Several)) {
            several();
        } else if (take.isPresent()) {
            following = false;
            shown.set(new Shown.Whole(take.get()));
        }
    }

    private void point(Optional<Take> take) {
        if (shown.get() instanceof Shown.Several) {
            shelf.chosen().set(take.filter(shelf.takes()::contains));
            load();
        }
    }

    /** The kept step nearest to an index, as far as the run has come; the newest step is followed on. */
    void scrub(int index) {
        int reached = film.steps().isEmpty() ? -1 : film.steps().getLast().index();
        film.near(Math.clamp(index, 0, Math.max(0, reached))).ifPresent(step -> {
            following = running.get() && step.index() == reached;
            shelf.chosen().set(Optional.empty());
            shown.set(new Shown.Moment(step));
        });
    }

    /** The step before or after the shown one; from a take, the last. */
    void step(int by) {
        int now = shown.get() instanceof Shown.Moment moment
                ? film.steps().indexOf(moment.step()) + by
                : film.steps().size() - 1;
        if (!film.steps().isEmpty()) {
            scrub(film.steps().get(Math.clamp(now, 0, film.steps().size() - 1)).index());
        }
    }

    private void look(Take take) {
        following = false;
        if (!(shown.get() instanceof Shown.Several) || !grid.point(take)) {
            shown.set(new Shown.Whole(take));
        }
    }

    private void load() {
        switch (shown.get()) {
            case Shown.Nothing nothing -> deck.unload();
            case Shown.Several several ->
                grid.pointed().get().map(Take::clip).ifPresentOrElse(deck::load, deck::unload);
            case Shown.Moment moment -> deck.load(moment.step().clip(mode.get()));
            case Shown.Whole whole -> deck.load(whole.take().clip());
        }
    }

    /** The chosen take was deleted, and no other is left to be seen. */
    private void empty() {
        if (shown.get() instanceof Shown.Whole && shelf.takes().isEmpty()) {
            shown.set(new Shown.Nothing());
        }
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }
}

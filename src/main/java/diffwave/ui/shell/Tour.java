package diffwave.ui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** The first tour, three steps that a person takes by doing them: choose, watch, hear. It ends with a sound. */
public final class Tour {

    /** Where it stands. */
    public enum Stop {
        CHOOSE,
        WATCH,
        HEAR
    }

    private final ReadOnlyObjectWrapper<Optional<Stop>> stop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableBooleanValue making;
    private final ObservableBooleanValue loaded;
    private final Runnable ended;

    /**
     * @param making whether a sound is being made
     * @param loaded whether there is one to play
     * @param playing whether one plays
     * @param ended told when it was walked through or left
     */
    public Tour(
            ObservableBooleanValue making,
            ObservableBooleanValue loaded,
            ObservableBooleanValue playing,
            Runnable ended) {
        this.making = making;
        this.loaded = loaded;
        this.ended = ended;
        making.addListener((seen, before, now) -> made(now));
        playing.addListener((seen, before, now) -> {
            if (now && at(Stop.HEAR)) {
                leave();
            }
        });
    }

    /** Begins, or begins again. */
    public void begin() {
        stop.set(Optional.of(making.get() ? Stop.WATCH : Stop.CHOOSE));
    }

    /** Ends it, wherever it stands. */
    public void leave() {
        if (stop.get().isPresent()) {
            stop.set(Optional.empty());
            ended.run();
        }
    }

    private void made(boolean now) {
        if (now && (at(Stop.CHOOSE) || at(Stop.HEAR))) {
            stop.set(Optional.of(Stop.WATCH));
        } else if (!now && at(Stop.WATCH)) { // one that was stopped or failed leaves nothing to hear
            stop.set(Optional.of(loaded.get() ? Stop.HEAR : Stop.CHOOSE));
        }
    }

    private boolean at(Stop one) {
        return stop.get().equals(Optional.of(one));
    }

    /** Where it stands; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<Stop>> stop() {
        return stop.getReadOnlyProperty();
    }
}

package diffwave.ui.sweep;

import diffwave.studio.Generate;
import diffwave.studio.Take;
import java.time.Duration;
import java.util.Optional;

/**
 * One place of the grid.
 *
 * @param wish for its one sound
 * @param tag short, at its foot; empty where the axes say it all
 * @param described everything that sets it apart, for a person
 * @param file its name as a file, without ending
 * @param state how far it is
 */
public record Cell(Generate wish, String tag, String described, String file, State state) {

    /** How far a cell is. */
    public sealed interface State {

        /** Its turn comes. */
        record Waiting() implements State {}

        /** It is being made. */
        record Making() implements State {}

        /** @param took from the start to the sound */
        record Made(Take take, Duration took) implements State {}

        /** @param why a sentence */
        record Failed(String why) implements State {}

        /** Its turn never came. */
        record Stopped() implements State {}
    }

    Cell with(State next) {
        return new Cell(wish, tag, described, file, next);
    }

    /** The sound, once it is made. */
    public Optional<Take> take() {
        return state instanceof State.Made made ? Optional.of(made.take()) : Optional.empty();
    }

    boolean open() {
        return state instanceof State.Waiting || state instanceof State.Making;
    }
}

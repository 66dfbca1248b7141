package diffwave.ui.transport;

import diffwave.audio.Clip;
import diffwave.audio.device.Passage;
import java.util.List;
import java.util.Optional;

/** The sound card as the window sees it: a loudspeaker, perhaps a microphone. Every call returns at once and may come from the FX thread. */
public interface Sound {

    /** Plays, in place of what played before. */
    void play(Clip clip, Passage passage);

    /** Goes on at the same time in another clip, without a gap. Nothing where nothing plays. */
    void swap(Clip clip);

    /** Halts and keeps the position. */
    void pause();

    /** Halts and goes back to the beginning. */
    void stop();

    /** Whether sound comes out now. */
    boolean playing();

    /** The time in the clip that is heard now, in seconds. */
    double seconds();

    /** The peak heard just now, 0 … 1 and beyond. */
    double level();

    /**
     * @param volume 0 … 1, linear in amplitude
     */
    void volume(double volume);

    /** What it plays on; empty where there is no device. */
    Optional<String> device();

    /** Names of what can be played on, the system's choice first; may take a while. */
    default List<String> outputs() {
        return device().stream().toList();
    }

    /**
     * Plays on another device from now on; what plays ends.
     *
     * @param name of {@link #outputs()}; one that is not there, or "", means the system's choice
     */
    default void use(String name) {}

    /** What is recorded from. */
    default Microphone microphone() {
        return Microphone.NONE;
    }

    /** By which factor, at most 1, the clip is turned down because it would exceed full scale. */
    double attenuation();
}

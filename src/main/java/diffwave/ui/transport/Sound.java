package diffwave.ui.transport;

import diffwave.audio.Clip;
import diffwave.audio.device.Passage;
import java.util.Optional;

/** The loudspeaker as the window sees it. Every call returns at once and may come from the FX thread. */
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

    /** By which factor, at most 1, the clip is turned down because it would exceed full scale. */
    double attenuation();
}

package diffwave.ui.transport;

import diffwave.audio.Clip;
import java.util.Optional;

/** The loudspeaker as the window sees it. Every call returns at once and may come from the FX thread. */
public interface Sound {

    /**
     * Plays, in place of what played before.
     *
     * @param from the sample to begin at, 0 … length
     * @param loop whether to begin again at the end
     */
    void play(Clip clip, long from, boolean loop);

    /** Halts and keeps the position. */
    void pause();

    /** Halts and goes back to the beginning. */
    void stop();

    /** Whether sound comes out now. */
    boolean playing();

    /** The sample that is heard now. */
    long position();

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

package diffwave.audio.device;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Plays one clip at a time.
 *
 * <pre>{@code
 * Player player = SoundDevices.player();
 * player.play(clip, Passage.once(0, clip.samples().length));
 * }</pre>
 *
 * Every method may be called from any thread and returns at once; listeners are called one after another on a thread of
 * the player.
 */
public interface Player extends AutoCloseable {

    /** What it is doing. */
    enum State {
        STOPPED,
        PLAYING,
        PAUSED
    }

    /**
     * What listeners are told.
     *
     * @param state the new state
     * @param problem a sentence where playing failed, else empty
     */
    record Change(State state, String problem) {}

    /** Plays a clip instead of whatever is played now. An empty clip ends at once. */
    default void play(Clip clip, Passage passage) {
        play(clip, passage, () -> clip.samples().length);
    }

    /**
     * Plays a clip whose end is still being made: where a sample is not there yet, it waits in silence. Where
     * the device does not take the clip's rate it waits for all of it.
     *
     * @param clip at its final length; samples that are made already never change
     * @param passage of that length
     * @param made how many samples are final, from the first; asked from the player's thread, and what it counts must be
     *     visible there (a volatile field, an AtomicInteger)
     */
    void play(Clip clip, Passage passage, IntSupplier made);

    /**
     * Goes on in another clip at the same time, without a gap, fading over a few ms: how two forms of one sound are
     * compared. Soon, not at once, where the clip must be converted in rate. Nothing where nothing plays.
     *
     * @param clip whole; where it lasts shorter, it ends or repeats there
     */
    void swap(Clip clip);

    /** Holds still; {@link #resume} goes on with the next sample. Nothing where nothing plays. */
    void pause();

    /** Goes on after {@link #pause}. */
    void resume();

    /** Ends playing; the position stays where it is. */
    void stop();

    State state();

    /** The clip's sample that is heard now; where nothing plays, the one last heard. */
    int position();

    /** The same in seconds. */
    double seconds();

    /**
     * How loud everything is from now on (what is in the device's buffer excepted).
     *
     * @param volume 0 to 1, of amplitude
     */
    void volume(double volume);

    /** Peak and rms of the 50 ms last heard, volume and attenuation included; silence where nothing plays. */
    Level level();

    /** By which factor (at most 1) the clip is turned down because it would exceed full scale; 1 where it does not. */
    double attenuation();

    /** Whether anything can be heard: false where there is no sound device and a clock only keeps time. */
    boolean audible();

    /** The device's name, or why there is none. */
    String device();

    /** Tells of every change of state from now on; the result ends that. */
    Runnable listen(Consumer<Change> listener);

    /** Ends playing and its thread. */
    @Override
    void close();
}

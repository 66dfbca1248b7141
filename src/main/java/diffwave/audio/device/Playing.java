package diffwave.audio.device;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.device.Player.Change;
import diffwave.audio.device.Player.State;
import diffwave.problem.Problem;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * One sound being played, from its beginning to its end. {@link #run} blocks on the player's thread; everything else may be
 * called from any.
 */
final class Playing {

    private static final int BLOCK = 512;
    private static final long LOOK_AGAIN_MILLIS = 5;

    private Sound sound;
    private final DoubleSupplier volume;
    private State state = State.PLAYING;
    private Optional<Opened> opened = Optional.empty();
    private long heard;
    /** How often the line was told to be silent, so that its early returns are told from its failures. */
    private int halts;

    Playing(Sound sound, DoubleSupplier volume) {
        this.sound = sound;
        this.volume = volume;
    }

    /** What a player plays before it plays. */
    static Playing nothing() {
        Playing none = new Playing(new Sound(new Clip(new float[0], 1), Passage.once(0, 0), () -> 0), () -> 1);
        none.stop();
        return none;
    }

    void run(OutputLines lines, Consumer<Change> tell) {
        String problem = "";
        try {
            if (state() != State.STOPPED) {
                tell.accept(new Change(state(), ""));
                Opened ready = Opened.of(lines, sound, this::awaitWhole);
                start(ready);
                feed();
            }
        } catch (Problem e) {
            problem = e.getMessage();
        } finally {
            stop();
            tell.accept(new Change(State.STOPPED, problem));
        }
    }

    private synchronized void start(Opened ready) {
        opened = Optional.of(ready);
        notifyAll();
        if (state == State.PLAYING) {
            ready.line().start();
        } else if (state == State.STOPPED) {
            ready.line().close();
        }
    }

    /**
     * Goes on in another clip at the same time, once this one has begun.
     *
     * @param other whole
     */
    void swap(Clip other) {
        Optional<Opened> now = awaitOpened();
        if (now.isEmpty()) {
            return;
        }
        Sound old = sound();
        double factor = (double) other.rate() / old.clip().rate();
        int length = other.samples().length;
        Sound next = new Sound(other, old.passage().scaled(factor, length), () -> length);
        OutputLine line = now.get().line();
        Opened swapped = new Opened(line, Feed.of(next, now.get().feed().sound().rate()));
        synchronized (this) {
            sound = next;
            opened = Optional.of(swapped);
        }
    }

    private synchronized Optional<Opened> awaitOpened() {
        while (state != State.STOPPED && opened.isEmpty() && waited(0)) {}
        return state == State.STOPPED ? Optional.empty() : opened;
    }

    private synchronized Sound sound() {
        return sound;
    }

    private synchronized Opened opened() {
        return opened.orElseThrow();
    }

    private void feed() {
        byte[] bytes = new byte[2 * BLOCK];
        long written = 0;
        Opened ready = opened();
        Feed last = ready.feed();
        while (!ready.feed().over(written) && awaitSound(ready.feed(), written)) {
            int before = halts();
            int count = ready.feed().available(written, BLOCK);
            ready.feed().fill(bytes, written, count, volume.getAsDouble());
            if (last != ready.feed()) {
                ready.feed().fadeFrom(last, bytes, written, count, volume.getAsDouble());
            }
            int taken = ready.line().write(bytes, 2 * count) / 2; // a halted line may take a part
            if (taken == 0 && before == halts()) {
                throw new Problem("The sound device takes no more sound; connect it again or choose another.");
            }
            written += taken;
            last = ready.feed();
            ready = opened();
        }
        int before;
        do {
            before = halts();
            ready.line().drain();
        } while (awaitPlaying() && before != halts()); // it returns early where the line is halted meanwhile
        end(written);
    }

    /** Waits until the n-th sample is made, and through pauses; false once stopped. */
    private synchronized boolean awaitSound(Feed feed, long n) {
        while (awaitPlaying() && feed.available(n, BLOCK) == 0) {
            if (!waited(LOOK_AGAIN_MILLIS)) {
                return false;
            }
        }
        return state == State.PLAYING;
    }

    private synchronized void awaitWhole() {
        while (state != State.STOPPED && !sound.whole() && waited(LOOK_AGAIN_MILLIS)) {}
    }

    private synchronized boolean awaitPlaying() {
        while (state == State.PAUSED && waited(0)) {}
        return state == State.PLAYING;
    }

    /** At most so long, 0 for ever; called in loops only. */
    @SuppressWarnings("WaitNotInLoop")
    private synchronized boolean waited(long millis) {
        try {
            if (millis == 0) {
                wait();
            } else {
                TimeUnit.MILLISECONDS.timedWait(this, millis);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            state = State.STOPPED;
            return false;
        }
    }

    private synchronized int halts() {
        return halts;
    }

    private synchronized void end(long written) {
        if (state == State.PLAYING) {
            heard = written;
        }
    }

    synchronized boolean pause() {
        boolean changes = state == State.PLAYING;
        if (changes) {
            state = State.PAUSED;
            halts++;
            opened.ifPresent(o -> o.line().halt());
        }
        return changes;
    }

    synchronized boolean resume() {
        boolean changes = state == State.PAUSED;
        if (changes) {
            state = State.PLAYING;
            opened.ifPresent(o -> o.line().start());
            notifyAll();
        }
        return changes;
    }

    /** May be called again. */
    synchronized void stop() {
        if (state == State.STOPPED && halts > 0) {
            return;
        }
        heard();
        state = State.STOPPED;
        halts++;
        opened.ifPresent(o -> o.line().close());
        notifyAll();
    }

    synchronized State state() {
        return state;
    }

    /** The line's count; the last there was, once it is closed. */
    private long heard() {
        if (state != State.STOPPED) {
            opened.ifPresent(o -> heard = Math.max(heard, o.line().heard()));
        }
        return heard;
    }

    synchronized int position() {
        long n = heard();
        return opened.map(o -> o.position(n, sound)).orElse(sound.passage().at(0));
    }

    synchronized double seconds() {
        return (double) position() / sound.clip().rate();
    }

    synchronized Level level() {
        long n = heard();
        return state == State.PLAYING
                ? opened.map(o -> o.feed().level(o.heard(n), volume.getAsDouble()))
                        .orElse(Level.SILENCE)
                : Level.SILENCE;
    }

    synchronized double attenuation() {
        return opened.map(o -> o.feed().attenuation()).orElse(1.0);
    }
}

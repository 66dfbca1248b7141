package diffwave.audio.device;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.device.Player.Change;
import diffwave.audio.device.Player.State;
import diffwave.problem.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * One clip being played, from its beginning to its end. {@link #run} blocks on the player's thread; everything else may be
 * called from any.
 */
final class Playing {

    private static final int BLOCK = 512;
    private static final int[] USUAL_RATES = {44_100, 48_000};

    private final Clip clip;
    private final Passage passage;
    private final DoubleSupplier volume;
    private State state = State.PLAYING;
    private Optional<OutputLine> line = Optional.empty();
    private Optional<Feed> feed = Optional.empty();
    private long lastHeard;
    /** How often the line was told to be silent, so that its early returns are told from its failures. */
    private int halts;

    Playing(Clip clip, Passage passage, DoubleSupplier volume) {
        this.clip = clip;
        this.passage = passage;
        this.volume = volume;
    }

    /** What a player plays before it plays. */
    static Playing nothing() {
        Playing none = new Playing(new Clip(new float[0], 1), Passage.once(0, 0), () -> 1);
        none.stop();
        return none;
    }

    void run(OutputLines lines, Consumer<Change> tell) {
        if (state() == State.STOPPED) {
            tell.accept(new Change(State.STOPPED, ""));
            return;
        }
        tell.accept(new Change(state(), ""));
        String problem = "";
        try {
            feed(open(lines));
        } catch (Problem e) {
            problem = e.getMessage();
        } finally {
            stop();
            tell.accept(new Change(State.STOPPED, problem));
        }
    }

    private OutputLine open(OutputLines lines) {
        int rate = clip.rate();
        Optional<OutputLine> opened = lines.open(rate);
        for (int i = 0; opened.isEmpty() && i < USUAL_RATES.length; i++) {
            rate = USUAL_RATES[i];
            opened = lines.open(rate);
        }
        OutputLine found = opened.orElseThrow(() -> new Problem("The sound device \"" + lines.name()
                + "\" takes no sound at " + clip.rate() + ", 44100 or 48000 Hz; choose another in the settings."));
        try {
            Feed ready = Feed.of(clip, passage, rate);
            synchronized (this) {
                feed = Optional.of(ready);
                line = Optional.of(found);
                if (state == State.PLAYING) {
                    found.start();
                }
            }
            return found;
        } catch (Problem e) {
            found.close();
            throw e;
        }
    }

    private void feed(OutputLine opened) {
        Feed ready = feed.orElseThrow();
        byte[] bytes = new byte[2 * BLOCK];
        long written = 0;
        int count = ready.fill(bytes, 0, BLOCK, volume.getAsDouble());
        while (count > 0 && awaitPlaying()) {
            int before = halts();
            int taken = opened.write(bytes, 2 * count) / 2;
            if (taken == 0 && before == halts()) {
                throw new Problem("The sound device takes no more sound; connect it again or choose another.");
            }
            written += taken; // a halted line may take a part
            count = ready.fill(bytes, written, BLOCK, volume.getAsDouble());
        }
        int before = halts();
        opened.drain();
        while (awaitPlaying() && before != halts()) { // it returns early where the line is halted meanwhile
            before = halts();
            opened.drain();
        }
        end(written);
    }

    private synchronized int halts() {
        return halts;
    }

    private synchronized void end(long written) {
        if (state == State.PLAYING) {
            lastHeard = written;
        }
    }

    /** Waits through a pause; false once stopped. */
    private synchronized boolean awaitPlaying() {
        while (state == State.PAUSED) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return state == State.PLAYING;
    }

    synchronized boolean pause() {
        boolean changes = state == State.PLAYING;
        if (changes) {
            state = State.PAUSED;
            halts++;
            line.ifPresent(OutputLine::halt);
        }
        return changes;
    }

    synchronized boolean resume() {
        boolean changes = state == State.PAUSED;
        if (changes) {
            state = State.PLAYING;
            line.ifPresent(OutputLine::start);
            notifyAll();
        }
        return changes;
    }

    synchronized void stop() {
        heard();
        halts++;
        state = State.STOPPED;
        line.ifPresent(OutputLine::close);
        line = Optional.empty();
        notifyAll();
    }

    synchronized State state() {
        return state;
    }

    /** In samples of the line, 0 before it is open. */
    private synchronized long heard() {
        line.ifPresent(open -> lastHeard = Math.max(lastHeard, open.heard()));
        return feed.map(f -> Math.min(lastHeard, f.passage().samples())).orElse(0L);
    }

    synchronized int position() {
        long heard = heard();
        return feed.map(f -> passage.at(
                        Math.round(heard * (double) clip.rate() / f.sound().rate())))
                .orElse(passage.from());
    }

    synchronized Level level() {
        long heard = heard();
        return state != State.PLAYING
                ? Level.SILENCE
                : feed.map(f -> f.level(heard, volume.getAsDouble())).orElse(Level.SILENCE);
    }

    synchronized double attenuation() {
        return feed.map(Feed::attenuation).orElse(1.0);
    }
}

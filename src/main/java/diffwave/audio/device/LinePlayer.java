package diffwave.audio.device;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** A {@link Player} over lines. Playings run one after another on one daemon thread; a new one ends the one before. */
public final class LinePlayer implements Player {

    private final OutputLines lines;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = daemon("player");
    private final ExecutorService teller = daemon("player-tells");
    private final ExecutorService swaps = daemon("player-swaps");
    private volatile double volume = 1;
    private volatile Playing playing = Playing.nothing();

    public LinePlayer(OutputLines lines) {
        this.lines = lines;
    }

    @Override
    public synchronized void play(Clip clip, Passage passage, IntSupplier made) {
        Playing next = new Playing(new Sound(clip, passage, made), () -> volume);
        playing.stop();
        playing = next;
        thread.execute(() -> next.run(lines, change -> tell(next, change)));
    }

    @Override
    public void swap(Clip clip) {
        Playing now = playing;
        swaps.execute(() -> now.swap(clip));
    }

    private static ExecutorService daemon(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** What is over already tells nothing: its successor does. */
    private void tell(Playing from, Change change) {
        teller.execute(() -> {
            if (from == playing) {
                listeners.forEach(listener -> listener.accept(change));
            }
        });
    }

    @Override
    public void pause() {
        Playing now = playing;
        if (now.pause()) {
            tell(now, new Change(State.PAUSED, ""));
        }
    }

    @Override
    public void resume() {
        Playing now = playing;
        if (now.resume()) {
            tell(now, new Change(State.PLAYING, ""));
        }
    }

    @Override
    public void stop() {
        playing.stop();
    }

    @Override
    public State state() {
        return playing.state();
    }

    @Override
    public int position() {
        return playing.position();
    }

    @Override
    public double seconds() {
        return playing.seconds();
    }

    @Override
    public void volume(double newVolume) {
        volume = Math.clamp(newVolume, 0.0, 1.0);
    }

    @Override
    public Level level() {
        return playing.level();
    }

    @Override
    public double attenuation() {
        return playing.attenuation();
    }

    @Override
    public boolean audible() {
        return lines.audible();
    }

    @Override
    public String device() {
        return lines.name();
    }

    @Override
    public Runnable listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        stop();
        thread.execute(teller::shutdown); // after the last playing has told its end
        thread.shutdown();
        swaps.shutdown();
    }
}

package diffwave.ui.signal;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Paints tiles in the background for the latest wish. A wish for another stretch of the same signal stops the one before it
 * at the next tile; a wish for another signal lets it end, so that a film of signals is seen at all.
 */
final class TileWork {

    /** @param tiles the visible ones first */
    record Wish(List<Tiles.Key> tiles) {}

    /** How long what is ready may wait for its neighbours, so that a short signal appears at once. */
    private static final long PATIENCE_NANOS = 40_000_000;

    private final Tiles tiles;
    private final Executor background;
    private final Executor fx;
    private final Runnable ready;
    private final AtomicReference<Wish> latest = new AtomicReference<>(new Wish(List.of()));
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param ready on the FX thread, when there are new tiles to show */
    TileWork(Tiles tiles, Executor background, Executor fx, Runnable ready) {
        this.tiles = tiles;
        this.background = background;
        this.fx = fx;
        this.ready = ready;
    }

    /** FX thread. */
    void request(List<Tiles.Key> wanted) {
        latest.set(new Wish(wanted));
        start();
    }

    private void start() {
        if (missing(latest.get()) && busy.compareAndSet(false, true)) {
            background.execute(this::work);
        }
    }

    private boolean missing(Wish wish) {
        return wish.tiles.stream().anyMatch(key -> tiles.find(key).isEmpty());
    }

    private void work() {
        Wish wish = latest.get();
        try {
            long since = System.nanoTime();
            for (Tiles.Key key : wish.tiles) {
                if (overtaken(wish)) {
                    break;
                }
                if (tiles.find(key).isEmpty()) {
                    tiles.put(key, key.paint());
                    if (System.nanoTime() - since > PATIENCE_NANOS) {
                        tell();
                        since = System.nanoTime();
                    }
                }
            }
        } finally {
            busy.set(false);
            tell();
        }
        if (latest.get() != wish) {
            start();
        }
    }

    private boolean overtaken(Wish wish) {
        Wish now = latest.get();
        return now != wish
                && !now.tiles.isEmpty()
                && now.tiles.getFirst().signal().equals(wish.tiles.getFirst().signal());
    }

    private void tell() {
        if (told.compareAndSet(false, true)) {
            fx.execute(() -> {
                told.set(false);
                ready.run();
            });
        }
    }
}

package diffwave.network.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * One piece of work on its way. Workers take tiles in order, phase after phase, and wait only for the neighbours that a tile
 * needs: there is no barrier, so none stands still while another finishes the last tile of a layer.
 */
final class Round {

    /** Nothing to do. */
    static final Round NONE = new Round(Work.of(0, (tile, worker) -> {}));

    private static final int SPINS = 100;
    private static final long NAP_NANOS = 10_000;

    private final Work work;
    private final long total;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong finished = new AtomicLong();
    private final AtomicInteger inside = new AtomicInteger();
    /** Phases that each tile has behind it. */
    private final AtomicIntegerArray done;

    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Round(Work work) {
        this.work = work;
        total = (long) work.phases() * work.tiles();
        done = new AtomicIntegerArray(work.tiles());
    }

    /** Whether every tile has been taken. */
    boolean exhausted() {
        return next.get() >= total;
    }

    /** Takes tiles until there are none. */
    void join(int worker) {
        inside.incrementAndGet();
        try {
            for (long task = next.getAndIncrement(); task < total; task = next.getAndIncrement()) {
                int phase = (int) (task / work.tiles());
                int tile = (int) (task % work.tiles());
                if (ready(phase, tile)) {
                    work.run(phase, tile, worker);
                    done.set(tile, phase + 1);
                    finished.incrementAndGet();
                }
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            next.set(total);
        } finally {
            inside.decrementAndGet();
        }
    }

    private boolean ready(int phase, int tile) {
        int last = Math.min(work.tiles() - 1, tile + work.reach(phase));
        for (int near = Math.max(0, tile - work.reach(phase)); near <= last; near++) {
            for (int spins = 0; done.get(near) < phase; spins++) {
                if (failure.get() != null) {
                    return false;
                }
                pause(spins);
            }
        }
        return true;
    }

    /** Waits for the others' last tiles, and passes on what one of them threw. */
    void finish() {
        for (int spins = 0; failure.get() == null ? finished.get() < total : inside.get() > 0; spins++) {
            pause(spins);
        }
        switch (failure.get()) {
            case null -> {}
            case Error error -> throw error;
            case Throwable thrown -> throw (RuntimeException) thrown;
        }
    }

    private void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(this, NAP_NANOS);
        }
    }
}

package diffwave.network.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * One piece of work on its way. In each phase a worker takes the tiles of its own stretch in order, for what it wrote and read
 * last lies in its cache, then those that the others have not come to. It goes on to the next phase when all tiles are taken, and
 * waits only for the neighbours that a tile needs: there is no barrier.
 */
final class Round {

    /** Nothing to do. */
    static final Round NONE = new Round(Work.of(0, (tile, worker) -> {}), 1);

    private static final int SPINS = 100;
    private static final long NAP_NANOS = 10_000;

    private final Work work;
    private final int stretches;
    private final long total;
    private final AtomicLong finished = new AtomicLong();
    private final AtomicInteger inside = new AtomicInteger();
    /** Tiles taken, by phase and stretch. */
    private final AtomicIntegerArray taken;
    /** Phases that each tile has behind it. */
    private final AtomicIntegerArray done;

    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    /** No tile of a phase before this one is left to take. */
    private volatile int front;

    Round(Work work, int workers) {
        this.work = work;
        stretches = workers;
        total = (long) work.phases() * work.tiles();
        taken = new AtomicIntegerArray(Math.multiplyExact(work.phases(), workers));
        done = new AtomicIntegerArray(work.tiles());
    }

    /** Whether every tile has been taken. */
    boolean exhausted() {
        return total == 0 || failure.get() != null || front >= work.phases();
    }

    /** Takes tiles until there are none. */
    void join(int worker) {
        inside.incrementAndGet();
        try {
            for (int phase = front; phase < work.phases(); phase++) {
                for (int tile = take(phase, worker); tile >= 0; tile = take(phase, worker)) {
                    if (!ready(phase, tile)) {
                        return;
                    }
                    work.run(phase, tile, worker);
                    done.set(tile, phase + 1);
                    finished.incrementAndGet();
                }
                front = phase + 1;
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            inside.decrementAndGet();
        }
    }

    /** A tile that nobody has taken, of the worker's own stretch first; −1 where there is none. */
    private int take(int phase, int worker) {
        for (int i = 0; i < stretches && failure.get() == null; i++) {
            int stretch = (worker + i) % stretches;
            int from = begin(stretch);
            int length = begin(stretch + 1) - from;
            int place = phase * stretches + stretch;
            if (taken.get(place) < length) {
                int next = taken.getAndIncrement(place);
                if (next < length) {
                    return from + next;
                }
            }
        }
        return -1;
    }

    private int begin(int stretch) {
        return (int) ((long) work.tiles() * stretch / stretches);
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

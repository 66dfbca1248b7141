package diffwave.network.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that share one piece of work with the thread that asks for it. They are daemons, sleep between pieces, and end with
 * {@link #close}. Used by one thread at a time.
 */
final class Crew implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private volatile Round round = Round.NONE;
    private volatile boolean closed;

    /**
     * @param size workers, the asking thread included
     */
    Crew(int size) {
        for (int worker = 1; worker < size; worker++) {
            int number = worker;
            Thread thread = new Thread(() -> serve(number), "diffwave-kernel-" + worker);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Workers, the asking thread included; they are numbered from 0. */
    int size() {
        return threads.size() + 1;
    }

    /** Those beside the asking one. */
    List<Thread> threads() {
        return List.copyOf(threads);
    }

    /** Does all of the work; what a worker throws is thrown here. An interrupt is left for the caller to see. */
    void run(Work work) {
        Round now = new Round(work, size());
        round = now;
        threads.forEach(LockSupport::unpark);
        try {
            now.join(0);
            now.finish();
        } finally {
            round = Round.NONE;
        }
    }

    private void serve(int worker) {
        while (!closed) {
            Round now = round;
            if (now.exhausted()) {
                LockSupport.park(this);
            } else {
                now.join(worker);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(LockSupport::unpark);
    }
}

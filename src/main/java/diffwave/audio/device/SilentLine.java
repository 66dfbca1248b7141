package diffwave.audio.device;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line into nothing that keeps time by a clock, so that playheads move where there is no sound device. */
final class SilentLine implements OutputLine {

    private static final long LOOK_AGAIN_MILLIS = 5;
    private static final double BUFFER_SECONDS = 0.1;

    private final int rate;
    private final LongSupplier nanos;
    private long written;
    private double heardBefore;
    private long startedAt;
    private boolean running;
    private boolean closed;

    /**
     * @param nanos the clock, as {@link System#nanoTime}
     */
    SilentLine(int rate, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
    }

    @Override
    public synchronized int write(byte[] bytes, int count) {
        while (running && !closed && written - heard() >= rate * BUFFER_SECONDS) {
            if (!waited()) {
                return 0;
            }
        }
        int taken = running && !closed ? count : 0;
        written += taken / 2;
        return taken;
    }

    @Override
    public synchronized long heard() {
        double now = running ? heardBefore + (nanos.getAsLong() - startedAt) / 1e9 * rate : heardBefore;
        return Math.min(written, (long) now);
    }

    @Override
    public synchronized void start() {
        startedAt = nanos.getAsLong();
        running = true;
    }

    @Override
    public synchronized void halt() {
        heardBefore = heard();
        running = false;
        notifyAll();
    }

    @Override
    public synchronized void drain() {
        while (running && !closed && heard() < written && waited()) {}
    }

    private synchronized boolean waited() {
        try {
            TimeUnit.MILLISECONDS.timedWait(this, LOOK_AGAIN_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void close() {
        halt();
        closed = true;
        notifyAll();
    }
}

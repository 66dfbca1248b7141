package diffwave.audio.device;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.problem.Problem;
import java.util.Arrays;
import java.util.Optional;

/**
 * Records one clip at a time, on a daemon thread of its own. The clip has the rate of the line: 22,050 Hz where the device
 * takes it, else 44,100 or 48,000.
 */
public final class Recorder implements AutoCloseable {

    /** The longest recording; it ends by itself there. */
    public static final int MOST_SECONDS = 600;

    private static final int[] RATES = {22_050, 44_100, 48_000, 16_000};
    private static final double METER_SECONDS = 0.05;
    private static final float FULL_SCALE = 32_768;

    private final InputLines lines;
    private Optional<InputLine> line = Optional.empty();
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private float[] samples = new float[0];
    private int length;
    private int rate = RATES[0];

    public Recorder(InputLines lines) {
        this.lines = lines;
    }

    /** The device's name, or why there is none. */
    public String device() {
        return lines.name();
    }

    /**
     * Begins to record.
     *
     * @throws Problem where there is no device that records, or it records already
     */
    public synchronized void start() {
        if (line.isPresent()) {
            throw new Problem("A recording is running already; stop it first.");
        }
        for (int i = 0; line.isEmpty() && i < RATES.length; i++) {
            rate = RATES[i];
            line = lines.open(rate);
        }
        InputLine opened = line.orElseThrow(() -> new Problem("Nothing can be recorded (" + lines.name()
                + "); connect a microphone, or choose another in the settings."));
        samples = new float[rate];
        length = 0;
        thread = Thread.ofPlatform().daemon().name("recorder").start(() -> take(opened));
    }

    private void take(InputLine from) {
        byte[] bytes = new byte[1024];
        int got = from.read(bytes);
        while (got > 0 && append(bytes, got)) {
            got = from.read(bytes);
        }
    }

    private synchronized boolean append(byte[] bytes, int count) {
        int n = Math.min(count / 2, MOST_SECONDS * rate - length);
        if (length + n > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(length + n, samples.length * 3 / 2));
        }
        for (int i = 0; i < n; i++) {
            int value = (bytes[2 * i] & 0xff) | bytes[2 * i + 1] << 8;
            samples[length + i] = value / FULL_SCALE;
        }
        length += n;
        return length < MOST_SECONDS * rate;
    }

    /** Whether it records. */
    public synchronized boolean recording() {
        return line.isPresent();
    }

    /** Seconds recorded so far. */
    public synchronized double seconds() {
        return (double) length / rate;
    }

    /** Peak and rms of the 50 ms last recorded. */
    public synchronized Level level() {
        return Level.of(samples, length - (int) (rate * METER_SECONDS), length);
    }

    /**
     * Ends the recording.
     *
     * @return all that was recorded, perhaps nothing
     */
    public Clip stop() {
        Thread ending;
        synchronized (this) {
            line.ifPresent(InputLine::close);
            ending = thread;
        }
        try {
            ending.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // what was recorded so far is still worth having
        }
        synchronized (this) {
            line = Optional.empty();
            return new Clip(Arrays.copyOf(samples, length), rate);
        }
    }

    @Override
    public void close() {
        stop();
    }
}

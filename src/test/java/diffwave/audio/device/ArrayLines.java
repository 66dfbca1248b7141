package diffwave.audio.device;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An output made of an array: it plays exactly as many samples as a test lets it, and keeps what it was given. */
final class ArrayLines implements OutputLines {

    private final Set<Integer> rates;
    private final int buffer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> opened = new ArrayList<>();
    private long allowed;
    private boolean broken;

    ArrayLines(int buffer, Set<Integer> rates) {
        this.buffer = buffer;
        this.rates = rates;
    }

    @Override
    public synchronized Optional<OutputLine> open(int rate) {
        if (!rates.contains(rate)) {
            return Optional.empty();
        }
        opened.add(rate);
        bytes.reset();
        return Optional.of(new Line());
    }

    @Override
    public String name() {
        return "array";
    }

    @Override
    public boolean audible() {
        return true;
    }

    /** Lets the line play so many samples more. */
    synchronized void play(long samples) {
        allowed += samples;
        notifyAll();
    }

    /** From now on the line takes nothing, as when its plug was pulled. */
    synchronized void breakDown() {
        broken = true;
        notifyAll();
    }

    synchronized List<Integer> opened() {
        return List.copyOf(opened);
    }

    /** Everything the last line was given. */
    synchronized short[] written() {
        short[] samples = new short[bytes.size() / 2];
        ByteBuffer.wrap(bytes.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    private final class Line implements OutputLine {

        private boolean running;
        private boolean closed;

        @Override
        public int write(byte[] from, int count) {
            synchronized (ArrayLines.this) {
                while (running && !closed && !broken && bytes.size() / 2 - heard() >= buffer) {
                    await();
                }
                if (!running || closed || broken) {
                    return 0;
                }
                int taken = (int) Math.min(count, 2 * (buffer - (bytes.size() / 2 - heard())));
                bytes.write(from, 0, taken);
                ArrayLines.this.notifyAll();
                return taken;
            }
        }

        @Override
        public long heard() {
            synchronized (ArrayLines.this) {
                return Math.min(allowed, bytes.size() / 2);
            }
        }

        @Override
        public void start() {
            synchronized (ArrayLines.this) {
                running = true;
                ArrayLines.this.notifyAll();
            }
        }

        @Override
        public void halt() {
            synchronized (ArrayLines.this) {
                running = false;
                ArrayLines.this.notifyAll();
            }
        }

        @Override
        public void drain() {
            synchronized (ArrayLines.this) {
                while (running && !closed && heard() < bytes.size() / 2) {
                    await();
                }
            }
        }

        private void await() {
            try {
                ArrayLines.this.wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                closed = true;
            }
        }

        @Override
        public void close() {
            synchronized (ArrayLines.this) {
                closed = true;
                ArrayLines.this.notifyAll();
            }
        }
    }
}

package diffwave.training;

import diffwave.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A TensorBoard event file: TFRecords (length, its masked CRC-32C, data, theirs) of Event messages
 * (tensorflow/core/util/event.proto and framework/summary.proto), written by hand since they need five kinds of field.
 */
final class EventFile {

    private static final int MASK = 0xA282EAD8;
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;

    private final Path file;

    private EventFile(Path file) {
        this.file = file;
    }

    /**
     * Begins a file of its own: TensorBoard reads all of a folder's, and forgets of earlier ones what comes after the step that this
     * begins at.
     *
     * @param step that the run stands at
     */
    static EventFile begin(Path folder, long step) {
        Instant now = Instant.now();
        String name = String.format(
                "events.out.tfevents.%010d.%s.%d",
                now.getEpochSecond(), host(), ProcessHandle.current().pid());
        EventFile events = new EventFile(folder.resolve(name));
        events.append(event(0, text(3, "brain.Event:2")));
        events.append(event(step + 1, bytes(7, varint(1, 1)))); // a session that starts here
        return events;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** Figures by their tags at a step. */
    void scalars(long step, Map<String, Double> figures) {
        byte[][] values = figures.entrySet().stream()
                .map(entry -> bytes(
                        1,
                        joined(
                                text(1, entry.getKey()),
                                single(2, entry.getValue().floatValue()))))
                .toArray(byte[][]::new);
        append(event(step, bytes(5, joined(values))));
    }

    /**
     * A sound at a step.
     *
     * @param wav the whole file, mono
     */
    void sound(long step, String tag, byte[] wav, int rate, int samples) {
        byte[] audio = joined(single(1, rate), varint(2, 1), varint(3, samples), bytes(4, wav), text(5, "audio/wav"));
        append(event(step, bytes(5, bytes(1, joined(text(1, tag), bytes(6, audio))))));
    }

    private static byte[] event(long step, byte[] what) {
        double seconds = System.currentTimeMillis() / 1000.0;
        byte[] time = ByteBuffer.allocate(9)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) (1 << 3 | EIGHT_BYTES))
                .putDouble(seconds)
                .array();
        return joined(time, varint(2, step), what);
    }

    private void append(byte[] message) {
        ByteBuffer record = ByteBuffer.allocate(16 + message.length).order(ByteOrder.LITTLE_ENDIAN);
        record.putLong(message.length);
        record.putInt(masked(record.array(), 8));
        record.put(message).putInt(masked(message, message.length));
        try {
            Files.write(file, record.array(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Problem(file + " cannot be written (" + e.getMessage() + "); check its disk's free space.", e);
        }
    }

    private static int masked(byte[] data, int length) {
        CRC32C crc = new CRC32C();
        crc.update(data, 0, length);
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
    }

    private static byte[] text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length + 6);
        number(out, field << 3 | BYTES);
        number(out, value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static byte[] varint(int field, long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, field << 3 | VARINT);
        number(out, value);
        return out.toByteArray();
    }

    private static byte[] single(int field, float value) {
        return ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) (field << 3 | FOUR_BYTES))
                .putFloat(value)
                .array();
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}

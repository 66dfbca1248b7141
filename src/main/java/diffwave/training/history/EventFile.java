package diffwave.training.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * TensorBoard's event file as it grows: TFRecords (length, its check sum, the record, its check sum) of {@code Event} messages
 * (tensorflow/core/util/event.proto). Scalars and sounds are told, all else is passed over. Records whose check sum is wrong are
 * left out and counted; where a length is damaged, what follows in this file cannot be found.
 */
final class EventFile implements GrowingFile.Sink {

    private static final int HEAD = 12;
    private static final int FOOT = 4;
    private static final int LONGEST = 256 << 20;
    private static final int MASK = 0xa282ead8;

    /** What is told. */
    interface Told {

        void restart();

        void scalar(String tag, int step, float value);

        /**
         * @param offset of the WAV file's bytes in the event file
         */
        void sound(String tag, int step, Path file, long offset, int length);
    }

    private final GrowingFile file;
    private final Told told;
    private long damaged;
    private boolean lost;

    EventFile(Path file, Told told) {
        this.file = new GrowingFile(file);
        this.told = told;
    }

    Path path() {
        return file.path();
    }

    void read() throws IOException {
        file.read(this);
    }

    /** Records left out. */
    long damaged() {
        return damaged;
    }

    @Override
    public void restart() {
        damaged = 0;
        lost = false;
        told.restart();
    }

    @Override
    public int take(byte[] bytes, int length) {
        if (lost) {
            return length;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (length - at >= HEAD) {
            long size = in.getLong(at);
            if (in.getInt(at + Long.BYTES) != sum(bytes, at, Long.BYTES) || size < 0 || size > LONGEST) {
                damaged++;
                lost = true;
                return length;
            }
            int record = (int) size;
            if (length - at < HEAD + record + FOOT) {
                break; // its end is not written yet
            }
            event(bytes, at + HEAD, record, in.getInt(at + HEAD + record));
            at += HEAD + record + FOOT;
        }
        return at;
    }

    private void event(byte[] bytes, int from, int length, int wanted) {
        if (wanted != sum(bytes, from, length)) {
            damaged++;
            return;
        }
        try {
            EventMessage.read(bytes, from, from + length, file, told);
        } catch (IndexOutOfBoundsException | ArithmeticException wrong) {
            damaged++;
        }
    }

    /** The masked CRC-32C of the TFRecord format. */
    static int sum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
    }
}

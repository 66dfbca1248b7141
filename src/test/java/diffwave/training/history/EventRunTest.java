package diffwave.training.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The run of another program opens. The two files were written by {@code torch.utils.tensorboard} 2.x as lmnt's learner does: losses
 * 1 / (1 + step) at steps 0, 2 … 58 and a sine of 440 Hz at 0, 20, 40; then a second one from step 50 on, 7 + step, as tensors.
 */
class EventRunTest {

    private static final List<String> NAMES =
            List.of("events.out.tfevents.1700000000.desk.1.0", "events.out.tfevents.1700000001.desk.1.0");

    @TempDir
    private Path folder;

    @BeforeEach
    void copied() throws IOException {
        for (String name : NAMES) {
            Files.write(folder.resolve(name), bytes(name));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = EventRunTest.class.getResourceAsStream("lmnt/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void scalarsByWhatTheirTagsSayAndTheSecondFileGoesOnFromTheFirst() {
        RunHistory history = RunReader.open(folder).read();
        Series loss = history.of(Figure.LOSS);
        assertThat(loss.size()).isEqualTo(35);
        assertThat(loss.at(10).getAsDouble()).isCloseTo(1 / 11.0, within(1e-6));
        assertThat(loss.at(48).getAsDouble()).isCloseTo(1 / 49.0, within(1e-6));
        assertThat(loss.at(50).getAsDouble()).isCloseTo(57, within(1e-5));
        assertThat(history.lastStep()).isEqualTo(68);
        assertThat(history.of(Figure.GRADIENT_NORM).at(4)).hasValue(6);
        assertThat(history.damaged()).isZero();
        assertThat(history.standing().state()).isEqualTo(Standing.State.UNSAID);
    }

    @Test
    void soundsCanBeHeard() {
        RunHistory history = RunReader.open(folder).read();
        assertThat(history.checkpoints()).containsExactly(0, 20, 40);
        ByteBuffer wav = ByteBuffer.wrap(history.samples().getLast().read(EventRunTest::bytes))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(wav.capacity())
                .as("44 bytes of head, 400 samples of 16 bits")
                .isEqualTo(844);
        assertThat(wav.getInt(24)).as("rate").isEqualTo(8_000);
        double fifth = 0.5 * Math.sin(2 * Math.PI * 440 * 5 / 8000);
        assertThat(wav.getShort(44 + 2 * 5) / 32_768.0).isCloseTo(fifth, within(1e-3));
    }

    @Test
    void aFileGrowsByPiecesOfAnyLength() throws IOException {
        Path growing = folder.resolve(NAMES.getLast());
        byte[] all = bytes(NAMES.getLast());
        Files.write(growing, new byte[0]);
        RunReader reader = RunReader.open(folder);
        for (int length = 0; length < all.length; length += 97) {
            Files.write(growing, java.util.Arrays.copyOf(all, length));
            reader.read();
        }
        Files.write(growing, all);
        RunHistory history = reader.read();
        assertThat(history.of(Figure.LOSS).size()).isEqualTo(35);
        assertThat(history.damaged()).isZero();
    }

    @Test
    void aDamagedRecordIsLeftOutAndCounted() throws IOException {
        Path file = folder.resolve(NAMES.getFirst());
        byte[] all = bytes(NAMES.getFirst());
        int within = indexOf(all, "train/loss") + 12; // in a value
        all[within] ^= 0x55;
        Files.write(file, all);
        RunHistory history = RunReader.open(folder).read();
        assertThat(history.damaged()).isEqualTo(1);
        assertThat(history.of(Figure.LOSS).size()).isEqualTo(34);
    }

    @Test
    void garbageIsCountedAndNeverThrown() throws IOException {
        byte[] all = bytes(NAMES.getFirst());
        java.util.Random chance = new java.util.Random(7);
        Path file = folder.resolve(NAMES.getFirst());
        for (int trial = 0; trial < 50; trial++) {
            byte[] worse = all.clone();
            for (int i = 0; i < 20; i++) {
                worse[chance.nextInt(worse.length)] = (byte) chance.nextInt();
            }
            Files.write(file, worse);
            assertThat(RunReader.open(folder).read().damaged()).isPositive();
        }
        // messages whose check sums are right and whose insides are not
        for (int trial = 0; trial < 2_000; trial++) {
            byte[] message = new byte[40];
            chance.nextBytes(message);
            message[0] = 42; // field 5, bytes: a summary
            try {
                EventMessage.read(message, 0, 40, new GrowingFile(file), silent());
            } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
                assertThat(damaged).isNotNull();
            }
        }
    }

    private static EventFile.Told silent() {
        return new EventFile.Told() {
            @Override
            public void restart() {
                // nothing is kept
            }

            @Override
            public void scalar(String tag, int step, float value) {
                assertThat(value).isFinite();
            }

            @Override
            public void sound(String tag, int step, Path file, long offset, int length) {
                assertThat(length).isNotNegative();
            }
        };
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    }
}

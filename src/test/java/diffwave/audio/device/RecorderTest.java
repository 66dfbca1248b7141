package diffwave.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.problem.Problem;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes in through the line is the clip, at the line's rate. */
@Timeout(30)
class RecorderTest {

    private final BlockingQueue<byte[]> sound = new LinkedBlockingQueue<>();

    @Test
    void recordsWhatComesIn() {
        try (Recorder recorder = new Recorder(new Queue(44_100))) {
            recorder.start();
            assertThat(recorder.recording()).isTrue();
            for (int block = 0; block < 200; block++) {
                byte[] bytes = new byte[1024];
                for (int i = 0; i < 512; i++) {
                    short value = (short) (block % 2 == 0 ? -16_384 : 8192);
                    bytes[2 * i] = (byte) value;
                    bytes[2 * i + 1] = (byte) (value >> 8);
                }
                sound.add(bytes);
            }
            Changes.until(() -> recorder.seconds() == 200 * 512 / 44_100.0);
            Level level = recorder.level();
            assertThat(level.peak()).isEqualTo(0.5);
            assertThat(level.rms()).isBetween(0.25, 0.5);
            Clip clip = recorder.stop();
            assertThat(clip.rate()).isEqualTo(44_100);
            assertThat(clip.samples()).hasSize(200 * 512);
            assertThat(clip.samples()[0]).isEqualTo(-0.5f);
            assertThat(clip.samples()[600]).isEqualTo(0.25f, within(0f));
            assertThat(recorder.recording()).isFalse();
        }
    }

    @Test
    void recordsAgainFromTheBeginning() {
        Recorder recorder = new Recorder(new Queue(22_050));
        for (int turn = 0; turn < 3; turn++) {
            recorder.start();
            sound.add(new byte[100]);
            Changes.until(() -> recorder.seconds() > 0);
            assertThat(recorder.stop().samples()).hasSize(50);
        }
    }

    @Test
    void secondStartIsRefused() {
        try (Recorder recorder = new Recorder(new Queue(22_050))) {
            recorder.start();
            assertThatThrownBy(recorder::start).isInstanceOf(Problem.class).hasMessageContaining("already");
        }
    }

    @Test
    void withoutAMicrophoneStartSaysSo() {
        Recorder recorder = new Recorder(new Queue(0));
        assertThatThrownBy(recorder::start).isInstanceOf(Problem.class).hasMessageContaining("queue");
        assertThat(recorder.stop().samples()).isEmpty();
        assertThat(SoundDevices.recorder("").device()).isNotEmpty();
    }

    /** An input that gives what the test puts into the queue, at one rate. */
    private final class Queue implements InputLines {

        private final int rate;

        Queue(int rate) {
            this.rate = rate;
        }

        @Override
        public Optional<InputLine> open(int wanted) {
            return wanted == rate ? Optional.of(new Line()) : Optional.empty();
        }

        @Override
        public String name() {
            return "queue";
        }
    }

    private final class Line implements InputLine {

        @Override
        public int read(byte[] bytes) {
            try {
                byte[] next = sound.take();
                System.arraycopy(next, 0, bytes, 0, next.length);
                return next.length;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }

        @Override
        public void close() {
            sound.add(new byte[0]);
        }
    }
}

package diffwave.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.device.Player.State;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is played reaches the line sample by sample, and the position is that of what is heard. */
@Timeout(30)
class LinePlayerTest {

    private static final int RATE = 22_050;

    private final ArrayLines lines = new ArrayLines(1000, Set.of(RATE, 48_000));
    private final Player player = new LinePlayer(lines);
    private final Changes changes = new Changes(player);

    @AfterEach
    void close() {
        player.close();
    }

    @Test
    void everySampleIsPlayedOnceAndInOrder() throws InterruptedException {
        lines.play(100_000);
        player.play(ramp(3000), Passage.once(100, 3000));
        changes.next(State.PLAYING);
        changes.next(State.STOPPED);
        assertThat(lines.written()).containsExactly(ramp16(100, 3000));
        assertThat(player.position()).isEqualTo(3000);
        assertThat(player.state()).isEqualTo(State.STOPPED);
        assertThat(player.level()).isEqualTo(Level.SILENCE);
    }

    @Test
    void regionRepeatsWithoutAGap() {
        player.play(ramp(3000), Passage.loop(900, 3000, 500, 1000));
        lines.play(2000);
        Changes.until(() -> lines.written().length == 3000); // heard 2000, buffered 1000
        short[] written = lines.written();
        for (int i = 0; i < written.length; i++) {
            int at = i < 100 ? 900 + i : 500 + (i - 100) % 500;
            assertThat(written[i]).isEqualTo((short) at);
        }
        assertThat(player.position()).isEqualTo(500 + 1900 % 500);
        player.stop();
        assertThat(player.state()).isEqualTo(State.STOPPED);
    }

    @Test
    void swappingGoesOnAtTheSameSampleWithoutAGapOnOneLine() {
        player.play(level(0.25f, 20_000, RATE), Passage.once(0, 20_000));
        lines.play(1000);
        Changes.until(() -> lines.written().length == 2000);
        player.swap(level(1.25f, 20_000, RATE));
        Changes.until(() -> player.attenuation() == 0.8); // it is ready
        lines.play(4000);
        Changes.until(() -> lines.written().length == 6000);
        short[] written = lines.written();
        assertThat(lines.opened()).hasSize(1);
        assertThat(written[1999]).isEqualTo((short) 8192);
        assertThat(written[5999]).isEqualTo((short) 32_767);
        for (int i = 1; i < written.length; i++) {
            assertThat(written[i] - written[i - 1]).as("step at %d", i).isBetween(0, 50); // a fade, not a click
        }
        assertThat(player.position()).isEqualTo(5000);
    }

    @Test
    void swappingToAnotherRateKeepsTheSecond() {
        player.play(ramp(RATE), Passage.once(0, RATE));
        lines.play(RATE / 2);
        Changes.until(() -> player.position() == RATE / 2);
        player.swap(new Clip(new float[16_000], 16_000));
        Changes.until(() -> player.position() == 8000);
        assertThat(player.seconds()).isEqualTo(0.5, within(1e-4));
        assertThat(lines.opened()).containsExactly(RATE);
    }

    @Test
    void aStretchEndsWhereItIsTold() throws InterruptedException {
        lines.play(100_000);
        player.play(ramp(3000), Passage.stretch(100, 900, 3000));
        changes.next(State.PLAYING);
        changes.next(State.STOPPED);
        assertThat(lines.written()).containsExactly(ramp16(100, 900));
    }

    @Test
    void positionIsThatOfWhatIsHeardNotOfWhatIsWritten() {
        player.play(ramp(5000), Passage.once(0, 5000));
        lines.play(123);
        Changes.until(() -> lines.written().length == 1123);
        assertThat(player.position()).isEqualTo(123);
    }

    @Test
    void pauseHoldsStillAndResumeGoesOnWithTheNextSample() throws InterruptedException {
        player.play(ramp(5000), Passage.once(0, 5000));
        changes.next(State.PLAYING);
        lines.play(700);
        Changes.until(() -> lines.written().length == 1700);
        player.pause();
        changes.next(State.PAUSED);
        assertThat(player.position()).isEqualTo(700);
        assertThat(player.level()).isEqualTo(Level.SILENCE);
        player.resume();
        changes.next(State.PLAYING);
        lines.play(100_000);
        changes.next(State.STOPPED);
        assertThat(lines.written()).containsExactly(ramp16(0, 5000));
    }

    @Test
    void stopKeepsThePositionAndANewClipReplacesTheOld() throws InterruptedException {
        player.play(ramp(5000), Passage.once(0, 5000));
        changes.next(State.PLAYING);
        lines.play(200);
        Changes.until(() -> player.position() == 200);
        player.stop();
        changes.next(State.STOPPED);
        assertThat(player.position()).isEqualTo(200);
        player.play(ramp(300), Passage.once(50, 300));
        lines.play(100_000);
        changes.next(State.PLAYING);
        changes.next(State.STOPPED);
        assertThat(lines.written()).containsExactly(ramp16(50, 300));
        assertThat(changes.more()).isFalse();
    }

    @Test
    void whatWouldClipIsTurnedDownAndSaidSo() throws InterruptedException {
        lines.play(100_000);
        player.play(new Clip(new float[] {2.5f, -1.25f, 0}, RATE), Passage.once(0, 3));
        changes.next(State.PLAYING);
        changes.next(State.STOPPED);
        assertThat(lines.written()).containsExactly(32_767, -16_384, 0);
        assertThat(player.attenuation()).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void volumeScalesWhatIsPlayedAndMetered() {
        player.volume(0.25);
        float[] square = new float[5000];
        java.util.Arrays.fill(square, 0.8f);
        player.play(new Clip(square, RATE), Passage.once(0, 5000));
        lines.play(2000);
        Changes.until(() -> lines.written().length == 3000);
        assertThat(lines.written()[0]).isEqualTo((short) Math.rint(32_767 * 0.2));
        assertThat(player.level().peak()).isEqualTo(0.2, within(1e-6));
        assertThat(player.level().rms()).isEqualTo(0.2, within(1e-6));
        assertThat(player.attenuation()).isEqualTo(1);
    }

    @Test
    void clipIsResampledWhereTheLineTakesNoSuchRate() throws InterruptedException {
        lines.play(100_000);
        player.play(new Clip(new float[16_000], 16_000), Passage.once(4000, 16_000));
        changes.next(State.PLAYING);
        changes.next(State.STOPPED);
        assertThat(lines.opened()).containsExactly(48_000);
        assertThat(lines.written()).hasSize(36_000);
        assertThat(player.position()).isEqualTo(16_000);
    }

    @Test
    void deviceThatTakesNoRateIsAProblemThatIsTold() throws InterruptedException {
        try (Player none = new LinePlayer(new ArrayLines(10, Set.of()))) {
            Changes told = new Changes(none);
            none.play(ramp(10), Passage.once(0, 10));
            told.next(State.PLAYING);
            assertThat(told.next(State.STOPPED).problem()).contains("array", "choose another");
        }
    }

    @Test
    void deviceThatDisappearsIsAProblemThatIsTold() throws InterruptedException {
        player.play(ramp(5000), Passage.once(0, 5000));
        assertThat(changes.next(State.PLAYING).problem()).isEmpty();
        lines.breakDown();
        assertThat(changes.next(State.STOPPED).problem()).contains("no more sound");
    }

    @Test
    void soundIsHeardWhileTheRestIsMade() throws InterruptedException {
        float[] growing = new float[3000];
        AtomicInteger made = new AtomicInteger();
        lines.play(100_000);
        player.play(new Clip(growing, RATE), Passage.once(0, 3000), made::get);
        changes.next(State.PLAYING);
        for (int to : new int[] {700, 701, 2000, 3000}) {
            System.arraycopy(ramp(3000).samples(), 0, growing, 0, to);
            made.set(to);
            Changes.until(() -> player.position() == to);
            assertThat(lines.written()).hasSize(to);
        }
        changes.next(State.STOPPED);
        assertThat(lines.written()).containsExactly(ramp16(0, 3000));
    }

    @Test
    void soundOfAnotherRateWaitsForItsEnd() throws InterruptedException {
        AtomicInteger made = new AtomicInteger(8000);
        lines.play(100_000);
        player.play(new Clip(new float[16_000], 16_000), Passage.once(0, 16_000), made::get);
        changes.next(State.PLAYING);
        Changes.until(() -> lines.opened().equals(List.of(48_000)));
        assertThat(lines.written()).isEmpty();
        made.set(16_000);
        changes.next(State.STOPPED);
        assertThat(lines.written()).hasSize(48_000);
    }

    @Test
    void soundThatIsNeverMadeCanBeStopped() throws InterruptedException {
        player.play(ramp(3000), Passage.once(0, 3000), () -> 0);
        changes.next(State.PLAYING);
        player.stop();
        changes.next(State.STOPPED);
    }

    @Test
    void emptyClipEndsAtOnce() throws InterruptedException {
        player.play(new Clip(new float[0], RATE), Passage.once(0, 0));
        changes.next(State.PLAYING);
        changes.next(State.STOPPED);
        assertThat(player.position()).isZero();
    }

    @Test
    void withoutADeviceAClockKeepsTime() throws InterruptedException {
        AtomicLong nanos = new AtomicLong();
        try (Player silent = new LinePlayer(new SilentLines("no sound device", nanos::get))) {
            assertThat(silent.audible()).isFalse();
            assertThat(silent.device()).isEqualTo("no sound device");
            Changes told = new Changes(silent);
            silent.play(ramp(22_050), Passage.once(0, 22_050));
            told.next(State.PLAYING);
            Changes.until(() -> {
                nanos.addAndGet(1_000_000);
                return silent.position() > 1000;
            });
            silent.pause();
            told.next(State.PAUSED);
            int held = silent.position();
            nanos.addAndGet(900_000_000);
            assertThat(silent.position()).isEqualTo(held);
            silent.resume();
            told.next(State.PLAYING);
            Changes.until(() -> {
                nanos.addAndGet(1_000_000);
                return silent.state() == State.STOPPED;
            });
            assertThat(silent.position()).isEqualTo(22_050);
        }
    }

    @Test
    void aPlayerIsThereWhateverThisMachineHas() {
        try (Player any = SoundDevices.player("no such device")) {
            assertThat(any.device()).isNotEmpty();
            assertThat(any.audible()).isEqualTo(!SoundDevices.outputs().isEmpty());
        }
    }

    private static Clip level(float value, int samples, int rate) {
        float[] x = new float[samples];
        java.util.Arrays.fill(x, value);
        return new Clip(x, rate);
    }

    private static Clip ramp(int samples) {
        float[] x = new float[samples];
        for (int i = 0; i < samples; i++) {
            x[i] = i / 32_767f;
        }
        return new Clip(x, RATE);
    }

    private static short[] ramp16(int from, int to) {
        short[] x = new short[to - from];
        for (int i = 0; i < x.length; i++) {
            x[i] = (short) (from + i);
        }
        return x;
    }
}

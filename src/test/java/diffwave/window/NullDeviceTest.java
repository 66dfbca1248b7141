package diffwave.window;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.audio.device.Passage;
import diffwave.audio.device.Player;
import diffwave.audio.device.SoundDevices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Java Sound as a desktop has it, over ALSA's null device: it has a name, its position moves, and it comes to the end. In a
 * process of its own, since ALSA reads its configuration once.
 */
@Tag("xvfb")
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NullDeviceTest {

    private static final int RATE = 22_050;

    @TempDir
    private Path folder;

    /** What the other process does. */
    public static void main(String[] args) throws InterruptedException {
        Player player = SoundDevices.player();
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger started = new AtomicInteger();
        player.listen(change -> {
            if (change.state() == Player.State.PLAYING) {
                started.incrementAndGet();
            } else if (started.get() > 0) {
                ended.countDown();
            }
        });
        player.play(new Clip(new float[RATE / 2], RATE), Passage.once(0, RATE / 2));
        int farthest = 0;
        while (!ended.await(2, TimeUnit.MILLISECONDS)) {
            farthest = Math.max(farthest, player.position());
        }
        System.out.println(player.audible() + "|" + player.device() + "|" + farthest + "|" + player.state());
        player.close();
    }

    @Test
    void aClipIsPlayedToItsEnd() throws IOException, InterruptedException {
        Path alsa = folder.resolve("asound.conf");
        Files.writeString(alsa, "pcm.!default { type null }\nctl.!default { type null }\n");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                NullDeviceTest.class.getName()));
        builder.environment().put("ALSA_CONFIG_PATH", alsa.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();

        String[] parts = told.split("\\|", -1);
        assertThat(parts[0]).as("audible").isEqualTo("true");
        assertThat(parts[1]).as("device").contains("default");
        assertThat(Integer.parseInt(parts[2])).as("farthest position").isBetween(1, RATE / 2);
        assertThat(parts[3]).as("state at the end").isEqualTo(Player.State.STOPPED.name());
    }
}

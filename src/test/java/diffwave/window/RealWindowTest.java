package diffwave.window;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as a person starts it, in a process of its own on a real display, with a real window manager's hands: xdotool
 * presses keys and drags. Sound goes to ALSA's null device.
 */
@Tag("xvfb")
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealWindowTest {

    private static final int ENOUGH_COLOURS = 100;
    private static final String TITLE = "DiffWave Studio";

    @TempDir
    private Path folder;

    @Test
    void aDigitIsMadeInARealWindow() throws Exception {
        TestStudio.withTinyModels(folder);
        Process studio = start(folder);
        try {
            String window = await(this::window);
            run("xdotool", "windowactivate", "--sync", window);
            run("xdotool", "windowsize", "--sync", window, "1280", "800");
            await(() -> {
                run("xdotool", "key", "--clearmodifiers", "7");
                return logged(folder, "made seven");
            });
            Path picture = Path.of("target/pictures/real-window.png");
            Files.createDirectories(picture.getParent());
            await(
                    () -> { // the spectrogram of the take appears a moment later
                        run("import", "-window", window, picture.toString());
                        return colours(picture) > ENOUGH_COLOURS;
                    });

            assertThat(errors(folder))
                    .as("the error stream carries only our own sentences")
                    .isEmpty();
        } finally {
            stop(studio);
        }
    }

    @Test
    void aTakeIsDraggedFromOneWindowAndDroppedOnAnother() throws Exception {
        Path there = Files.createDirectories(folder.resolve("there"));
        TestStudio.withTinyModels(folder);
        TestStudio.withTinyModels(there);
        Process from = start(folder);
        Process to = null;
        try {
            String left = await(this::window);
            place(left, 0);
            await(() -> {
                run("xdotool", "windowactivate", "--sync", left, "key", "--clearmodifiers", "7");
                return logged(folder, "made seven");
            });
            to = start(there);
            String right = await(() -> window().equals(left) ? "" : window());
            place(right, 970);
            await(() -> {
                drag(left, 150, 575, right, 400, 250);
                run("xdotool", "windowactivate", "--sync", right, "key", "--clearmodifiers", "Return");
                return logged(there, "a vocode");
            });
        } finally {
            stop(from);
            if (to != null) {
                stop(to);
            }
        }
    }

    /** The smallest window, so that two stand side by side. */
    private static void place(String window, int x) {
        run("xdotool", "windowsize", "--sync", window, "960", "640");
        run("xdotool", "windowmove", window, String.valueOf(x), "0");
    }

    private static void drag(String from, int fromX, int fromY, String to, int toX, int toY) {
        List<String> line = new ArrayList<>(List.of("xdotool"));
        move(line, from, fromX, fromY);
        line.addAll(List.of("sleep", "0.2", "mousedown", "1", "sleep", "0.6"));
        for (int step = 1; step <= 8; step++) {
            move(line, from, fromX + 10 * step, fromY - 20 * step);
            line.addAll(List.of("sleep", "0.06"));
        }
        for (int step = 0; step <= 8; step++) {
            move(line, to, toX + step, toY + step);
            line.addAll(List.of("sleep", "0.1"));
        }
        line.addAll(List.of("sleep", "0.3", "mouseup", "1", "sleep", "1"));
        run(line.toArray(String[]::new));
    }

    private static void move(List<String> line, String window, int x, int y) {
        line.addAll(List.of("mousemove", "--window", window, String.valueOf(x), String.valueOf(y)));
    }

    @Test
    void withoutADisplayTheStartSaysSoInOneSentence() throws Exception {
        ProcessBuilder builder = program(folder);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process studio = builder.start();
        assertThat(studio.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(studio.exitValue()).isEqualTo(1);
        assertThat(errors(folder))
                .startsWith("The window cannot open, since there is no display here")
                .contains("--help");
        assertThat(errors(folder).lines()).hasSize(1);
    }

    private static Process start(Path home) throws IOException {
        return program(home).start();
    }

    private static ProcessBuilder program(Path home) throws IOException {
        Path alsa = home.resolve("asound.conf");
        Files.writeString(alsa, "pcm.!default { type null }\nctl.!default { type null }\n");
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                "diffwave.Main"));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("DIFFWAVE_HOME", home.toString());
        builder.environment().put("ALSA_CONFIG_PATH", alsa.toString());
        builder.redirectError(home.resolve("err.txt").toFile());
        builder.redirectOutput(home.resolve("out.txt").toFile());
        return builder;
    }

    private static void stop(Process studio) throws InterruptedException {
        studio.destroy();
        if (!studio.waitFor(20, TimeUnit.SECONDS)) {
            studio.destroyForcibly();
        }
    }

    private static String errors(Path home) throws IOException {
        return Files.readString(home.resolve("err.txt")).strip();
    }

    private static boolean logged(Path home, String word) {
        Path log = home.resolve("log/studio.log");
        try {
            return Files.isRegularFile(log) && Files.readString(log).contains(word);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String window() {
        return run("xdotool", "search", "--name", TITLE).lines().reduce("", (first, last) -> last);
    }

    private interface Search {
        String find();
    }

    private static String await(Search search) {
        for (int tries = 0; tries < 240; tries++) {
            String found = search.find();
            if (!found.isBlank()) {
                return found;
            }
            pause();
        }
        throw new AssertionError("nothing came within a minute");
    }

    private static void await(BooleanSupplier holds) {
        await(() -> holds.getAsBoolean() ? "yes" : "");
    }

    /** A process of its own can only be asked again. */
    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
    }

    private static String run(String... line) {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return text;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Different colours in the middle, where the spectrogram is. */
    private static int colours(Path picture) {
        BufferedImage image;
        try {
            image = ImageIO.read(picture.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Set<Integer> seen = new HashSet<>();
        for (int y = image.getHeight() / 4; y < image.getHeight() / 2; y += 2) {
            for (int x = image.getWidth() / 8; x < image.getWidth() / 2; x += 2) {
                seen.add(image.getRGB(x, y));
            }
        }
        return seen.size();
    }
}

package diffwave.ui.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.audio.Recording;
import diffwave.job.Cancelled;
import diffwave.job.Progress;
import diffwave.problem.Problem;
import diffwave.ui.Fakes;
import diffwave.ui.theme.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back by others' readers. */
final class FilmFilesTest {

    @TempDir
    Path folder;

    private static Step step(int index, int count) {
        float[] noise = new float[Fakes.RATE];
        Random chance = new Random(index);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (chance.nextGaussian() * (count - index) / count);
        }
        return new Step(index, count, 200.0 * (count - index) / count, 200, 0.5, noise, Fakes.voice(7, 42), Fakes.RATE);
    }

    private static FilmFiles film(int count) {
        return new FilmFiles(
                IntStream.range(0, count).mapToObj(i -> step(i, count)).toList(), Words.in(Locale.ENGLISH));
    }

    @Test
    void every_step_becomes_two_sounds_that_nothing_cuts() throws IOException {
        FilmFiles film = film(5);
        Path made = film.sounds(folder.resolve("seven"), Progress.NONE);
        try (Stream<Path> files = Files.list(made)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .hasSize(10)
                    .startsWith("step-001-t200-x_0.wav", "step-001-t200-x_t.wav", "step-002-t160-x_0.wav");
        }
        for (Step step : film.steps()) {
            float[] going = read(made.resolve(FilmFiles.name(step, "x_0")));
            assertThat(going).isEqualTo(step.going());
            float[] now = read(made.resolve(FilmFiles.name(step, "x_t")));
            assertThat(now).hasSameSizeAs(step.now());
            for (int i = 0; i < now.length; i++) {
                assertThat(now[i] * 4).isEqualTo(step.now()[i]); // a power of two loses nothing
            }
        }
        assertThatThrownBy(() -> film.sounds(made, Progress.NONE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("there already");
    }

    private static float[] read(Path wav) {
        Recording recording = Recording.read(wav);
        assertThat(recording.rate()).isEqualTo(Fakes.RATE);
        return recording.channels()[0];
    }

    @Test
    void the_strip_is_as_wide_as_its_pictures_and_shows_noise_where_noise_is() throws IOException {
        Path file = film(50).strip(folder.resolve("strip.png"), Progress.NONE);
        BufferedImage strip = ImageIO.read(file.toFile());
        assertThat(strip.getWidth()).isEqualTo(FilmPainter.NAMES + 14 * 164 - 4);
        assertThat(strip.getHeight()).isEqualTo(2 * 128 + FilmPainter.GAP + FilmPainter.LABEL);
        double first = brightness(strip, FilmPainter.NAMES, 0, 160, 128);
        double last = brightness(strip, FilmPainter.NAMES + 13 * 164, 0, 160, 128);
        assertThat(first).isGreaterThan(1.2 * last);
        assertThat(brightness(strip, FilmPainter.NAMES, 260, 160, FilmPainter.LABEL)) // letters stand there
                .isGreaterThan(brightness(strip, FilmPainter.NAMES - 8, 260, 8, FilmPainter.LABEL));
    }

    private static double brightness(BufferedImage image, int x, int y, int width, int height) {
        long sum = 0;
        for (int rgb : image.getRGB(x, y, width, height, null, 0, width)) {
            sum += (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff);
        }
        return (double) sum / (width * height);
    }

    @Test
    void the_animation_has_every_step_and_never_ends() throws IOException {
        Path file = film(20).animation(folder.resolve("film.gif"), Progress.NONE);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(20);
            Set<Double> shades = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                BufferedImage frame = reader.read(i);
                assertThat(frame.getWidth()).isEqualTo(400);
                assertThat(frame.getHeight()).isEqualTo(2 * 160 + FilmPainter.GAP + FilmPainter.LABEL);
                shades.add(brightness(frame, 0, 0, 400, 160));
                String delay = node(reader, i, "GraphicControlExtension").getAttribute("delayTime");
                assertThat(delay).isEqualTo(i == 19 ? "150" : "30");
            }
            assertThat(shades).hasSize(20); // each its own step
            IIOMetadataNode loop =
                    (IIOMetadataNode) node(reader, 0, "ApplicationExtensions").getFirstChild();
            assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
            assertThat((byte[]) loop.getUserObject()).containsExactly(1, 0, 0);
        } finally {
            reader.dispose();
        }
    }

    private static IIOMetadataNode node(ImageReader reader, int frame, String name) throws IOException {
        IIOMetadataNode root =
                (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    }

    @Test
    void colours_of_a_frame_are_those_of_the_map() {
        FilmPainter painter = new FilmPainter(80, 40);
        Step step = step(3, 8);
        BufferedImage frame = painter.frame(step);
        BufferedImage strip = painter.strip(List.of(step));
        for (int y = 0; y < 84; y++) {
            for (int x = 0; x < 80; x++) {
                int one = frame.getRGB(x, y);
                int other = strip.getRGB(FilmPainter.NAMES + x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    assertThat(Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)))
                            .isLessThanOrEqualTo(4);
                }
            }
        }
    }

    @Test
    void one_who_stops_leaves_no_half_a_file() throws IOException {
        Progress stopped = new Progress() {
            @Override
            public void report(double done, double total, String what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> film(3).animation(folder.resolve("film.gif"), stopped))
                .isInstanceOf(Cancelled.class);
        assertThatThrownBy(() -> film(3).strip(folder.resolve("film.png"), stopped))
                .isInstanceOf(Cancelled.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void evenly_chosen_the_first_and_last_are_there() {
        assertThat(film(200).evenly(14))
                .hasSize(14)
                .extracting(Step::index)
                .startsWith(0)
                .endsWith(199);
        assertThat(film(1).evenly(14)).hasSize(1);
    }
}

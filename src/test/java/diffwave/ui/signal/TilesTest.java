package diffwave.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.WindowKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a spectrogram in pieces must have in common with one in one piece. */
final class TilesTest {

    private static final int RATE = 8_000;
    private final Signal signal = new Signal(noise(RATE * 20), RATE);

    @Test
    void tiles_side_by_side_are_the_picture_in_one_piece() {
        for (double density : new double[] {3, 100, 997.3}) {
            Raster raster = new Raster(density, 131, 700);
            Picture whole = Picture.of(signal, SpectrogramStyle.USUAL, raster, 40);
            int[] pixels = new int[700 * 40];
            Mosaic.lay(
                    pixels,
                    raster,
                    40,
                    index -> Optional.of(key(density, 40, index).paint()),
                    List.of());
            assertThat(pixels).isEqualTo(whole.pixels());
        }
    }

    @Test
    void scrolling_keeps_the_density_and_with_it_every_tile() {
        Random random = new Random(3);
        Range range = new Range(0, 600).zoom(0.3, 0.0173, 600);
        Raster first = Raster.of(range, 1_000);
        Raster raster = first;
        for (int i = 0; i < 5_000; i++) {
            range = range.scroll(random.nextGaussian() * 3, 600);
            raster = raster.to(range, 1_000);
            assertThat(raster.density()).isEqualTo(first.density());
        }
        assertThat(raster.to(range.zoom(0.5, 0.9, 600), 1_000).density()).isGreaterThan(first.density());
    }

    @Test
    void the_store_never_holds_more_than_its_bound_and_forgets_the_oldest() {
        Tiles tiles = new Tiles();
        Picture big = new Picture(new int[256 * 4_096], 256, 4_096);
        for (int i = 0; i < 100; i++) {
            tiles.put(key(10, 4_096, i), big);
            assertThat(tiles.find(key(10, 4_096, 0))).isPresent();
        }
        assertThat(tiles.bytes()).isLessThanOrEqualTo(32L << 20);
        assertThat(tiles.find(key(10, 4_096, 1))).isEmpty();
        assertThat(tiles.find(key(10, 4_096, 99))).isPresent();
    }

    @Test
    void where_a_tile_is_not_there_yet_what_was_seen_before_is_stretched() {
        Raster far = new Raster(100, 0, 256);
        Picture old = key(100, 10, 0).paint();
        Mosaic before = new Mosaic(far, 10, old.pixels());
        Raster close = new Raster(200, 0, 256);
        int[] pixels = new int[256 * 10];
        Mosaic.lay(pixels, close, 10, index -> Optional.empty(), List.of(before));
        for (int x = 0; x < 256; x++) {
            assertThat(pixels[3 * 256 + x]).isEqualTo(old.pixels()[3 * 256 + x / 2]);
        }
    }

    @Test
    void a_newer_wish_for_the_same_signal_stops_the_one_before() {
        Tiles tiles = new Tiles();
        Deque<Runnable> waiting = new ArrayDeque<>();
        AtomicInteger told = new AtomicInteger();
        TileWork work = new TileWork(tiles, waiting::add, Runnable::run, told::incrementAndGet);
        work.request(LongStream.range(0, 4).mapToObj(i -> key(50, 20, i)).toList());
        work.request(List.of(key(60, 20, 0)));
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(tiles.find(key(50, 20, 0))).isEmpty();
        assertThat(tiles.find(key(60, 20, 0))).isPresent();
        assertThat(told).hasPositiveValue();
    }

    @Test
    void a_sine_stands_where_its_frequency_is_in_every_scale_and_window() {
        float[] samples = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * 1_500 * i / RATE);
        }
        for (FrequencyScale scale : FrequencyScale.values()) {
            for (WindowKind kind : WindowKind.values()) {
                SpectrogramStyle style =
                        SpectrogramStyle.USUAL.withScale(scale).withKind(kind).withColours(ColourMap.GREY);
                Picture picture = Picture.of(samples, RATE, style, 3, 200);
                int loudest = 0;
                for (int y = 0; y < 200; y++) {
                    if ((picture.pixels()[3 * y + 1] & 0xff) > (picture.pixels()[3 * loudest + 1] & 0xff)) {
                        loudest = y;
                    }
                }
                assertThat(picture.pixels()[3 * loudest + 1] & 0xff).isGreaterThan(250);
                assertThat(Math.abs(scale.hertz(1 - (loudest + 0.5) / 200, RATE / 2.0) - 1_500))
                        .isLessThan(60);
            }
        }
    }

    @Test
    void a_fraction_of_the_height_and_its_frequency_are_each_others_inverse() {
        for (FrequencyScale scale : FrequencyScale.values()) {
            for (double fraction = 0; fraction <= 1; fraction += 0.05) {
                assertThat(scale.fraction(scale.hertz(fraction, 11_025), 11_025))
                        .isCloseTo(fraction, org.assertj.core.api.Assertions.within(1e-9));
            }
        }
    }

    @Test
    void colours_grow_lighter_from_quiet_to_loud() {
        for (ColourMap map : ColourMap.values()) {
            double before = -1;
            for (int i = 0; i < 256; i += 15) {
                int argb = map.argb(i / 255f);
                double light = 0.2126 * (argb >> 16 & 0xff) + 0.7152 * (argb >> 8 & 0xff) + 0.0722 * (argb & 0xff);
                assertThat(light).as(map + " " + i).isGreaterThan(before);
                before = light;
            }
        }
    }

    private Tiles.Key key(double density, int height, long index) {
        return new Tiles.Key(signal, SpectrogramStyle.USUAL, density, height, index);
    }

    private static float[] noise(int length) {
        Random random = new Random(5);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (0.1 * random.nextGaussian());
        }
        return samples;
    }
}

package diffwave.ui.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What a spectrogram shows while it moves: tiles side by side and, where one is not painted yet, what was painted before at
 * another zoom, stretched.
 *
 * @param raster what the columns stand for
 * @param pixels ARGB, row by row, {@code raster.width()} columns
 */
record Mosaic(Raster raster, int height, int[] pixels) {

    /**
     * Lays all tiles that there are.
     *
     * @param out [height · raster.width()], overwritten; transparent where nothing is known
     * @param tiles by index; a tile has the mosaic's height
     * @param behind what to stretch, the best first
     */
    static Mosaic lay(
            int[] out, Raster raster, int height, LongFunction<Optional<Picture>> tiles, List<Mosaic> behind) {
        Mosaic mosaic = new Mosaic(raster, height, out);
        long end = raster.first() + raster.width();
        for (long at = raster.first(); at < end; ) {
            long tile = Math.floorDiv(at, Tiles.WIDTH);
            int from = (int) (at - tile * Tiles.WIDTH);
            int columns = (int) Math.min(end - at, Tiles.WIDTH - from);
            int x = (int) (at - raster.first());
            Optional<Picture> picture = tiles.apply(tile);
            if (picture.isPresent()) {
                mosaic.copy(picture.get(), from, x, columns);
            } else {
                mosaic.stretch(behind, x, columns);
            }
            at += columns;
        }
        return mosaic;
    }

    private void copy(Picture picture, int from, int x, int columns) {
        for (int y = 0; y < height; y++) {
            System.arraycopy(picture.pixels(), y * picture.width() + from, pixels, y * raster.width() + x, columns);
        }
    }

    private void stretch(List<Mosaic> behind, int x, int columns) {
        for (int i = x; i < x + columns; i++) {
            double seconds = raster.seconds(raster.first() + i + 0.5);
            Optional<Mosaic> source =
                    behind.stream().filter(other -> other.column(seconds) >= 0).findFirst();
            if (source.isPresent()) {
                source.get().column(source.get().column(seconds), this, i);
            } else {
                for (int y = 0; y < height; y++) {
                    pixels[y * raster.width() + i] = 0;
                }
            }
        }
    }

    /** The column of a time, −1 where it is not seen. */
    private int column(double seconds) {
        double column = seconds * raster.density() - raster.first();
        return column >= 0 && column < raster.width() ? (int) column : -1;
    }

    private void column(int from, Mosaic to, int x) {
        for (int y = 0; y < to.height; y++) {
            to.pixels[y * to.raster.width() + x] = pixels[y * height / to.height * raster.width() + from];
        }
    }

    /** As it is now, whatever is painted over it. */
    Mosaic kept() {
        return new Mosaic(raster, height, Arrays.copyOf(pixels, pixels.length));
    }
}

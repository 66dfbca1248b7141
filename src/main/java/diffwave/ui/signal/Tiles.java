package diffwave.ui.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Painted pieces of a spectrogram, the ones used longest ago forgotten first. Any thread. */
final class Tiles {

    /** Columns of a tile. */
    static final int WIDTH = 256;
    /** What is kept: four screens of 1000 × 500 at 2 ×. */
    private static final long MOST_BYTES = 32L << 20;

    /**
     * One tile among all that there could be.
     *
     * @param density columns per second
     * @param index its first column is index · 256
     */
    record Key(Signal signal, SpectrogramStyle style, double density, int height, long index) {

        Picture paint() {
            return Picture.of(signal, style, new Raster(density, index * WIDTH, WIDTH), height);
        }
    }

    private final LinkedHashMap<Key, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private long most = MOST_BYTES;

    /** Bytes of a tile of a height. */
    static long size(int height) {
        return 4L * WIDTH * height;
    }

    /** How many tiles of a height there is room for beside what is seen. */
    static int room(int height) {
        return (int) Math.max(1, MOST_BYTES / size(height));
    }

    /** Makes room for what is seen at once, where a screen is so large. */
    synchronized void atLeast(long room) {
        most = Math.max(MOST_BYTES, room);
    }

    synchronized Optional<Picture> find(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void put(Key key, Picture picture) {
        if (kept.put(key, picture) == null) {
            bytes += size(picture);
        }
        var oldest = kept.entrySet().iterator();
        while (bytes > most && kept.size() > 1) {
            Map.Entry<Key, Picture> next = oldest.next();
            bytes -= size(next.getValue());
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private static long size(Picture picture) {
        return 4L * picture.pixels().length;
    }

    /** The tiles of a raster from left to right, none that lies wholly outside the signal. */
    static LongStream indices(Raster raster, double seconds) {
        long last = Math.min(raster.first() + raster.width() - 1, (long) (seconds * raster.density()));
        return LongStream.rangeClosed(Math.floorDiv(Math.max(0, raster.first()), WIDTH), Math.floorDiv(last, WIDTH));
    }
}

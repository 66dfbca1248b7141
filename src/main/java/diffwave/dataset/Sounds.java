package diffwave.dataset;

import diffwave.job.Progress;
import diffwave.problem.Problem;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A data set's samples at one rate, mono, 16 bit, in a file mapped into memory: opening it reads nothing but its table, and the
 * system keeps as much of it in memory as there is room. May be read by several threads; close it when none does.
 */
public final class Sounds implements AutoCloseable {

    private static final float FULL_SCALE = 32_768;
    private static final ValueLayout.OfShort SAMPLE =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final DataSet set;
    private final CacheTable table;
    private final MemorySegment samples;
    private final Arena arena;

    Sounds(DataSet set, CacheFile.Mapped file) {
        this.set = set;
        this.table = file.table();
        this.samples = file.samples();
        this.arena = file.arena();
    }

    /**
     * Opens the cache of a data set; decodes and resamples every recording into it first where it is not there yet.
     *
     * @param rate samples per second
     * @param cache folder for caches, made if it is not there; about rate · 2 bytes a second of sound
     * @param progress told recording by recording while the cache is made
     * @throws Problem where the cache cannot be written
     */
    public static Sounds open(DataSet set, int rate, Path cache, Progress progress) {
        return new SoundCache(set, rate, cache).open(progress);
    }

    /** Whose samples they are. */
    public DataSet set() {
        return set;
    }

    /** Samples per second. */
    public int rate() {
        return table.rate();
    }

    /**
     * A recording's samples; 0 where it could not be decoded.
     *
     * @param clip its place in {@link DataSet#members}
     */
    public int length(int clip) {
        return table.entries().get(clip).samples();
    }

    /** The places in {@link DataSet#members} of a split's recordings that are not left out and hold samples. */
    public int[] clips(Split split) {
        return IntStream.of(set.of(split)).filter(clip -> length(clip) > 0).toArray();
    }

    /**
     * A split's batches.
     *
     * @param seed of order and crops
     * @throws Problem where the split has no recordings
     */
    public Batches batches(Split split, long seed) {
        int[] clips = clips(split);
        if (clips.length == 0) {
            throw new Problem(set.folder() + " has no recordings that can be used for "
                    + split.name().toLowerCase(Locale.ROOT)
                    + "; `diffwave dataset check` lists what it has.");
        }
        return new ShuffledBatches(this, clips, split, seed);
    }

    /**
     * A whole recording.
     *
     * @param clip its place in {@link DataSet#members}
     * @return full scale is ±1
     */
    public float[] samples(int clip) {
        float[] all = new float[length(clip)];
        copy(clip, 0, all, 0, all.length);
        return all;
    }

    /** Copies samples [from, from + count) of a recording to out[at …]. */
    void copy(int clip, int from, float[] out, int at, int count) {
        short[] raw = new short[count];
        long first = (table.starts()[clip] + from) * Short.BYTES;
        MemorySegment.copy(samples, SAMPLE, first, raw, 0, count);
        for (int i = 0; i < count; i++) {
            out[at + i] = raw[i] / FULL_SCALE;
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}

package diffwave.diffusion;

/**
 * Counter-based normal numbers: {@link Philox} and Box–Muller. A number depends on (seed, draw,
 * index) alone, so any of them can be made by itself, in any order, and every row of a batch has a seed of its own.
 * StrictMath keeps them the same on every machine.
 */
public final class SeededNoise implements Noise {

    private final long[] seeds;
    private final int stream;

    /**
     * @param seeds one for each row of the batch
     */
    public SeededNoise(long... seeds) {
        this(0, seeds);
    }

    private SeededNoise(int stream, long[] seeds) {
        this.stream = stream;
        this.seeds = seeds.clone();
    }

    /**
     * Another noise of the same seed.
     *
     * @param stream tells apart the noises of one run (0 sampling; the two clips of an interpolation 1 and 2)
     * @param seed of the one row
     */
    public static SeededNoise stream(int stream, long seed) {
        return new SeededNoise(stream, new long[] {seed});
    }

    /** A batch of seeds that follow one another. */
    public static SeededNoise from(long seed, int rows) {
        long[] seeds = new long[rows];
        for (int row = 0; row < rows; row++) {
            seeds[row] = seed + row;
        }
        return new SeededNoise(seeds);
    }

    @Override
    public void fill(int draw, float[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            fill(draw, seeds[row], rows[row]);
        }
    }

    private void fill(int draw, long seed, float[] out) {
        int[] block = new int[4];
        for (int start = 0; start < out.length; start += 4) {
            Philox.block(seed, start / 4, draw, stream, 0, block);
            for (int pair = 0; pair < 4; pair += 2) {
                double radius = StrictMath.sqrt(-2 * StrictMath.log(unit(block[pair])));
                double angle = 2 * Math.PI * unit(block[pair + 1]);
                put(out, start + pair, radius * StrictMath.cos(angle));
                put(out, start + pair + 1, radius * StrictMath.sin(angle));
            }
        }
    }

    private static void put(float[] out, int index, double value) {
        if (index < out.length) {
            out[index] = (float) value;
        }
    }

    /** In (0, 1): never 0, whose logarithm is none. */
    private static double unit(int bits) {
        return ((bits & 0xFFFFFFFFL) + 0.5) * 0x1p-32;
    }

    @Override
    public String source() {
        return "seeded";
    }
}

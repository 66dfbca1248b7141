package diffwave.dataset;

import diffwave.diffusion.Philox;

/** Batches of one split, shuffled and cropped by counter-based random numbers of (seed, split, place). */
final class ShuffledBatches implements Batches {

    private static final int USE = 1;

    private final Sounds sounds;
    private final int[] clips;
    private final Split split;
    private final long seed;
    private final Shuffle shuffle;

    /**
     * @param clips places of the recordings, at least one
     */
    ShuffledBatches(Sounds sounds, int[] clips, Split split, long seed) {
        this.sounds = sounds;
        this.clips = clips;
        this.split = split;
        this.seed = seed;
        this.shuffle = new Shuffle(seed, split, clips.length);
    }

    @Override
    public Batch batch(long number, int rows, int samples) {
        float[][] audio = new float[rows][samples];
        int[] labels = new int[rows];
        long[] members = new long[rows];
        for (int row = 0; row < rows; row++) {
            long place = number * rows + row;
            int clip = clips[shuffle.at(place)];
            fill(place, clip, audio[row]);
            labels[row] = sounds.set().labelOf(clip);
            members[row] = clip;
        }
        return new Batch(audio, labels, members);
    }

    private void fill(long place, int clip, float[] row) {
        int length = sounds.length(clip);
        int room = Math.abs(length - row.length);
        int offset = (int) Philox.below(room + 1L, seed, (int) place, (int) (place >>> 32), split.ordinal(), USE);
        if (length > row.length) {
            sounds.copy(clip, offset, row, 0, row.length);
        } else {
            sounds.copy(clip, 0, row, offset, length);
        }
    }
}

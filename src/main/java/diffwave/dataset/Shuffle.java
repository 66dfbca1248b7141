package diffwave.dataset;

import diffwave.diffusion.Philox;

/** The order in which a pass visits the recordings: a shuffle (Fisher and Yates) by seed, split and number of the pass. */
final class Shuffle {

    private static final int USE = 2;

    private final long seed;
    private final int split;
    private final int count;
    private volatile Pass last = new Pass(-1, new int[0]);

    private record Pass(long number, int[] order) {}

    /**
     * @param count how many recordings, at least 1
     */
    Shuffle(long seed, Split split, int count) {
        this.seed = seed;
        this.split = split.ordinal();
        this.count = count;
    }

    /**
     * Which recording comes at a place.
     *
     * @param place counted over all passes, from 0
     * @return 0 to count − 1
     */
    int at(long place) {
        long pass = place / count;
        Pass known = last; // kept only to save time: an order is made again from its number alone
        if (known.number() != pass) {
            known = new Pass(pass, order(pass));
            last = known;
        }
        return known.order()[(int) (place % count)];
    }

    private int[] order(long pass) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = (int) Philox.below(i + 1L, seed, i, (int) pass, split, USE);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}

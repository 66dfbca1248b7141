package diffwave.network.kernel;

/** Work in phases over the tiles of a line: a tile of a phase needs its neighbours' phase before, and nothing else. */
interface Work {

    /** A piece of work without neighbours: one phase. */
    static Work of(int tiles, Piece piece) {
        return new Work() {
            @Override
            public int phases() {
                return 1;
            }

            @Override
            public int tiles() {
                return tiles;
            }

            @Override
            public int reach(int phase) {
                return 0;
            }

            @Override
            public void run(int phase, int index, int worker) {
                piece.run(index, worker);
            }
        };
    }

    /** One tile of work. */
    interface Piece {
        void run(int tile, int worker);
    }

    /** How many phases. */
    int phases();

    /** How many tiles in each. */
    int tiles();

    /** Tiles on either side whose phase before must be finished. */
    int reach(int phase);

    /** Does one tile of a phase; a worker does one at a time. */
    void run(int phase, int tile, int worker);
}

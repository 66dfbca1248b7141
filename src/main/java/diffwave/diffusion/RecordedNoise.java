package diffwave.diffusion;

import diffwave.problem.Problem;

/** Noise of another program's run, one row for the start and one after each step but the last, to reproduce that run. */
public final class RecordedNoise implements Noise {

    private final String source;
    private final float[][] rows;

    /**
     * @param source the file's name
     * @param rows [draw][sample]
     */
    public RecordedNoise(String source, float[][] rows) {
        this.source = source;
        this.rows = rows;
    }

    /**
     * @param draws rows that the run needs
     * @param samples numbers in each
     * @throws Problem where the file holds more or fewer
     */
    public void check(int draws, int samples) {
        if (rows.length != draws) {
            throw new Problem(source + " holds " + rows.length + " rows of noise; this run needs " + draws
                    + (draws == 1
                            ? " (it draws nothing after the start)."
                            : " (the start, then one after each step but the last)."));
        }
        if (rows[0].length != samples) {
            throw new Problem(source + " holds rows of " + rows[0].length + " numbers; this run needs " + samples
                    + ", one a sample.");
        }
    }

    @Override
    public void fill(int draw, float[][] batch) {
        System.arraycopy(rows[draw], 0, batch[0], 0, batch[0].length);
    }

    @Override
    public String source() {
        return source;
    }
}

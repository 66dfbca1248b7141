package diffwave.diffusion;

/** Where a run's random numbers come from: draw 0 is the start, draw k the noise after the k-th step. */
public interface Noise {

    /**
     * @param draw 0 for the start, k for the noise after the k-th step (from 1)
     * @param rows [batch][sample], receives unit normal numbers
     */
    void fill(int draw, float[][] rows);

    /** What a recipe says of it: "seeded", or the file's name. */
    String source();
}

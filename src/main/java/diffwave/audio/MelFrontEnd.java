package diffwave.audio;

import diffwave.problem.Problem;

/**
 * Makes mel spectrograms after one of the two recipes (SPEC-NET 9), at 22,050 Hz, 80 bands, a frame every 256 samples.
 *
 * <pre>{@code
 * Mel mel = MelFrontEnd.of(FrontEnd.LMNT).mel(Resampler.to(clip, MelFrontEnd.RATE));
 * }</pre>
 *
 * Threads may share one.
 */
public final class MelFrontEnd {

    /** Samples per second of the clips it takes. */
    public static final int RATE = 22_050;
    /** Samples from one frame to the next. */
    public static final int HOP = 256;
    /** Bands of a mel. */
    public static final int BANDS = 80;
    /** The shortest clip: reflection by half a frame needs one sample more than that. */
    public static final int SHORTEST = 513;

    private static final int SIZE = 1024;
    private static final double FLOOR = 1e-5;
    /** √Σw², w the window. */
    private static final double WINDOW_NORM = Math.sqrt(384);

    private final FrontEnd recipe;
    private final Stft stft = new Stft(SIZE, HOP);
    private final MelBank bank;
    private final int[] firstBins = new int[BANDS];
    private final int[] endBins = new int[BANDS];

    private MelFrontEnd(FrontEnd recipe) {
        this.recipe = recipe;
        double[] frequencies = new double[SIZE / 2 + 1];
        for (int k = 0; k < frequencies.length; k++) {
            frequencies[k] = (double) RATE * k / SIZE;
        }
        bank = switch (recipe) {
            case TACOTRON2 -> MelBank.slaney(BANDS, 0, 8000, frequencies);
            case LMNT -> MelBank.htk(BANDS, 20, 11_025, frequencies);
        };
        for (int b = 0; b < BANDS; b++) {
            double[] weights = bank.weights()[b];
            int end = weights.length;
            while (end > 0 && weights[end - 1] == 0) {
                end--;
            }
            int first = 0;
            while (first < end && weights[first] == 0) {
                first++;
            }
            firstBins[b] = first;
            endBins[b] = end;
        }
    }

    /** The maker of one kind of mel. */
    public static MelFrontEnd of(FrontEnd recipe) {
        return new MelFrontEnd(recipe);
    }

    /** Its bands, [80][513]. */
    public MelBank bank() {
        return bank;
    }

    /**
     * The mel of a clip.
     *
     * @return [80][1 + floor(samples / 256)]
     * @throws Problem where the clip has another rate than 22,050 Hz or fewer than 513 samples
     */
    public Mel mel(Clip clip) {
        if (clip.rate() != RATE) {
            throw new Problem("A mel is made of sound at " + RATE + " Hz and this is at " + clip.rate()
                    + " Hz; convert it first.");
        }
        if (clip.samples().length < SHORTEST) {
            throw new Problem("A mel needs at least " + SHORTEST + " samples and this sound has "
                    + clip.samples().length + ": its ends are mirrored by 512; use a longer sound.");
        }
        float[] samples = recipe == FrontEnd.LMNT ? clamped(clip.samples()) : clip.samples();
        float[][] values = new float[BANDS][stft.frames(samples.length)];
        double[] magnitudes = new double[stft.bins()];
        double[] frame = new double[SIZE];
        double[] work = new double[SIZE];
        for (int t = 0; t < values[0].length; t++) {
            stft.frame(samples, (long) t * HOP, frame, magnitudes, work);
            for (int b = 0; b < BANDS; b++) {
                values[b][t] = (float) scaled(band(magnitudes, b));
            }
        }
        return new Mel(values, recipe);
    }

    private double band(double[] magnitudes, int b) {
        double[] weights = bank.weights()[b];
        double sum = 0;
        for (int k = firstBins[b]; k < endBins[b]; k++) {
            sum += weights[k] * magnitudes[k];
        }
        return sum;
    }

    private double scaled(double sum) {
        return switch (recipe) {
            case TACOTRON2 -> Math.log(Math.max(sum, FLOOR));
            case LMNT -> Math.clamp((20 * Math.log10(Math.max(sum / WINDOW_NORM, FLOOR)) - 20 + 100) / 100, 0.0, 1.0);
        };
    }

    /** The weighted sum of magnitudes that a mel's value was made of; what the scale cut off is lost. */
    double sum(double value) {
        return switch (recipe) {
            case TACOTRON2 -> Math.exp(value);
            case LMNT -> Math.pow(10, (value * 100 - 100 + 20) / 20) * WINDOW_NORM;
        };
    }

    private static float[] clamped(float[] samples) {
        float[] clamped = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            clamped[i] = Math.clamp(samples[i], -1f, 1f);
        }
        return clamped;
    }
}

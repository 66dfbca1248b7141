package diffwave.ui.denoise;

import diffwave.audio.Clip;
import diffwave.audio.Quality;
import diffwave.audio.Resampler;

/**
 * Before, after and what was taken away: three clips of one length, at the higher of the recording's and the model's rate, so
 * that a band which the model cannot hold is seen and heard in the third.
 *
 * @param floorBefore of the cleaned stretch, dB of full scale
 * @param floorAfter of the cleaned stretch, dB of full scale
 */
public record Comparison(Clip before, Clip after, Clip removed, double floorBefore, double floorAfter) {

    /** Seconds within which a cleaned selection fades into what is around it. */
    private static final double FADE = 0.005;

    /**
     * Takes its time.
     *
     * @param amount 0 the recording, 1 what the model made
     */
    static Comparison of(Tried tried, double amount) {
        Tried.Run run = tried.run();
        int rate = Math.max(run.before().rate(), tried.take().clip().rate());
        Clip before = Resampler.to(run.before(), rate);
        float[] made = Resampler.to(tried.take().clip(), rate).samples();
        float[] after = before.samples().clone();
        float[] removed = new float[after.length];
        int from = run.whole() ? 0 : (int) Math.round(run.stretch().from() * rate);
        int end = Math.min(after.length, from + made.length);
        double fade = run.whole() ? 0.5 : FADE * rate;
        for (int i = from; i < end; i++) {
            double edge = Math.min(1, (Math.min(i - from, end - 1 - i) + 0.5) / fade);
            removed[i] = (float) (amount * edge * (after[i] - made[i - from]));
            after[i] -= removed[i];
        }
        Clip cleaned = new Clip(after, rate);
        return new Comparison(
                before, cleaned, new Clip(removed, rate), floor(run.cut(before)), floor(run.cut(cleaned)));
    }

    private static double floor(Clip clip) {
        return Tried.decibels(Quality.noiseFloor(clip));
    }
}

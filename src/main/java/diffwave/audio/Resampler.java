package diffwave.audio;

import diffwave.problem.Problem;

/**
 * Changes a clip's rate by ffmpeg's swresample, with a filter long enough that images and aliases stay below −110 dB
 * (docs/decisions/0002-audio-decoding.md).
 *
 * <p>Sample i of the result lies at the same time as sample i·from/to of the clip; before and after the clip is silence.
 */
public final class Resampler {

    private static final int SLOWEST = 100;
    private static final int FASTEST = 768_000;

    private Resampler() {}

    /**
     * The clip at another rate; the clip itself where the rate is the same.
     *
     * @param rate samples per second, 100 to 768,000
     * @return round(length · rate / clip.rate()) samples
     * @throws Problem where one of the two rates is out of range
     */
    public static Clip to(Clip clip, int rate) {
        if (clip.rate() == rate) {
            return clip;
        }
        if (Math.min(rate, clip.rate()) < SLOWEST || Math.max(rate, clip.rate()) > FASTEST) {
            throw new Problem("A sound at " + clip.rate() + " Hz cannot be converted to " + rate + " Hz; rates from "
                    + SLOWEST + " to " + FASTEST + " Hz can.");
        }
        long length = Math.round(clip.samples().length * (double) rate / clip.rate());
        if (length > Integer.MAX_VALUE - 16) {
            throw new Problem(
                    "A sound of " + Math.round(clip.seconds()) + " s is too long for " + rate + " Hz; cut it.");
        }
        try {
            return new Clip(Resampling.convert(clip, rate, (int) length), rate);
        } catch (FfmpegException e) {
            throw new IllegalStateException(clip.rate() + " to " + rate + " Hz", e);
        }
    }
}

package diffwave.ui.denoise;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.Mix;
import diffwave.audio.Recording;
import diffwave.audio.Resampler;
import java.util.Optional;

/**
 * The recording as it is cleaned, with what was put under it.
 *
 * @param of what was asked for
 * @param clip at the recording's rate
 * @param clean its clean part as loud as in the mix; empty where nothing was added and so nobody knows it
 * @param percent the noise's share, NaN without
 * @param decibels signal to noise, NaN without
 */
public record Mixture(Wish of, Clip clip, Optional<Clip> clean, double percent, double decibels) {

    /** Longer noise repeats: this many samples, a power of two, join without a seam. */
    private static final int PERIOD = 1 << 18;

    private static final long SEED = 1;

    /** How much noise. */
    public enum Unit {
        /** The noise's share in percent: y = (1 − p) x + p n. */
        PERCENT,
        /** Signal power to noise power in dB. */
        DECIBELS
    }

    /**
     * A wish.
     *
     * @param percent 0 … 100, where the unit says so
     * @param decibels signal to noise, where the unit says so
     */
    public record Wish(Input input, AddedNoise noise, Unit unit, double percent, double decibels) {}

    /** Takes its time: it may read a file. */
    static Mixture of(Wish wish) {
        Clip clip = wish.input().clip();
        return switch (wish.noise()) {
            case AddedNoise.None none -> new Mixture(wish, clip, Optional.empty(), Double.NaN, Double.NaN);
            case AddedNoise.Colour colour ->
                mixed(wish, colour.colour().make(Math.min(clip.samples().length, PERIOD), clip.rate(), SEED));
            case AddedNoise.Recorded recorded ->
                mixed(wish, Resampler.to(Recording.read(recorded.file()).mono(), clip.rate()));
        };
    }

    private static Mixture mixed(Wish wish, Clip noise) {
        Clip clip = wish.input().clip();
        double ratio = Level.of(clip).rms() / Level.of(noise).rms();
        return switch (wish.unit()) {
            case PERCENT -> {
                double share = wish.percent() / 100;
                double decibels = 20 * Math.log10(ratio * (1 - share) / share);
                yield new Mixture(
                        wish,
                        Mix.share(clip, noise, share),
                        Optional.of(Mix.share(clip, new Clip(new float[1], clip.rate()), share)),
                        wish.percent(),
                        decibels);
            }
            case DECIBELS -> {
                double gain = ratio * Math.pow(10, -wish.decibels() / 20);
                yield new Mixture(
                        wish,
                        Mix.signalToNoise(clip, noise, wish.decibels()),
                        Optional.of(clip),
                        100 * gain / (1 + gain),
                        wish.decibels());
            }
        };
    }
}

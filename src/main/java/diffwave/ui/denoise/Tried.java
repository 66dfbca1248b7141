package diffwave.ui.denoise;

import diffwave.audio.Clip;
import diffwave.audio.Editing;
import diffwave.audio.Quality;
import diffwave.audio.Resampler;
import diffwave.studio.Take;
import diffwave.ui.signal.Range;
import java.time.Duration;
import java.util.Optional;

/**
 * A setting that was tried, and how it went at full amount.
 *
 * @param run what was asked
 * @param take what came out: the stretch alone
 * @param siSdr dB; empty where the clean sound is not known
 * @param segmentalSnr dB; empty where the clean sound is not known
 * @param floor the noise of the quietest frames, dB of full scale
 * @param took how long it was made
 */
public record Tried(
        Run run, Take take, Optional<Double> siSdr, Optional<Double> segmentalSnr, double floor, Duration took) {

    /**
     * What was asked.
     *
     * @param step t, 1 … 200
     * @param before the whole recording as it was cleaned
     * @param clean its clean part, where it is known
     * @param stretch which part was cleaned, seconds
     * @param whole whether that is all of it
     */
    record Run(int step, Clip before, Optional<Clip> clean, Range stretch, boolean whole) {

        /** The stretch of a clip. */
        Clip cut(Clip clip) {
            return whole
                    ? clip
                    : Editing.trim(clip, (int) Math.round(stretch.from() * clip.rate()), (int)
                            Math.round(stretch.to() * clip.rate()));
        }
    }

    /** Measures what came out; takes its time. */
    static Tried measure(Run run, Take take, Duration took) {
        Clip made = take.clip();
        Optional<Clip> clean = run.clean().map(clip -> Resampler.to(run.cut(clip), made.rate()));
        return new Tried(
                run,
                take,
                clean.map(clip -> Quality.siSdr(clip.samples(), made.samples())),
                clean.map(clip -> Quality.segmentalSnr(clip, made)),
                decibels(Quality.noiseFloor(made)),
                took);
    }

    /** Of a part of full scale. */
    static double decibels(double part) {
        return 20 * Math.log10(part);
    }
}

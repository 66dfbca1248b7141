package diffwave.audio;

import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;

/**
 * Sound from magnitudes alone (Griffin and Lim 1984): phases are guessed, and each round takes the phases of the sound that the round
 * before made. What a vocoder has to beat.
 *
 * <pre>{@code
 * Clip sound = GriffinLim.vocode(MelFrontEnd.of(FrontEnd.TACOTRON2).mel(recording));
 * }</pre>
 */
public final class GriffinLim {

    /** Rounds of a vocoder's comparison, as in Tacotron's paper (arXiv 1703.10135, 3.3: 50 and more change little). */
    public static final int ROUNDS = 60;

    private static final int SEED = 1;
    private static final double TINY = 1e-12;

    private GriffinLim() {}

    /**
     * The sound of a mel, frames · hop samples at 22,050 Hz.
     *
     * @param mel of either front end
     */
    public static Clip vocode(Mel mel) {
        float[] sound =
                sound(MelInverse.magnitudes(mel), MelInverse.SIZE, MelFrontEnd.HOP, ROUNDS, SEED, inconsistency -> {});
        return new Clip(sound, MelFrontEnd.RATE);
    }

    /**
     * The sound of magnitudes.
     *
     * @param magnitudes [frame][size/2 + 1], of Hann frames centred at the multiples of the hop
     * @param rounds at least 1
     * @param seed of the first phases
     * @param watcher told after each round the norm of the difference between the sound's magnitudes and those wanted, as a part of
     *     these: it never rises (Griffin and Lim 1984, appendix)
     * @return frames · hop samples
     */
    static float[] sound(double[][] magnitudes, int size, int hop, int rounds, long seed, DoubleConsumer watcher) {
        Spectra spectra = new Spectra(size, hop, magnitudes.length, magnitudes.length * hop);
        Spectra.Values wanted = guessed(magnitudes, seed);
        double[] signal = spectra.signal(wanted);
        for (int round = 0; round < rounds; round++) {
            Spectra.Values made = spectra.of(signal);
            watcher.accept(inconsistency(magnitudes, made));
            for (int t = 0; t < magnitudes.length; t++) {
                for (int k = 0; k < magnitudes[t].length; k++) {
                    double scale = magnitudes[t][k] / Math.max(Math.hypot(made.re()[t][k], made.im()[t][k]), TINY);
                    made.re()[t][k] *= scale;
                    made.im()[t][k] *= scale;
                }
            }
            signal = spectra.signal(made);
        }
        float[] sound = new float[signal.length];
        for (int n = 0; n < sound.length; n++) {
            sound[n] = (float) signal[n];
        }
        return sound;
    }

    private static Spectra.Values guessed(double[][] magnitudes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] re = new double[magnitudes.length][magnitudes[0].length];
        double[][] im = new double[magnitudes.length][magnitudes[0].length];
        for (int t = 0; t < re.length; t++) {
            for (int k = 0; k < re[t].length; k++) {
                double angle = random.nextDouble(2 * Math.PI);
                re[t][k] = magnitudes[t][k] * Math.cos(angle);
                im[t][k] = magnitudes[t][k] * Math.sin(angle);
            }
        }
        return new Spectra.Values(re, im);
    }

    /** Inner bins count twice, for their mirror images in the full spectrum. */
    private static double inconsistency(double[][] magnitudes, Spectra.Values made) {
        double difference = 0;
        double norm = 0;
        for (int t = 0; t < magnitudes.length; t++) {
            int last = magnitudes[t].length - 1;
            for (int k = 0; k <= last; k++) {
                int times = k == 0 || k == last ? 1 : 2;
                double d = magnitudes[t][k] - Math.hypot(made.re()[t][k], made.im()[t][k]);
                difference += times * d * d;
                norm += times * magnitudes[t][k] * magnitudes[t][k];
            }
        }
        return Math.sqrt(difference / Math.max(norm, TINY));
    }
}

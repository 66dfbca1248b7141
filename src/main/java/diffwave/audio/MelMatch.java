package diffwave.audio;

import java.util.Arrays;

/**
 * Brings a sound to a mel and leaves it its phases: in each round every short-time spectrum is multiplied by one step of {@link MelInverse}
 * from its own magnitudes (Lee and Seung 2000). What a vocoder adds where its mel is quiet goes away; what lies between two bands stays.
 *
 * <pre>{@code
 * Clip nearer = MelMatch.of(vocoded, mel);
 * }</pre>
 */
public final class MelMatch {

    /** More bring the mel nearer and the spectra hardly. */
    public static final int ROUNDS = 8;

    private MelMatch() {}

    /**
     * The sound, matched.
     *
     * @param sound frames · 256 samples at 22,050 Hz
     * @param mel of either front end
     * @throws IllegalArgumentException where their lengths or rates do not fit
     */
    public static Clip of(Clip sound, Mel mel) {
        int samples = sound.samples().length;
        if (sound.rate() != MelFrontEnd.RATE || samples != mel.frames() * MelFrontEnd.HOP) {
            throw new IllegalArgumentException(
                    samples + " samples at " + sound.rate() + " Hz for " + mel.frames() + " frames");
        }
        Spectra spectra = new Spectra(MelInverse.SIZE, MelFrontEnd.HOP, mel.frames(), samples);
        MelInverse.Bands bands = MelInverse.Bands.of(mel);
        double[][] wanted = new double[mel.frames()][];
        for (int t = 0; t < wanted.length; t++) {
            wanted[t] = bands.spread(MelInverse.sums(mel, t));
        }
        double[] signal = new double[samples];
        for (int n = 0; n < samples; n++) {
            signal[n] = sound.samples()[n];
        }
        for (int round = 0; round < ROUNDS; round++) {
            Spectra.Values values = spectra.of(signal);
            for (int t = 0; t < wanted.length; t++) {
                scale(values.re()[t], values.im()[t], wanted[t], bands);
            }
            signal = spectra.signal(values);
        }
        float[] matched = new float[samples];
        for (int n = 0; n < samples; n++) {
            matched[n] = (float) signal[n];
        }
        return new Clip(matched, sound.rate());
    }

    private static void scale(double[] re, double[] im, double[] wanted, MelInverse.Bands bands) {
        double[] magnitudes = new double[re.length];
        for (int k = 0; k < re.length; k++) {
            magnitudes[k] = Math.hypot(re[k], im[k]);
        }
        double[] factors = bands.factors(wanted, magnitudes);
        // of what no band hears the nearest that one hears tells
        Arrays.fill(factors, 0, bands.firstBin(), factors[bands.firstBin()]);
        Arrays.fill(factors, bands.endBin(), factors.length, factors[bands.endBin() - 1]);
        for (int k = 0; k < re.length; k++) {
            re[k] *= factors[k];
            im[k] *= factors[k];
        }
    }
}

package diffwave.audio;

import java.util.Arrays;

/** Figures of how near one sound is to another, and of how quiet its quietest parts are. */
public final class Quality {

    private static final double FRAME_SECONDS = 0.03;
    /** Segmental SNR counts each frame within these bounds (Hansen and Pellom 1998). */
    private static final double LEAST_SEGMENT_DB = -10;

    private static final double MOST_SEGMENT_DB = 35;
    private static final double QUIETEST = 0.05;
    private static final int[] RESOLUTIONS = {512, 1024, 2048};
    /** Power below which all is silence, as in the public programs (kan-bayashi/ParallelWaveGAN). */
    private static final double LEAST_POWER = 1e-7;

    private Quality() {}

    /**
     * Scale-invariant signal-to-distortion ratio (Le Roux and others, arXiv 1811.02508).
     *
     * @param reference the clean sound
     * @param estimate as long as the reference, or compared over what both have
     * @return dB; +∞ where the estimate is a multiple of the reference, NaN for silence
     */
    public static double siSdr(float[] reference, float[] estimate) {
        int n = Math.min(reference.length, estimate.length);
        double dot = 0;
        double power = 0;
        for (int i = 0; i < n; i++) {
            dot += (double) reference[i] * estimate[i];
            power += (double) reference[i] * reference[i];
        }
        double scale = dot / power;
        double signal = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double target = scale * reference[i];
            signal += target * target;
            rest += (estimate[i] - target) * (estimate[i] - target);
        }
        return 10 * Math.log10(signal / rest);
    }

    /**
     * Segmental signal-to-noise ratio: the mean over frames of 30 ms, each between −10 and 35 dB.
     *
     * @return dB; NaN for clips shorter than a frame
     */
    public static double segmentalSnr(Clip reference, Clip estimate) {
        int n = Math.min(reference.samples().length, estimate.samples().length);
        int frame = (int) Math.round(FRAME_SECONDS * reference.rate());
        double sum = 0;
        int frames = 0;
        for (int start = 0; start + frame <= n; start += frame) {
            double signal = 0;
            double noise = 0;
            for (int i = start; i < start + frame; i++) {
                double x = reference.samples()[i];
                double d = x - estimate.samples()[i];
                signal += x * x;
                noise += d * d;
            }
            sum += Math.clamp(10 * Math.log10((signal + 1e-12) / (noise + 1e-12)), LEAST_SEGMENT_DB, MOST_SEGMENT_DB);
            frames++;
        }
        return sum / frames;
    }

    /**
     * The standard deviation of the noise that the quietest frames of 30 ms show: the fifth percentile of their rms.
     *
     * @return as a part of full scale; 0 for clips shorter than a frame
     */
    public static double noiseFloor(Clip clip) {
        int frame = (int) Math.round(FRAME_SECONDS * clip.rate());
        int frames = clip.samples().length / frame;
        if (frames == 0) {
            return 0;
        }
        double[] rms = new double[frames];
        for (int f = 0; f < frames; f++) {
            rms[f] = Level.of(clip.samples(), f * frame, (f + 1) * frame).rms();
        }
        Arrays.sort(rms);
        return rms[(int) (QUIETEST * (frames - 1))];
    }

    /**
     * Mean absolute difference of two mels over the frames that both have: natural log units for Tacotron 2's.
     */
    public static double melDistance(Mel a, Mel b) {
        int frames = Math.min(a.frames(), b.frames());
        double sum = 0;
        for (int band = 0; band < a.bands(); band++) {
            for (int frame = 0; frame < frames; frame++) {
                sum += Math.abs(a.values()[band][frame] - b.values()[band][frame]);
            }
        }
        return sum / a.bands() / frames;
    }

    /**
     * Multi-resolution STFT distance (Yamamoto and others, arXiv 1910.11480): spectral convergence plus the mean absolute
     * difference of log magnitudes, averaged over windows of 512, 1,024 and 2,048 samples with a quarter's hop.
     */
    public static double stftDistance(float[] reference, float[] estimate) {
        double sum = 0;
        int n = Math.min(reference.length, estimate.length);
        for (int size : RESOLUTIONS) {
            Stft stft = new Stft(size, size / 4);
            float[][] a = stft.magnitudes(Arrays.copyOf(reference, n));
            float[][] b = stft.magnitudes(Arrays.copyOf(estimate, n));
            double difference = 0;
            double norm = 0;
            double logs = 0;
            for (int t = 0; t < a.length; t++) {
                for (int k = 0; k < a[t].length; k++) {
                    double x = floored(a[t][k]);
                    double y = floored(b[t][k]);
                    difference += (x - y) * (x - y);
                    norm += x * x;
                    logs += Math.abs(Math.log(x / y));
                }
            }
            sum += Math.sqrt(difference / norm) + logs / ((double) a.length * a[0].length);
        }
        return sum / RESOLUTIONS.length;
    }

    private static double floored(double magnitude) {
        return Math.sqrt(Math.max(magnitude * magnitude, LEAST_POWER));
    }
}

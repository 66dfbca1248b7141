package diffwave.audio;

/** Puts noise under a clip. */
public final class Mix {

    private Mix() {}

    /**
     * The paper's mix (5.4; SPEC 6.1): y = (1 − share) x + share · n.
     *
     * @param noise repeated where it is shorter; at the clip's rate
     * @param share 0 … 1; the paper's is 0.1
     */
    public static Clip share(Clip clip, Clip noise, double share) {
        return mixed(clip, noise, 1 - share, share);
    }

    /**
     * The noise at a level below the clip.
     *
     * @param noise repeated where it is shorter; at the clip's rate
     * @param decibels signal power to noise power
     */
    public static Clip signalToNoise(Clip clip, Clip noise, double decibels) {
        double signal = Level.of(clip).rms();
        double hiss = Level.of(noise).rms();
        double gain = hiss == 0 ? 0 : signal / hiss * Math.pow(10, -decibels / 20);
        return mixed(clip, noise, 1, gain);
    }

    private static Clip mixed(Clip clip, Clip noise, double ofClip, double ofNoise) {
        if (clip.rate() != noise.rate()) {
            throw new IllegalArgumentException("clip at " + clip.rate() + " Hz, noise at " + noise.rate() + " Hz");
        }
        float[] out = new float[clip.samples().length];
        int period = noise.samples().length;
        for (int i = 0; i < out.length; i++) {
            float hiss = period == 0 ? 0 : noise.samples()[i % period];
            out[i] = (float) (ofClip * clip.samples()[i] + ofNoise * hiss);
        }
        return new Clip(out, clip.rate());
    }
}

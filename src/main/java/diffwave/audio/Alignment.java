package diffwave.audio;

/** Lays two clips over one another, to see and to hear what tells them apart. */
public final class Alignment {

    /** Where neither is silent, both must be alike by this much before one is moved. */
    private static final double LEAST_LIKENESS = 0.3;

    private Alignment() {}

    /**
     * By how many samples the second clip is late, from the highest peak of their cross-correlation (by FFT).
     *
     * @param most samples that are looked at in both directions, at least 0
     * @return positive where b is late; 0 where nothing alike is found
     */
    public static int lag(Clip a, Clip b, int most) {
        sameRate(a, b);
        int size = Integer.highestOneBit(Math.max(1, Math.max(a.samples().length, b.samples().length) + most)) * 2;
        double[] correlation = correlation(a.samples(), b.samples(), size);
        int best = 0;
        for (int lag = -most; lag <= most; lag++) {
            if (correlation[Math.floorMod(lag, size)] > correlation[Math.floorMod(best, size)]) {
                best = lag;
            }
        }
        double norm = Math.sqrt(energy(a.samples()) * energy(b.samples()));
        return norm > 0 && correlation[Math.floorMod(best, size)] / norm >= LEAST_LIKENESS ? best : 0;
    }

    /**
     * A clip moved in time.
     *
     * @param lag samples that it is late: so many are left out at its beginning, or put before it where negative
     * @param length of what comes out; silence where the clip has nothing
     */
    public static Clip moved(Clip clip, int lag, int length) {
        float[] samples = new float[length];
        for (int i = Math.max(0, -lag); i < length && i + lag < clip.samples().length; i++) {
            samples[i] = clip.samples()[i + lag];
        }
        return new Clip(samples, clip.rate());
    }

    /**
     * What the first clip has and the second has not: a − b, with b moved by its lag, as long as a.
     *
     * @param most samples that b may be late or early
     */
    public static Clip difference(Clip a, Clip b, int most) {
        Clip other = moved(b, lag(a, b, most), a.samples().length);
        float[] rest = new float[a.samples().length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = a.samples()[i] - other.samples()[i];
        }
        return new Clip(rest, a.rate());
    }

    /** Σ_i a_i b_(i + lag) at index lag, modulo the size. */
    private static double[] correlation(float[] a, float[] b, int size) {
        double[] aRe = padded(a, size);
        double[] aIm = new double[size];
        double[] bRe = padded(b, size);
        double[] bIm = new double[size];
        ComplexFft.transform(aRe, aIm);
        ComplexFft.transform(bRe, bIm);
        double[] re = new double[size];
        double[] im = new double[size];
        for (int k = 0; k < size; k++) {
            re[k] = (aRe[k] * bRe[k] + aIm[k] * bIm[k]) / size;
            // the other sign, since a forward transform stands in for the inverse
            im[k] = -(aRe[k] * bIm[k] - aIm[k] * bRe[k]) / size;
        }
        ComplexFft.transform(re, im);
        return re;
    }

    private static double[] padded(float[] samples, int size) {
        double[] padded = new double[size];
        for (int i = 0; i < samples.length; i++) {
            padded[i] = samples[i];
        }
        return padded;
    }

    private static double energy(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return sum;
    }

    private static void sameRate(Clip a, Clip b) {
        if (a.rate() != b.rate()) {
            throw new IllegalArgumentException(a.rate() + " Hz beside " + b.rate() + " Hz: resample one first");
        }
    }
}

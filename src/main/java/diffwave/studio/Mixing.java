package diffwave.studio;

/**
 * What lies between two noised clips (SPEC 6.2): x^λ of x^a = √ᾱ a + √(1 − ᾱ) ε_a and x^b alike.
 *
 * @param a [sample], the clip at λ = 0
 * @param b [sample], the clip at λ = 1
 * @param noiseA ε_a, unit variance
 * @param noiseB ε_b, the same array where the noise is shared
 * @param alphaBar ᾱ_t
 */
record Mixing(float[] a, float[] b, float[] noiseA, float[] noiseB, double alphaBar) {

    /** The paper's: (1 − λ) x^a + λ x^b. */
    float[] linear(double lambda) {
        return mix(1 - lambda, lambda, 1);
    }

    /** The noise brought back to the variance that the network expects: divided by √((1 − λ)² + λ²). */
    float[] compensated(double lambda) {
        boolean shared = noiseA == noiseB;
        double level = shared ? 1 : Math.sqrt((1 - lambda) * (1 - lambda) + lambda * lambda);
        return mix(1 - lambda, lambda, 1 / level);
    }

    /** Along the arc between x^a and x^b, by the angle of their cosine. */
    float[] spherical(double lambda) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            double xa = noised(a[i], noiseA[i]);
            double xb = noised(b[i], noiseB[i]);
            ab += xa * xb;
            aa += xa * xa;
            bb += xb * xb;
        }
        double angle = Math.acos(Math.clamp(ab / Math.sqrt(aa * bb), -1, 1));
        if (!(angle > 1e-6)) {
            return linear(lambda);
        }
        return mix(Math.sin((1 - lambda) * angle) / Math.sin(angle), Math.sin(lambda * angle) / Math.sin(angle), 1);
    }

    private double noised(float clean, float noise) {
        return Math.sqrt(alphaBar) * clean + Math.sqrt(1 - alphaBar) * noise;
    }

    private float[] mix(double shareA, double shareB, double noiseLevel) {
        double data = Math.sqrt(alphaBar);
        double noise = Math.sqrt(1 - alphaBar) * noiseLevel;
        float[] x = new float[a.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (data * (shareA * a[i] + shareB * b[i]) + noise * (shareA * noiseA[i] + shareB * noiseB[i]));
        }
        return x;
    }
}

package diffwave.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Weights before training, as lmnt's program begins (SPEC-NET 5): convolutions normal with variance 2 / fan in, everything else
 * uniform within ±1/√(fan in), label embedding N(0, 1), the last convolution's weight zero. The same seed gives the same bits.
 */
public final class RandomWeights {

    private RandomWeights() {}

    /** As training begins: the last convolution's weight is zero, so nothing but its bias comes out. */
    public static Weights of(Architecture architecture, long seed) {
        return make(architecture, seed, true);
    }

    /** For benches and tests: the last convolution speaks too. */
    public static Weights speaking(Architecture architecture, long seed) {
        return make(architecture, seed, false);
    }

    private static Weights make(Architecture architecture, long seed, boolean silent) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        SplittableRandom seeds = new SplittableRandom(seed);
        int fanIn = 1;
        for (Map.Entry<String, int[]> entry : Parameters.of(architecture).entrySet()) {
            String name = entry.getKey();
            int[] shape = entry.getValue();
            float[] values = new float[Tensor.elements(shape)];
            SplittableRandom random = seeds.split();
            if (name.endsWith(".weight")) {
                fanIn = values.length / shape[0];
            }
            if (name.equals("label_embedding.weight")) {
                normal(values, 1, random);
            } else if (shape.length == 3 && !(silent && name.equals("output_projection.weight"))) {
                normal(values, Math.sqrt(2.0 / fanIn), random);
            } else if (shape.length != 3) {
                uniform(values, 1 / Math.sqrt(fanIn), random);
            }
            tensors.put(name, Tensor.of(shape, values));
        }
        return new Weights("random weights of seed " + seed, tensors);
    }

    private static void uniform(float[] values, double bound, SplittableRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
    }

    /** Box and Muller in StrictMath: the same bits on every machine and Java. */
    private static void normal(float[] values, double deviation, SplittableRandom random) {
        for (int i = 0; i < values.length; i += 2) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble())) * deviation;
            double angle = 2 * Math.PI * random.nextDouble();
            values[i] = (float) (radius * StrictMath.cos(angle));
            if (i + 1 < values.length) {
                values[i + 1] = (float) (radius * StrictMath.sin(angle));
            }
        }
    }
}

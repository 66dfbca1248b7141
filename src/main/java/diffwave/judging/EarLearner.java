package diffwave.judging;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.GradientCollector;
import diffwave.judging.EarShape.Block;
import diffwave.judging.EarShape.Convolution;
import diffwave.model.Tensor;
import diffwave.network.OneDnn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The ear while it learns, on PyTorch: the network of {@link EarShape} with a batch normalisation behind each convolution, cross-entropy,
 * and AdamW (Loshchilov and Hutter, arXiv 1711.05101). {@link #tensors} folds the normalisations away. One thread.
 */
final class EarLearner implements AutoCloseable {

    private static final double DECAY = 1e-2;
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double TINY = 1e-8;
    private static final float MOMENTUM = 0.9f;
    private static final float EPSILON = 1e-5f;
    /** Shares of certainty that a right answer leaves to the others: a sure ear is a bad judge of its own certainty. */
    private static final float SMOOTHING = 0.05f;

    private static final float DROPPED = 0.3f;

    private final NDManager manager;
    private final Map<String, NDArray> learned = new LinkedHashMap<>();
    private final Map<String, NDArray> moments = new LinkedHashMap<>();
    private final Map<String, NDArray> seen = new LinkedHashMap<>();
    private final SplittableRandom random;
    private int steps;

    /**
     * @param manager of its own, on the device; closed with it
     */
    EarLearner(NDManager manager, long seed) {
        this.manager = manager;
        random = new SplittableRandom(seed);
        for (Convolution shape : EarShape.convolutions()) {
            int fan = shape.in() / shape.groups() * shape.kernel() * shape.kernel();
            learn(shape.name() + ".weight", Math.sqrt(2.0 / fan), shape.weightShape());
            // a block begins as its shortcut: its last normalisation scales by 0
            boolean last = shape.name().endsWith(".c");
            learned.put(shape.name() + ".gamma", constant(last ? 0 : 1, shape.out()));
            learned.put(shape.name() + ".beta", constant(0, shape.out()));
            seen.put(shape.name() + ".mean", constant(0, shape.out()));
            seen.put(shape.name() + ".variance", constant(1, shape.out()));
        }
        learn("head.weight", Math.sqrt(1.0 / EarShape.FEATURES), EarShape.DIGITS, EarShape.FEATURES);
        learned.put("head.bias", constant(0, EarShape.DIGITS));
        learned.forEach((name, array) -> {
            array.setRequiresGradient(true);
            moments.put(name + ".1", array.zerosLike());
            moments.put(name + ".2", array.zerosLike());
        });
        moments.values().forEach(array -> array.setRequiresGradient(false));
    }

    /**
     * One step.
     *
     * @param cells [batch][FRAMES · BANDS]
     * @param digits [batch]
     * @return the batch's mean cross-entropy
     */
    double learn(float[][] cells, int[] digits, double rate) {
        try (OneDnn.Off exact = OneDnn.off();
                NDManager scope = manager.newSubManager()) {
            NDArray x = input(scope, cells);
            NDArray wanted = scope.create(wanted(digits), new Shape(digits.length, EarShape.DIGITS));
            NDArray dropped = scope.create(dropout(cells.length), new Shape(cells.length, EarShape.FEATURES));
            NDArray loss;
            try (GradientCollector gradients =
                    ai.djl.engine.Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray scores = head(body(x, true).mul(dropped));
                loss = scores.logSoftmax(1).mul(wanted).sum().div(-digits.length);
                gradients.backward(loss);
            }
            steps++;
            learned.forEach((name, array) -> step(scope, name, array, rate));
            return loss.toFloatArray()[0];
        }
    }

    /** What it would answer, [batch][DIGITS] before they become probabilities. */
    float[][] scores(float[][] cells) {
        try (NDManager scope = manager.newSubManager()) {
            float[] flat = head(body(input(scope, cells), false)).toFloatArray();
            return IntStream.range(0, cells.length)
                    .mapToObj(i -> Arrays.copyOfRange(flat, i * EarShape.DIGITS, (i + 1) * EarShape.DIGITS))
                    .toArray(float[][]::new);
        }
    }

    /** What an {@link Ear} is made of: each normalisation folded into the convolution before it. */
    Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Convolution shape : EarShape.convolutions()) {
            float[] weight = learned.get(shape.name() + ".weight").toFloatArray();
            float[] gamma = learned.get(shape.name() + ".gamma").toFloatArray();
            float[] bias = learned.get(shape.name() + ".beta").toFloatArray();
            float[] mean = seen.get(shape.name() + ".mean").toFloatArray();
            float[] variance = seen.get(shape.name() + ".variance").toFloatArray();
            int each = weight.length / shape.out();
            for (int o = 0; o < shape.out(); o++) {
                double scale = gamma[o] / Math.sqrt(variance[o] + EPSILON);
                for (int i = o * each; i < (o + 1) * each; i++) {
                    weight[i] *= (float) scale;
                }
                bias[o] -= (float) (scale * mean[o]);
            }
            tensors.put(shape.name() + ".weight", Tensor.of(shape.weightShape(), weight));
            tensors.put(shape.name() + ".bias", Tensor.of(bias));
        }
        tensors.put(
                "head.weight",
                Tensor.of(
                        new int[] {EarShape.DIGITS, EarShape.FEATURES},
                        learned.get("head.weight").toFloatArray()));
        tensors.put("head.bias", Tensor.of(learned.get("head.bias").toFloatArray()));
        return tensors;
    }

    private NDArray input(NDManager scope, float[][] cells) {
        float[] flat = new float[cells.length * EarSpectrum.FRAMES * EarSpectrum.BANDS];
        for (int i = 0; i < cells.length; i++) {
            System.arraycopy(cells[i], 0, flat, i * cells[i].length, cells[i].length);
        }
        return scope.create(flat, new Shape(cells.length, 1, EarSpectrum.FRAMES, EarSpectrum.BANDS));
    }

    private NDArray body(NDArray input, boolean learning) {
        NDArray x =
                through(input, EarShape.FIRST, learning).getNDArrayInternal().relu();
        for (Block block : EarShape.BLOCKS) {
            NDArray beside = block.reshapes() ? through(x, block.shortcut(), learning) : x;
            NDArray inner = through(x, block.a(), learning).getNDArrayInternal().relu();
            inner = through(inner, block.b(), learning).getNDArrayInternal().relu();
            x = through(inner, block.c(), learning)
                    .add(beside)
                    .getNDArrayInternal()
                    .relu();
        }
        return x.max(new int[] {2}).reshape(x.getShape().get(0), EarShape.FEATURES);
    }

    private NDArray head(NDArray features) {
        return features.matMul(learned.get("head.weight").transpose()).add(learned.get("head.bias"));
    }

    private NDArray through(NDArray x, Convolution shape, boolean learning) {
        NDList convolved = Conv2d.conv2d(
                x,
                learned.get(shape.name() + ".weight"),
                null,
                new Shape(shape.stride(), shape.stride()),
                new Shape(shape.padding(), shape.padding()),
                new Shape(1, 1),
                shape.groups());
        return BatchNorm.batchNorm(
                        convolved.singletonOrThrow(),
                        seen.get(shape.name() + ".mean"),
                        seen.get(shape.name() + ".variance"),
                        learned.get(shape.name() + ".gamma"),
                        learned.get(shape.name() + ".beta"),
                        -1,
                        MOMENTUM,
                        EPSILON,
                        learning)
                .singletonOrThrow();
    }

    private void step(NDManager scope, String name, NDArray array, double rate) {
        NDArray gradient = array.getGradient();
        gradient.attach(scope);
        NDArray first = moments.get(name + ".1");
        NDArray second = moments.get(name + ".2");
        first.muli(BETA_1).addi(gradient.mul(1 - BETA_1));
        second.muli(BETA_2).addi(gradient.square().mul(1 - BETA_2));
        NDArray top = gradient.zerosLike().add(first).div(1 - Math.pow(BETA_1, steps));
        NDArray bottom = gradient.zerosLike()
                .add(second)
                .div(1 - Math.pow(BETA_2, steps))
                .sqrt()
                .add(TINY);
        if (name.endsWith(".weight")) {
            array.muli(1 - rate * DECAY);
        }
        array.subi(top.div(bottom).mul(rate));
        gradient.muli(0); // DJL clears only what its own system manager holds, and would add the next one to this
    }

    private void learn(String name, double deviation, int... shape) {
        float[] values = new float[Tensor.elements(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        learned.put(
                name,
                manager.create(
                        values, new Shape(IntStream.of(shape).asLongStream().toArray())));
    }

    private NDArray constant(float value, int size) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return manager.create(values);
    }

    private static float[] wanted(int[] digits) {
        float[] wanted = new float[digits.length * EarShape.DIGITS];
        Arrays.fill(wanted, SMOOTHING / EarShape.DIGITS);
        for (int i = 0; i < digits.length; i++) {
            wanted[i * EarShape.DIGITS + digits[i]] += 1 - SMOOTHING;
        }
        return wanted;
    }

    private float[] dropout(int rows) {
        float[] kept = new float[rows * EarShape.FEATURES];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = random.nextDouble() < DROPPED ? 0 : 1 / (1 - DROPPED);
        }
        return kept;
    }

    @Override
    public void close() {
        manager.close();
    }
}

package diffwave.training;

import diffwave.diffusion.SeededNoise;
import diffwave.model.Architecture;
import diffwave.model.RandomWeights;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A network's weights before its first step. */
public final class Beginning {

    private static final int STREAM = 5;

    /** Which beginning. */
    public enum Kind {
        /** As lmnt's program begins. */
        LMNT,
        /** The same but for a mel that is heard from the first step on (SPEC 8): else a vocoder learns for thousands without it. */
        HEARD
    }

    private Beginning() {}

    /** The same seed gives the same bits. */
    public static Weights of(Architecture net, Kind kind, long seed) {
        Weights usual = RandomWeights.of(net, seed);
        if (kind == Kind.LMNT || net.mel().isEmpty()) {
            return usual;
        }
        Map<String, Tensor> heard = new LinkedHashMap<>(usual.tensors());
        int draw = 0;
        for (String name : usual.tensors().keySet()) {
            draw++;
            Tensor tensor = heard.get(name);
            if (name.contains("spectrogram_upsampler")) {
                heard.put(name, interpolating(name, tensor));
            } else if (name.endsWith("conditioner_projection.weight")) {
                heard.put(name, normal(tensor, 0.05, seed, draw));
            }
        }
        return new Weights(usual.origin(), heard);
    }

    /** Straight lines between frames of (mel + 5)/2.5: the first stage scales and shifts, all of them interpolate. */
    private static Tensor interpolating(String name, Tensor tensor) {
        boolean first = name.contains("conv1");
        float[] values = new float[tensor.size()];
        if (name.endsWith(".bias")) {
            Arrays.fill(values, first ? 2 : 0);
            return Tensor.of(tensor.shape(), values);
        }
        int width = tensor.axis(3);
        double half = width / 2.0;
        for (int j = 0; j < width; j++) {
            double triangle = 1 - Math.abs(j - (half - 0.5)) / half;
            values[width + j] = (float) (triangle * (first ? 0.4 : 1));
        }
        return Tensor.of(tensor.shape(), values);
    }

    private static Tensor normal(Tensor tensor, double deviation, long seed, int draw) {
        float[] values = new float[tensor.size()];
        SeededNoise.stream(STREAM, seed).fill(draw, new float[][] {values});
        for (int i = 0; i < values.length; i++) {
            values[i] *= (float) deviation;
        }
        return Tensor.of(tensor.shape(), values);
    }
}

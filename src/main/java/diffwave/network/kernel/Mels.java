package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.model.Weights;
import java.util.ArrayList;
import java.util.List;

/** A mel vocoder's upsamplers and the projections of their columns into each layer. */
final class Mels {

    private final List<MelColumns> upsamplers = new ArrayList<>();
    private final List<Panels> projections = new ArrayList<>();
    private final List<float[]> biases = new ArrayList<>();
    private final int bands;
    private final int hop;

    Mels(Architecture a, Weights weights) {
        Architecture.Mel mel = a.mel().orElseThrow();
        bands = mel.bands();
        hop = mel.hop();
        Halves gate = Halves.ofGate(a);
        for (int i = 0; i < a.layers(); i++) {
            if (i == 0 || mel.perLayer()) {
                String prefix = mel.perLayer() ? "residual_layers." + i + "." : "";
                upsamplers.add(new MelColumns(weights, prefix + "spectrogram_upsampler", bands, mel.strides()));
            }
            float[] weight = Layer.values(weights, i, "conditioner_projection.weight");
            projections.add(gate.pack(weight, bands, 1, 0));
            biases.add(gate.pad(Layer.values(weights, i, "conditioner_projection.bias")));
        }
    }

    int layers() {
        return projections.size();
    }

    int bands() {
        return bands;
    }

    /** Samples a frame. */
    int hop() {
        return hop;
    }

    MelColumns upsampler(int layer) {
        return upsamplers.get(upsamplers.size() == 1 ? 0 : layer);
    }

    /** [gate's halves][band]. */
    Panels projection(int layer) {
        return projections.get(layer);
    }

    /** For each layer, by the gate's halves. */
    float[][] biases() {
        return biases.toArray(float[][]::new);
    }
}

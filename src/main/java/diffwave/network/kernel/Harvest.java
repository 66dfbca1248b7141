package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.network.Condition;
import diffwave.network.Lesson;
import java.util.List;

/**
 * From sums along time to the gradient: stretches summed in their order, step vectors and labels, which are one column for all
 * samples, added as columns, all put where the tensors lie.
 */
final class Harvest {

    private static final int TAPS = 3;

    private final Architecture a;
    private final Places places;
    private final float[] parameters;
    private final float[] gradient;
    private final Lesson lesson;
    private final List<Share> shares;
    private final List<StepPath> steps;
    private final Halves gate;
    private final Halves output;
    private final float[][][] labelSlopes;

    Harvest(
            Architecture a,
            Places places,
            float[] parameters,
            float[] gradient,
            Lesson lesson,
            List<Share> shares,
            List<StepPath> steps) {
        this.a = a;
        this.places = places;
        this.parameters = parameters;
        this.gradient = gradient;
        this.lesson = lesson;
        this.shares = shares;
        this.steps = steps;
        gate = Halves.ofGate(a);
        output = Halves.ofOutput(a);
        labelSlopes = new float[a.layers()][lesson.rows()][a.labels().isPresent() ? Architecture.LABEL_WIDTH : 0];
    }

    /** One layer's tensors; layers may be done at the same time. */
    void layer(int layer) {
        int c = a.channels();
        int width = gate.width();
        Share.LayerSums sums = shares.getFirst().layer(layer);
        for (Share share : shares.subList(1, shares.size())) {
            Share.LayerSums others = share.layer(layer);
            for (int tap = 0; tap < TAPS; tap++) {
                sums.taps().get(tap).add(others.taps().get(tap));
            }
            sums.output().add(others.output());
            sums.mel().add(others.mel());
        }
        float[] all = new float[width];
        for (int row = 0; row < lesson.rows(); row++) {
            float[] here = row(layer, row, sums);
            for (int j = 0; j < width; j++) {
                all[j] += here[j];
            }
        }
        for (int tap = 0; tap < TAPS; tap++) {
            put(sums.taps().get(tap), gate, c, places.at(layer, "dilated_conv.weight") + tap, TAPS);
        }
        put(sums.output(), output, c, places.at(layer, "output_projection.weight"), 1);
        put(outputs(layer), output, places.at(layer, "output_projection.bias"));
        put(all, gate, places.at(layer, "dilated_conv.bias"));
        a.mel().ifPresent(mel -> {
            put(sums.mel(), gate, mel.bands(), places.at(layer, "conditioner_projection.weight"), 1);
            put(all, gate, places.at(layer, "conditioner_projection.bias"));
        });
        a.labels().ifPresent(labels -> put(all, gate, places.at(layer, "label_projection.bias")));
    }

    /** One row's columns in a layer: the step vector's share of the taps, and its way back. Gives back y's summed slope. */
    private float[] row(int layer, int row, Share.LayerSums sums) {
        int width = gate.width();
        int c = a.channels();
        float[][] taps = tapSlopes(layer, row);
        float[] p = steps.get(row).layers()[layer];
        float[] slope = new float[c];
        int weight = places.at(layer, "dilated_conv.weight");
        for (int tap = 0; tap < TAPS; tap++) {
            Sums to = sums.taps().get(tap);
            for (int k = 0; k < c; k++) {
                for (int j = 0; j < width; j++) {
                    to.values()[k * to.width() + j] += p[k] * taps[tap][j];
                }
            }
            for (int j = 0; j < width; j++) {
                for (int k = 0; gate.holds(j) && k < c; k++) {
                    slope[k] += parameters[weight + (gate.row(j) * c + k) * TAPS + tap] * taps[tap][j];
                }
            }
        }
        if (a.residual() == Architecture.Residual.WITH_STEP) {
            for (Share share : shares) {
                for (int k = 0; k < c; k++) {
                    slope[k] += share.residuals(row, layer)[k];
                }
            }
        }
        steps.get(row).back(layer, slope, gradient);
        if (lesson.conditions().get(row) instanceof Condition.Labels labels) {
            label(layer, row, labels.rows()[0], taps[1]);
        }
        return taps[1];
    }

    /** Sums of y's slope where a tap lies inside the signal: the one before, the sample itself, the one behind. */
    private float[][] tapSlopes(int layer, int row) {
        int width = gate.width();
        float[][] taps = new float[TAPS][width];
        for (Share share : shares) {
            float[] kinds = share.gates(row, layer);
            for (int kind = 0; kind * width < kinds.length; kind++) {
                for (int j = 0; j < width; j++) {
                    float one = kinds[kind * width + j];
                    taps[0][j] += (kind & StepVectors.NONE_BEFORE) == 0 ? one : 0;
                    taps[1][j] += one;
                    taps[2][j] += (kind & StepVectors.NONE_BEHIND) == 0 ? one : 0;
                }
            }
        }
        return taps;
    }

    private void label(int layer, int row, int label, float[] slope) {
        float[] bare = new float[2 * a.channels()];
        for (int j = 0; j < slope.length; j++) {
            if (gate.holds(j)) {
                bare[gate.row(j)] = slope[j];
            }
        }
        String name = "label_projection.weight";
        int width = Architecture.LABEL_WIDTH;
        int at = places.at("label_embedding.weight") + label * width;
        places.matrix(gradient, layer, name).grow(bare, java.util.Arrays.copyOfRange(parameters, at, at + width));
        places.matrix(parameters, layer, name).back(bare, labelSlopes[layer][row]);
    }

    private float[] outputs(int layer) {
        float[] slope = new float[output.width()];
        int half = slope.length / 2;
        for (Share share : shares) {
            for (int k = 0; k < half; k++) {
                for (int row = 0; row < lesson.rows(); row++) {
                    slope[k] += share.residuals(row, layer)[k];
                }
                slope[half + k] += share.ends().skip()[k];
            }
        }
        return slope;
    }

    private void put(Sums sums, Halves halves, int depth, int at, int stride) {
        for (int j = 0; j < halves.width(); j++) {
            for (int k = 0; halves.holds(j) && k < depth; k++) {
                gradient[at + (halves.row(j) * depth + k) * stride] += sums.values()[k * sums.width() + j];
            }
        }
    }

    private void put(float[] numbers, Halves halves, int at) {
        for (int j = 0; j < numbers.length; j++) {
            if (halves.holds(j)) {
                gradient[at + halves.row(j)] += numbers[j];
            }
        }
    }

    /** What is not a layer's, when all layers are done. */
    void rest(PackedWeights weights) {
        steps.forEach(step -> step.back(gradient));
        for (int row = 0; row < lesson.rows(); row++) {
            if (lesson.conditions().get(row) instanceof Condition.Labels labels) {
                int at = places.at("label_embedding.weight") + labels.rows()[0] * Architecture.LABEL_WIDTH;
                for (float[][] layer : labelSlopes) {
                    add(layer[row], at, layer[row].length);
                }
            }
        }
        int c = a.channels();
        float[] biases = weights.skipBiases();
        double scale = Math.sqrt(1.0 / a.layers());
        for (Share share : shares) {
            Share.Ends ends = share.ends();
            add(ends.inputWeight(), places.at("input_projection.weight"), c);
            add(ends.inputBias(), places.at("input_projection.bias"), c);
            add(ends.output(), places.at("output_projection.weight"), c);
            gradient[places.at("output_projection.bias")] += (float) ends.bias()[0];
            add(ends.middle(), places.at("skip_projection.bias"), c);
            int skip = places.at("skip_projection.weight");
            Sums sums = share.skip();
            for (int out = 0; out < c; out++) {
                for (int k = 0; k < c; k++) {
                    double one = sums.values()[k * sums.width() + out] + (double) ends.middle()[out] * biases[k];
                    gradient[skip + out * c + k] += (float) (scale * one);
                }
            }
        }
    }

    private void add(float[] numbers, int at, int count) {
        for (int i = 0; i < count; i++) {
            gradient[at + i] += numbers[i];
        }
    }
}

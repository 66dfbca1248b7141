package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import diffwave.model.Weights;
import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Mel frames to as many columns as samples, for any stretch of samples alone (SPEC-NET 1.2): transposed convolutions, kernel
 * (3, 2s), stride (1, s), padding (1, s/2), each with a leaky ReLU of slope 0.4. A column depends on two of the stage before,
 * so a tile's columns are made where they are needed.
 */
final class MelColumns {

    /** Of the leaky ReLU. */
    static final float SLOPE = 0.4f;

    /** Some columns of a stage: [column][row length], the bands from place 1, a zero on either side. */
    record Columns(float[] values, int bands, int from, int to) {

        /** Where the first band of a column lies. */
        int at(int column) {
            return (column - from) * rowLength(bands) + 1;
        }
    }

    private record Stage(int stride, float[] kernel, float bias) {}

    private final List<Stage> stages = new ArrayList<>();
    private final int bands;

    /**
     * @param prefix of the tensors' names, as "spectrogram_upsampler"
     */
    MelColumns(Weights weights, String prefix, int bands, List<Integer> strides) {
        this.bands = bands;
        for (int k = 0; k < strides.size(); k++) {
            String name = prefix + ".conv" + (k + 1);
            float[] kernel = weights.tensors().get(name + ".weight").values();
            float bias = weights.tensors().get(name + ".bias").values()[0];
            stages.add(new Stage(strides.get(k), kernel, bias));
        }
    }

    /** Numbers from one column to the next. */
    static int rowLength(int bands) {
        return Lanes.padded(bands) + LANES + 2;
    }

    /** Frames as a stage takes them. */
    static Columns frames(float[][] mel) {
        int row = rowLength(mel.length);
        float[] values = new float[mel[0].length * row];
        for (int band = 0; band < mel.length; band++) {
            for (int frame = 0; frame < mel[0].length; frame++) {
                values[frame * row + 1 + band] = mel[band][frame];
            }
        }
        return new Columns(values, mel.length, 0, mel[0].length);
    }

    /**
     * @param frames all of a mel
     * @param from first sample
     * @param to behind the last
     * @param room columns for which there is to be room, at least to − from
     */
    Columns samples(Columns frames, int from, int to, int room) {
        return stage(stages.size() - 1, frames, from, to, room);
    }

    private Columns stage(int index, Columns frames, int from, int to, int room) {
        if (index < 0) {
            return frames;
        }
        Stage stage = stages.get(index);
        int all = frames.to();
        for (int i = 0; i < index; i++) {
            all *= stages.get(i).stride();
        }
        int half = stage.stride() / 2;
        int first = Math.max(0, (from + half) / stage.stride() - 1);
        int last = Math.min(all, (to - 1 + half) / stage.stride() + 1);
        Columns in = stage(index - 1, frames, first, last, last - first);
        float[] out = new float[room * rowLength(bands)];
        fill(index, in, from, to, out, from);
        return new Columns(out, bands, from, to);
    }

    /** How many stages. */
    int count() {
        return stages.size();
    }

    /** A stage's columns for each of those that it takes. */
    int stride(int index) {
        return stages.get(index).stride();
    }

    /** [3][2 · stride]. */
    float[] kernel(int index) {
        return stages.get(index).kernel();
    }

    /**
     * Makes some of a stage's columns.
     *
     * @param in the columns before, as far as they are needed
     * @param from first column made
     * @param to behind the last
     * @param out receives them, the array's first being the column outFrom
     */
    void fill(int index, Columns in, int from, int to, float[] out, int outFrom) {
        Stage stage = stages.get(index);
        int half = stage.stride() / 2;
        for (int column = from; column < to; column++) {
            int q = (column + half) / stage.stride();
            int p = (column + half) % stage.stride();
            int o = (column - outFrom) * rowLength(bands) + 1;
            for (int band = 0; band < bands; band += LANES) {
                FloatVector sum = FloatVector.broadcast(SPECIES, stage.bias());
                sum = q < in.to() ? taps(sum, in, q, stage, p, band) : sum;
                sum = q > in.from() ? taps(sum, in, q - 1, stage, p + stage.stride(), band) : sum;
                sum.blend(sum.mul(SLOPE), sum.compare(VectorOperators.LT, 0f)).intoArray(out, o + band);
            }
            out[o + bands] = 0;
        }
    }

    /** Adds W[a, place] · x[band + 1 − a, column] for a = 0, 1, 2. */
    private FloatVector taps(FloatVector sum, Columns in, int column, Stage stage, int place, int band) {
        int at = (column - in.from()) * rowLength(bands) + band;
        FloatVector all = sum;
        for (int a = 0; a < 3; a++) {
            float weight = stage.kernel()[a * 2 * stage.stride() + place];
            all = FloatVector.fromArray(SPECIES, in.values(), at + 2 - a)
                    .fma(FloatVector.broadcast(SPECIES, weight), all);
        }
        return all;
    }
}

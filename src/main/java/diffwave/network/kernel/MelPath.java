package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** One mel on its way through the upsampler, every stage's columns kept, and its slopes on their way back (SPEC-NET 1.2). */
final class MelPath {

    private static final int CHUNK = 512;
    private static final int KERNEL_ROWS = 3;

    private final MelColumns upsampler;
    private final int bands;
    private final int row;
    /** What each stage takes, and last what comes out. */
    private final List<MelColumns.Columns> columns = new ArrayList<>();

    private float[] slopes;

    /**
     * @param mel [band][frame], frames enough for all samples
     * @param spare samples for which there is room behind the last
     */
    MelPath(MelColumns upsampler, float[][] mel, int samples, int spare, Crew crew) {
        this.upsampler = upsampler;
        bands = mel.length;
        row = MelColumns.rowLength(bands);
        columns.add(MelColumns.frames(mel));
        for (int stage = 0; stage < upsampler.count(); stage++) {
            boolean last = stage == upsampler.count() - 1;
            MelColumns.Columns in = columns.getLast();
            int length = in.to() * upsampler.stride(stage);
            if (last && samples > length) {
                throw new IllegalArgumentException(mel[0].length + " frames for " + samples + " samples");
            }
            int made = last ? samples : length;
            float[] out = new float[(made + (last ? spare : 0)) * row];
            int index = stage;
            chunks(crew, made, (from, to) -> upsampler.fill(index, in, from, to, out, 0));
            columns.add(new MelColumns.Columns(out, bands, 0, made));
        }
        slopes = new float[samples * row];
    }

    private interface Chunk {
        void run(int from, int to);
    }

    private static void chunks(Crew crew, int length, Chunk chunk) {
        crew.run(Work.of(
                (length + CHUNK - 1) / CHUNK,
                (index, worker) -> chunk.run(index * CHUNK, Math.min(length, (index + 1) * CHUNK))));
    }

    /** As many columns as samples. */
    MelColumns.Columns columns() {
        return columns.getLast();
    }

    /**
     * Adds slopes of some columns.
     *
     * @param from [row][width], zeros where the bands are filled up
     * @param begins whether they are the first
     */
    void addSlopes(float[] from, int width, int first, int rows, boolean begins) {
        for (int r = 0; r < rows; r++) {
            int at = (first + r) * row + 1;
            for (int band = 0; band < bands; band += LANES) {
                FloatVector one = load(from, r * width + band);
                (begins ? one : one.add(load(slopes, at + band))).intoArray(slopes, at + band);
            }
        }
    }

    /** The way back of all slopes, added to the gradient. */
    void back(Places places, String prefix, float[] gradient, Crew crew) {
        for (int stage = upsampler.count() - 1; stage >= 0; stage--) {
            MelColumns.Columns out = columns.get(stage + 1);
            MelColumns.Columns in = columns.get(stage);
            chunks(crew, out.to(), (from, to) -> throughRelu(out, from, to));
            String name = prefix + ".conv" + (stage + 1);
            int weight = places.at(name + ".weight");
            int stride = upsampler.stride(stage);
            double[] bias = new double[stride];
            crew.run(Work.of(stride, (phase, worker) -> bias[phase] = phase(phase, stride, out, in, gradient, weight)));
            double sum = 0;
            for (double one : bias) {
                sum += one;
            }
            gradient[places.at(name + ".bias")] += (float) sum;
            if (stage > 0) {
                float[] before = new float[in.to() * row];
                float[] kernel = upsampler.kernel(stage);
                chunks(crew, in.to(), (from, to) -> spread(out.to(), stride, kernel, before, from, to));
                slopes = before;
            }
        }
    }

    private void throughRelu(MelColumns.Columns out, int from, int to) {
        for (int column = from; column < to; column++) {
            int at = column * row + 1;
            for (int band = 0; band < bands; band += LANES) {
                FloatVector one = load(slopes, at + band);
                one.blend(
                                one.mul(MelColumns.SLOPE),
                                load(out.values(), at + band).compare(VectorOperators.LT, 0f))
                        .intoArray(slopes, at + band);
            }
        }
    }

    /** Every stride-th column from one: they share two columns of the kernel. Their slopes' sum is given back. */
    private double phase(
            int phase, int stride, MelColumns.Columns out, MelColumns.Columns in, float[] gradient, int weight) {
        double[][] sums = new double[2][KERNEL_ROWS];
        double bias = 0;
        float[] lanes = new float[LANES];
        for (int q = 0; q * stride + phase - stride / 2 < out.to(); q++) {
            int column = q * stride + phase - stride / 2;
            if (column < 0) {
                continue;
            }
            FloatVector all = FloatVector.zero(SPECIES);
            for (int band = 0; band < bands; band += LANES) {
                all = all.add(load(slopes, column * row + 1 + band));
            }
            bias += Lanes.sum(all, lanes);
            for (int back = 0; back < 2; back++) {
                if (q - back >= 0 && q - back < in.to()) {
                    for (int a = 0; a < KERNEL_ROWS; a++) {
                        FloatVector sum = FloatVector.zero(SPECIES);
                        for (int band = 0; band < bands; band += LANES) {
                            sum = load(slopes, column * row + 1 + band)
                                    .fma(load(in.values(), (q - back) * row + band + 2 - a), sum);
                        }
                        sums[back][a] += Lanes.sum(sum, lanes);
                    }
                }
            }
        }
        for (int back = 0; back < 2; back++) {
            for (int a = 0; a < KERNEL_ROWS; a++) {
                gradient[weight + (a * 2 + back) * stride + phase] += (float) sums[back][a];
            }
        }
        return bias;
    }

    /** Slopes of a stage's input: each column went into 2 · stride others. */
    private void spread(int length, int stride, float[] kernel, float[] before, int from, int to) {
        for (int q = from; q < to; q++) {
            for (int band = 0; band < bands; band += LANES) {
                FloatVector sum = FloatVector.zero(SPECIES);
                for (int place = 0; place < 2 * stride; place++) {
                    int column = q * stride + place - stride / 2;
                    for (int a = 0; column >= 0 && column < length && a < KERNEL_ROWS; a++) {
                        sum = load(slopes, column * row + band + a)
                                .fma(FloatVector.broadcast(SPECIES, kernel[a * 2 * stride + place]), sum);
                    }
                }
                sum.intoArray(before, q * row + 1 + band);
            }
            for (int beyond = bands; beyond < Lanes.padded(bands); beyond++) {
                before[q * row + 1 + beyond] = 0;
            }
        }
    }

    private static FloatVector load(float[] numbers, int at) {
        return FloatVector.fromArray(SPECIES, numbers, at);
    }
}

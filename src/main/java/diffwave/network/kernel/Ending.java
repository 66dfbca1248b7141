package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import diffwave.network.Lesson;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * A tile between the way forth and the way back: the prediction, its error, and the slope of the layers' sum.
 *
 * @param weights of the way forth
 * @param turned the product between the layers' sum and the last, turned
 * @param scale of an error's slope: the row's weight over all samples of all rows
 */
record Ending(
        PackedWeights weights,
        Panels turned,
        Trail trail,
        Tile tile,
        Share share,
        Lesson lesson,
        int row,
        double scale,
        int first,
        int rows) {

    /** Error alone: what it is summed to goes into the share. */
    void error() {
        multiply(weights.skip(), trail.signal().skip(), trail.signal().stride());
        loss(false);
    }

    /** Error and way back. */
    void run() {
        multiply(weights.skip(), trail.signal().skip(), trail.signal().stride());
        loss(true);
        int stride = trail.signal().stride();
        share.skip().add(trail.signal().skip(), first * stride, stride, tile.z(), 0, tile.narrow(), rows);
        for (int group = 0; group < turned.groups(); group++) {
            turned.multiply(group, tile.z(), 0, tile.narrow(), rows, tile.y(), tile.wide(), true);
        }
        keepSlope();
    }

    private void multiply(Panels skip, float[] from, int stride) {
        for (int group = 0; group < skip.groups(); group++) {
            skip.multiply(group, from, first * stride, stride, rows, tile.y(), tile.wide(), true);
        }
    }

    private void loss(boolean back) {
        float[] wanted = lesson.epsilon()[row];
        boolean squared = lesson.norm() == Lesson.Norm.SQUARED;
        float[] lanes = new float[LANES];
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            double difference = (double) predict(r, lanes) - wanted[first + r];
            sum += squared ? difference * difference : Math.abs(difference);
            if (back) {
                back(r, (float) (scale * (squared ? 2 * difference : Math.signum(difference))));
            }
        }
        share.errors()[row] += sum;
    }

    /** The prediction of one sample; y holds what went through the relu. */
    private float predict(int r, float[] lanes) {
        float[] y = tile.y();
        int at = r * tile.wide();
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < weights.outputWeight().length; i += LANES) {
            FloatVector s = load(y, at + i).add(load(weights.skipBias(), i));
            s = s.blend(0f, s.compare(VectorOperators.LT, 0f));
            s.intoArray(y, at + i);
            sum = s.fma(load(weights.outputWeight(), i), sum);
        }
        return weights.outputBias() + Lanes.sum(sum, lanes);
    }

    private void back(int r, float slope) {
        Share.Ends ends = share.ends();
        ends.bias()[0] += slope;
        FloatVector s = FloatVector.broadcast(SPECIES, slope);
        for (int i = 0; i < tile.c(); i += LANES) {
            FloatVector y = load(tile.y(), r * tile.wide() + i);
            s.fma(y, load(ends.output(), i)).intoArray(ends.output(), i);
            FloatVector middle = s.mul(load(weights.outputWeight(), i)).blend(0f, y.eq(0f));
            middle.intoArray(tile.z(), r * tile.narrow() + i);
            middle.add(load(ends.middle(), i)).intoArray(ends.middle(), i);
        }
    }

    private void keepSlope() {
        Track slope = trail.skipSlope();
        float[] sums = share.ends().skip();
        for (int i = 0; i < tile.c(); i += LANES) {
            FloatVector sum = load(sums, i);
            for (int r = 0; r < rows; r++) {
                FloatVector one = load(tile.y(), r * tile.wide() + i);
                one.intoArray(slope.values(), (first + r) * slope.stride() + i);
                sum = sum.add(one);
            }
            sum.intoArray(sums, i);
        }
    }

    private static FloatVector load(float[] numbers, int at) {
        return FloatVector.fromArray(SPECIES, numbers, at);
    }
}

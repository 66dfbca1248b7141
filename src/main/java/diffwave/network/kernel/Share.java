package diffwave.network.kernel;

import diffwave.model.Architecture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one stretch of all rows adds to the gradient. Stretches do not depend on who does them, and are summed in their order: so the
 * same lesson gives the same bits.
 */
final class Share {

    private static final int TAPS = 3;

    /** Sums of a residual layer: the dilated convolution's taps in the tensor's order, the 1×1 product, and the mel's. */
    record LayerSums(List<Sums> taps, Sums output, Sums mel) {}

    private final List<LayerSums> layers = new ArrayList<>();
    private final Sums skip;
    private final Ends ends;
    private float[][][] gates = {};
    private float[][][] residuals = {};
    private double[] errors = {};
    private final int width;

    /**
     * Sums of single columns, C filled up, over all rows.
     *
     * @param skip of the slope of the layers' sum
     * @param middle of the slope before the last relu
     * @param output of the last product's weight
     * @param inputWeight of the first product's
     * @param inputBias of the slope before the first relu
     * @param bias of the slope of the prediction, one number
     */
    record Ends(float[] skip, float[] middle, float[] output, float[] inputWeight, float[] inputBias, double[] bias) {
        Ends(int c) {
            this(new float[c], new float[c], new float[c], new float[c], new float[c], new double[1]);
        }

        void clear() {
            for (float[] numbers : List.of(skip, middle, output, inputWeight, inputBias)) {
                Arrays.fill(numbers, 0);
            }
            bias[0] = 0;
        }
    }

    Share(Architecture a) {
        int c = a.channels();
        width = Halves.ofGate(a).width();
        int bands = a.mel().map(Architecture.Mel::bands).orElse(0);
        for (int i = 0; i < a.layers(); i++) {
            List<Sums> taps = new ArrayList<>();
            for (int tap = 0; tap < TAPS; tap++) {
                taps.add(new Sums(c, width));
            }
            layers.add(new LayerSums(taps, new Sums(c, width), new Sums(bands, width)));
        }
        skip = new Sums(c, c);
        ends = new Ends(Lanes.roundUp(c, 2 * Lanes.LANES));
    }

    /** Begins again, with so many rows. */
    void clear(int rows) {
        for (LayerSums layer : layers) {
            layer.taps().forEach(Sums::clear);
            layer.output().clear();
            layer.mel().clear();
        }
        skip.clear();
        ends.clear();
        gates = new float[rows][layers.size()][4 * width];
        residuals = new float[rows][layers.size()][width / 2];
        errors = new double[rows];
    }

    LayerSums layer(int index) {
        return layers.get(index);
    }

    /** Of the product between the layers' sum and the last. */
    Sums skip() {
        return skip;
    }

    Ends ends() {
        return ends;
    }

    /** Sums of the slope of y by what taps are missing there, [4][2C filled up] (see {@link StepVectors}). */
    float[] gates(int row, int layer) {
        return gates[row][layer];
    }

    /** Sums of the slope of r, C filled up. */
    float[] residuals(int row, int layer) {
        return residuals[row][layer];
    }

    /** Summed errors of each row. */
    double[] errors() {
        return errors;
    }
}

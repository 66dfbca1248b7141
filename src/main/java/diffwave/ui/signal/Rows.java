package diffwave.ui.signal;

/** Which bins every row of pixels stands for, from the highest frequency down. */
final class Rows {

    private final double[] from;
    private final double[] to;

    Rows(Spectrum spectrum, FrequencyScale scale, double top, int height) {
        from = new double[height];
        to = new double[height];
        for (int y = 0; y < height; y++) {
            from[y] = spectrum.bin(scale.hertz(1 - (y + 1.0) / height, top));
            to[y] = spectrum.bin(scale.hertz(1 - (double) y / height, top));
        }
    }

    int height() {
        return from.length;
    }

    /** The loudest of the bins inside a row, so that no partial gets lost; between two bins a straight line. */
    float of(float[] line, int y) {
        double middle = (from[y] + to[y]) / 2;
        int low = (int) middle;
        float part = (float) (middle - low);
        float value = line[low] * (1 - part) + line[Math.min(low + 1, line.length - 1)] * part;
        for (int bin = (int) Math.ceil(from[y]); bin < to[y]; bin++) {
            value = Math.max(value, line[bin]);
        }
        return value;
    }
}

package diffwave.ui.signal;

/**
 * Which time every column of pixels stands for. Columns are counted from the signal's beginning and have whole numbers, so
 * that scrolling moves what is painted by whole pixels and nothing needs to be made again.
 *
 * @param density columns per second
 * @param first the column at the left edge
 * @param width columns that are seen
 */
record Raster(double density, long first, int width) {

    /** Scrolling adds and subtracts seconds: the density that comes out differs by less than this, relatively. */
    private static final double SAME = 1e-6;

    static Raster of(Range range, int width) {
        double density = width / range.length();
        return new Raster(density, Math.round(range.from() * density), width);
    }

    /** For another range; the density stays the same number while it differs only by rounding. */
    Raster to(Range range, int columns) {
        double wanted = columns / range.length();
        double kept = Math.abs(wanted / density - 1) < SAME ? density : wanted;
        return new Raster(kept, Math.round(range.from() * kept), columns);
    }

    /** The time at a column's left edge, seconds; columns are counted from the signal's beginning. */
    double seconds(double column) {
        return column / density;
    }

    /** The sample at a column's left edge, fractional. */
    double sample(double column, int rate) {
        return column * rate / density;
    }

    Range range() {
        return new Range(seconds(first), seconds(first + Math.max(1, width)));
    }
}

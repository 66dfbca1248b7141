package diffwave.ui.signal;

/**
 * What is looked at. Equal only to itself: the very same array at the same rate.
 *
 * @param samples full scale is ±1. Not copied: treat as immutable
 * @param rate samples per second
 */
record Signal(float[] samples, int rate) {

    /** Half the rate, Hz: the highest frequency there is. */
    double top() {
        return rate / 2.0;
    }

    double seconds() {
        return (double) samples.length / rate;
    }
}

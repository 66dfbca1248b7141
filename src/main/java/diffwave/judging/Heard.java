package diffwave.judging;

/**
 * What the ear heard in a clip.
 *
 * @param probabilities of the digits 0 … 9, summing to 1. Not copied: treat as immutable
 */
public record Heard(float[] probabilities) {

    /** The likeliest digit. */
    public int digit() {
        int best = 0;
        for (int d = 1; d < probabilities.length; d++) {
            best = probabilities[d] > probabilities[best] ? d : best;
        }
        return best;
    }

    /** How likely that digit is, 0 … 1. */
    public double probability() {
        return probabilities[digit()];
    }
}

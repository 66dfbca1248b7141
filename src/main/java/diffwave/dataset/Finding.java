package diffwave.dataset;

/**
 * Something to know of one recording.
 *
 * @param member its name within the data set
 * @param kind what kind of thing
 * @param sentence for a person
 */
public record Finding(String member, Kind kind, String sentence) {

    /** What can be wrong with a recording. The first two cannot be used; the others are, until a person leaves them out. */
    public enum Kind {
        /** A list names it, but there is no such file. */
        MISSING,
        /** It cannot be decoded. */
        BROKEN,
        /** It promises more samples than it holds, or is damaged within; what is there is used. */
        CUT_SHORT,
        /** Nothing in it reaches −60 dBFS. */
        SILENT,
        /** Shorter than 0.1 s. */
        TOO_SHORT,
        /** Three samples in a row, or more, at full scale. */
        CLIPPED,
        /** Its name or place does not say what the layout's should. */
        MISPLACED
    }
}

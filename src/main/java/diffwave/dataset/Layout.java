package diffwave.dataset;

/** How a data set's folder is laid out (docs/data-sets.md). */
public enum Layout {
    /** Speech Commands and its digits, SC09: a folder per word, lists of the validation and test recordings, background noises. */
    SPEECH_COMMANDS,
    /** LJ Speech: {@code metadata.csv} names the recordings in {@code wavs/}; no labels. */
    LJSPEECH,
    /** Free Spoken Digit Dataset: {@code label_speaker_index.wav}. */
    FSDD,
    /** A folder per label. */
    LABEL_FOLDERS,
    /** Recordings in one folder; no labels. */
    PLAIN
}

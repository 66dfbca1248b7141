package diffwave.dataset;

/** What a recording is used for. */
public enum Split {
    /** To learn from. */
    TRAIN,
    /** To see while training how well it goes. */
    VALIDATION,
    /** To judge the finished model by; nothing is chosen by it. */
    TEST
}

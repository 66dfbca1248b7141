package diffwave.ui.generate;

/** Which side of a step is looked at: x_t, what is there now; the predicted x_0, where it is going; or both. */
public enum Mode {
    NOW,
    BOTH,
    GOING
}

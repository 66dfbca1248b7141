package diffwave.ui.generate;

import diffwave.studio.Take;

/** What the middle of the screen shows. */
public sealed interface Shown {

    /** Nothing was made yet. */
    record Nothing() implements Shown {}

    /** A sweep or a batch, to be auditioned. */
    record Several() implements Shown {}

    /** One step of a run. */
    record Moment(Step step) implements Shown {}

    /** A finished sound. */
    record Whole(Take take) implements Shown {}
}

package diffwave.studio;

import diffwave.job.Progress;

/** A small piece of work inside a large one: its own progress is not shown, and whoever stops the large one stops it. */
record Quiet(Progress whole) implements Progress {
    @Override
    public void report(double done, double total, String what) {}

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}

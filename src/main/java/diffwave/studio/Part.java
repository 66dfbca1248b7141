package diffwave.studio;

import diffwave.job.Progress;

/** One of several equal parts of a job, in the job's progress. */
record Part(Progress whole, int index, int count) implements Progress {

    static Progress of(Progress whole, int index, int count) {
        return count == 1 ? whole : new Part(whole, index, count);
    }

    @Override
    public void report(double done, double total, String what) {
        whole.report(index + done / total, count, (index + 1) + " of " + count + ", " + what);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}

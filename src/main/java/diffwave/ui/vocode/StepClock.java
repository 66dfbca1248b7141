package diffwave.ui.vocode;

import diffwave.diffusion.StepObserver;
import diffwave.diffusion.StepSeen;

/** How long a run's steps take; what is loaded before the first does not count. Written on the device's thread, read after it. */
final class StepClock implements StepObserver {

    private final long asked = System.nanoTime();
    private volatile long first;
    private volatile long last;
    private volatile int seen;

    @Override
    public boolean seen(StepSeen step) {
        last = System.nanoTime();
        if (seen++ == 0) {
            first = last;
        }
        return true;
    }

    /** From the pace between the steps seen; of a single step, from the asking on. */
    double seconds() {
        long nanos = seen > 1 ? (last - first) * seen / (seen - 1) : System.nanoTime() - asked;
        return nanos / 1e9;
    }
}

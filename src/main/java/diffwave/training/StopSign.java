package diffwave.training;

import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a run to stop after its step, with a checkpoint; from any thread. A run that was stopped goes on by being resumed. */
public final class StopSign {

    private final AtomicBoolean asked = new AtomicBoolean();

    /** Asks; returns at once. */
    public void ask() {
        asked.set(true);
    }

    /** Whether somebody asked. */
    public boolean asked() {
        return asked.get();
    }
}

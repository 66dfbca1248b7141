package diffwave.ui.transport;

import diffwave.audio.Clip;
import diffwave.problem.Problem;
import java.util.List;

/** What is recorded from, as the window sees it. */
public interface Microphone {

    /** There is none. */
    Microphone NONE = new Microphone() {
        @Override
        public void start() {
            throw new Problem("Nothing can be recorded (no microphone); connect one and try again.");
        }

        @Override
        public double level() {
            return 0;
        }

        @Override
        public double seconds() {
            return 0;
        }

        @Override
        public Clip stop() {
            return new Clip(new float[0], 1);
        }

        @Override
        public List<String> inputs() {
            return List.of();
        }

        @Override
        public void use(String name) {}
    };

    /**
     * Begins to record; may take a while.
     *
     * @throws Problem where there is nothing to record from, with what to do about it
     */
    void start();

    /** The peak of the last 50 ms, 0 … 1. */
    double level();

    /** Recorded so far. */
    double seconds();

    /** Ends the recording and gives all of it; empty where nothing was recorded. May take a while. */
    Clip stop();

    /** Names of what can be recorded from, the system's choice first; may take a while. */
    List<String> inputs();

    /**
     * Records from another device from the next start on.
     *
     * @param name of {@link #inputs()}; one that is not there, or "", means the system's choice
     */
    void use(String name);
}

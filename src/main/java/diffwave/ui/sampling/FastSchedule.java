package diffwave.ui.sampling;

import diffwave.diffusion.Schedule;
import java.util.List;

/**
 * A published short schedule and the training schedule that it fits.
 *
 * @param name as its source calls it
 * @param trained steps of the training schedule
 * @param last β that the training schedule ends with
 * @param schedule its β
 */
public record FastSchedule(String name, int trained, double last, Schedule schedule) {

    private static final List<FastSchedule> PUBLISHED = List.of(
            of("DiffWave BASE", 50, 0.05, 0.0001, 0.001, 0.01, 0.05, 0.2, 0.5),
            of("PriorGrad", 50, 0.05, 0.0001, 0.0005, 0.0008, 0.001, 0.005, 0.008, 0.01, 0.05, 0.08, 0.1, 0.2, 0.5),
            of("DiffWave LARGE", 200, 0.02, 0.0001, 0.001, 0.01, 0.05, 0.2, 0.7),
            of("FastDiff", 200, 0.02, 3.2176e-4, 2.5743e-3, 2.5376e-2, 0.70414),
            of(
                    "BDDM",
                    200,
                    0.02,
                    0.0001355939457,
                    0.001009600121,
                    0.008778375573,
                    0.1359636784,
                    0.2775570154,
                    0.2893098295,
                    0.3000000119));

    private static FastSchedule of(String name, int trained, double last, double... beta) {
        return new FastSchedule(name + " · " + beta.length, trained, last, Schedule.of(beta));
    }

    /** A schedule under its published name; one that nobody published is called by its number of steps. */
    public static FastSchedule named(Schedule schedule, Schedule training) {
        return fitting(training).stream()
                .filter(one -> one.schedule().equals(schedule))
                .findFirst()
                .orElseGet(() -> new FastSchedule(
                        "β · " + schedule.steps(), training.steps(), training.beta(training.steps() - 1), schedule));
    }

    /** Those made for a training schedule; none for one that nobody published any for. */
    public static List<FastSchedule> fitting(Schedule training) {
        return PUBLISHED.stream()
                .filter(fast -> fast.trained == training.steps()
                        && Math.abs(fast.last - training.beta(training.steps() - 1)) < 1e-6)
                .toList();
    }
}

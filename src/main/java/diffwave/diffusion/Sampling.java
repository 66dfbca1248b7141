package diffwave.diffusion;

import diffwave.problem.Problem;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to sample: everything but the model, its condition and the noise.
 *
 * @param method the sampler
 * @param steps steps spread over the training schedule (SPEC 2.4); empty where a schedule is given, or for all of them
 * @param schedule a schedule of its own, aligned to the training steps (SPEC 2.3); required by {@link Method#FAST}
 * @param eta DDIM's η, 0 … 1; not used by the others
 * @param guidance classifier-free guidance w (SPEC 2.7); 1 is none
 * @param clamp when x is limited
 * @param start the level of the first noise; empty for the method's own (SPEC 2.11)
 */
public record Sampling(
        Method method,
        OptionalInt steps,
        Optional<Schedule> schedule,
        double eta,
        double guidance,
        Clamp clamp,
        Optional<StartLevel> start) {

    public Sampling {
        if (steps.isPresent() && schedule.isPresent()) {
            throw new Problem("Give a number of steps or a schedule, not both.");
        }
        if (method == Method.FAST && schedule.isEmpty()) {
            throw new Problem("The fast sampler runs a schedule of its own: choose a schedule, not a number of steps.");
        }
        if (!(eta >= 0 && eta <= 1)) {
            throw new Problem("η is " + eta + "; it lies between 0 (nothing random) and 1 (as ancestral sampling).");
        }
        if (!Double.isFinite(guidance) || guidance < 0 || guidance > 100) {
            throw new Problem("Guidance is " + guidance + "; it lies between 0 and 100, where 1 is none.");
        }
    }

    /** A number of steps, everything else as usual. */
    public static Sampling steps(Method method, int steps) {
        return new Sampling(method, OptionalInt.of(steps), Optional.empty(), 0, 1, Clamp.NONE, Optional.empty());
    }

    /** All steps of the model's own schedule. */
    public static Sampling full(Method method) {
        return new Sampling(method, OptionalInt.empty(), Optional.empty(), 0, 1, Clamp.NONE, Optional.empty());
    }

    /** The paper's fast sampling with a schedule of its own. */
    public static Sampling fast(Schedule schedule) {
        return new Sampling(
                Method.FAST, OptionalInt.empty(), Optional.of(schedule), 0, 1, Clamp.NONE, Optional.empty());
    }

    /** The same with another number of steps, without a schedule of its own. */
    public Sampling withSteps(int count) {
        return new Sampling(method, OptionalInt.of(count), Optional.empty(), eta, guidance, clamp, start);
    }

    /** The same with another guidance. */
    public Sampling withGuidance(double w) {
        return new Sampling(method, steps, schedule, eta, w, clamp, start);
    }

    /** The same with another clamp. */
    public Sampling withClamp(Clamp other) {
        return new Sampling(method, steps, schedule, eta, guidance, other, start);
    }

    /** The level of the first noise: as given, or unit for ancestral and fast, matched for the deterministic ones. */
    public StartLevel startLevel() {
        boolean random = method == Method.DDPM || method == Method.FAST || method == Method.DDIM && eta == 1;
        return start.orElse(random ? StartLevel.UNIT : StartLevel.MATCHED);
    }
}

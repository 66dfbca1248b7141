package diffwave.studio;

import diffwave.diffusion.Schedule;
import diffwave.problem.Problem;

/** A step given on the paper's scale, and the step of the same noise level on a model's own schedule (SPEC 6.3). */
public final class PaperStep {

    /** The paper's schedule of the zero-shot tasks. */
    public static final Schedule PAPER = Schedule.linear(200, 1e-4, 0.02);

    private PaperStep() {}

    /**
     * @param step 1-based on the paper's schedule, 1 … 200
     * @param model the model's schedule
     * @return 0-based on the model's schedule
     */
    public static int on(Schedule model, int step) {
        if (step < 1 || step > PAPER.steps()) {
            throw new Problem("Step " + step + " is not on the paper's scale of 1 to " + PAPER.steps() + ".");
        }
        return model.equals(PAPER) ? step - 1 : model.nearest(PAPER.noise(step - 1));
    }

    /** How a person is told: "25 of 200", or "25 of 200, 8 of this model's 50 (the same noise)". */
    public static String describe(Schedule model, int step) {
        String paper = step + " of " + PAPER.steps();
        return model.equals(PAPER)
                ? paper
                : paper + ", " + (on(model, step) + 1) + " of this model's " + model.steps() + " (the same noise)";
    }
}

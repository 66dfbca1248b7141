package diffwave.ui.vocode;

import diffwave.diffusion.Clamp;
import diffwave.diffusion.Method;
import diffwave.diffusion.Plan;
import diffwave.diffusion.PlannedStep;
import diffwave.diffusion.Sampling;
import diffwave.model.ModelCard;
import diffwave.ui.sampling.FastSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A schedule and sampler to try.
 *
 * @param fast the published schedule it runs; empty for steps of the model's own
 */
public record Preset(Method method, int steps, double eta, Optional<FastSchedule> fast) {

    /** Full, the published ones that fit the model, DPM-Solver++ in 8 and DDIM in 20 steps. */
    static List<Preset> of(ModelCard card) {
        int all = card.schedule().steps();
        List<Preset> presets = new ArrayList<>();
        presets.add(new Preset(Method.DDPM, all, 0, Optional.empty()));
        FastSchedule.fitting(card.schedule())
                .forEach(fast ->
                        presets.add(new Preset(Method.FAST, fast.schedule().steps(), 0, Optional.of(fast))));
        presets.add(new Preset(Method.DPM, Math.min(8, all), 0, Optional.empty()));
        presets.add(new Preset(Method.DDIM, Math.min(20, all), 0, Optional.empty()));
        return List.copyOf(presets);
    }

    /** As the studio takes it. */
    Sampling sampling(Clamp clamp) {
        return new Sampling(
                method,
                fast.isPresent() ? OptionalInt.empty() : OptionalInt.of(steps),
                fast.map(FastSchedule::schedule),
                eta,
                1,
                clamp,
                Optional.empty());
    }

    /** Its steps on a model, the least noisy first. */
    List<PlannedStep> plan(ModelCard card) {
        return Plan.of(card.schedule(), sampling(Clamp.NONE)).steps().reversed();
    }
}

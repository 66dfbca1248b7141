package diffwave.model.checkpoint;

import diffwave.diffusion.Clamp;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Presets;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A checkpoint of lmnt-com/diffwave: step, model, optimizer, params, scaler; or its state dict alone. Sizes come from the shapes,
 * dilation cycle, schedules and rate from params. Our class-conditional networks under lmnt's names are read too (SPEC-NET 6).
 */
final class LmntCheckpoint {

    private final Weights weights;
    private final LmntParams params;
    private final ImportWish wish;

    private LmntCheckpoint(Weights weights, LmntParams params, ImportWish wish) {
        this.weights = weights;
        this.params = params;
        this.wish = wish;
    }

    /** Whether a state dict has lmnt's names. */
    static boolean recognises(Pickled.Dict state) {
        return state.entries().containsKey("input_projection.weight")
                || state.entries().containsKey("module.input_projection.weight");
    }

    static Imported read(TorchFile file, Pickled.Dict state, Optional<Pickled.Dict> params, ImportWish wish)
            throws IOException {
        Weights weights = StateDict.read(file, state);
        LmntParams said = new LmntParams(file.name(), params.orElseGet(Pickled.Dict::new));
        return new LmntCheckpoint(weights, said, wish).imported();
    }

    private Imported imported() {
        Architecture net = architecture();
        Weights ordered = weights.matching(net);
        Schedule schedule = schedule();
        boolean labelled = net.labels().isPresent();
        int rate = wish.rate().orElseGet(() -> params.whole("sample_rate").orElse(22_050));
        OptionalInt length = net.mel().isPresent()
                ? OptionalInt.empty()
                : labelled
                        ? OptionalInt.of(rate)
                        : OptionalInt.of(params.whole("audio_len").orElse(5 * rate));
        String name = weights.origin().replaceFirst("\\.[^.]*$", "");
        ModelCard card = new ModelCard(
                name,
                name,
                net,
                schedule,
                rate,
                length,
                net.mel().map(mel -> params.frontEnd()),
                net.labels().map(Presets::labels).orElse(List.of()),
                sampling(schedule),
                params.text(LmntParams.TRAINING)
                        .or(() -> params.step().map(step -> step + " steps of lmnt's program"))
                        .orElse(""),
                "",
                params.text(LmntParams.LICENCE).orElse(""),
                params.text(LmntParams.CREDIT).orElse(""),
                "lmnt checkpoint " + weights.origin(),
                "");
        return new Imported(card, ordered);
    }

    private Architecture architecture() {
        Tensor first = weights.find("diffusion_embedding.projection1.weight").orElse(Tensor.of(0));
        if (first.axes() == 3) {
            throw new Problem(
                    weights.origin() + " is of the first release of lmnt's program (2020-09-22), whose network"
                            + " computes otherwise (convolutions over the step code); train it anew or take a later checkpoint.");
        }
        int channels = StateDict.telling(weights, "input_projection.weight", 3).axis(0);
        Tensor one = StateDict.telling(weights, "diffusion_embedding.projection1.weight", 2);
        Tensor two = StateDict.telling(weights, "diffusion_embedding.projection2.weight", 2);
        int layers = StateDict.layers(weights, "residual_layers.", ".dilated_conv.weight");
        params.agree("residual_channels", channels);
        params.agree("residual_layers", layers);
        return new Architecture(
                channels,
                layers,
                wish.cycle().orElseGet(() -> cycle(layers)),
                one.axis(1),
                one.axis(0),
                two.axis(0),
                mel(),
                weights.find("label_embedding.weight")
                        .map(rows -> new Architecture.Labels(rows.axis(0), hasNone(rows))),
                Architecture.StepCode.RISING,
                Architecture.Gate.FIRST,
                Architecture.Residual.PLAIN);
    }

    private int cycle(int layers) {
        return params.whole("dilation_cycle_length").orElseGet(() -> StateDict.usualCycle(weights.origin(), layers));
    }

    private Optional<Architecture.Mel> mel() {
        if (weights.find("residual_layers.0.conditioner_projection.weight").isEmpty()) {
            return Optional.empty();
        }
        int bands = StateDict.telling(weights, "residual_layers.0.conditioner_projection.weight", 3)
                .axis(1);
        params.agree("n_mels", bands);
        params.agree("hop_samples", 256);
        return Optional.of(new Architecture.Mel(bands, List.of(16, 16), false));
    }

    /** decision: ten words and one more row is what our own networks have, the row being "none". */
    private static boolean hasNone(Tensor rows) {
        return rows.axis(0) == Presets.DIGITS.size() + 1;
    }

    private Schedule schedule() {
        if (wish.steps().isPresent() && wish.betaLast().isPresent()) {
            return Schedule.linear(
                    wish.steps().getAsInt(), 1e-4, wish.betaLast().getAsDouble());
        }
        return params.schedule("noise_schedule")
                .orElseThrow(() -> new Problem(weights.origin()
                        + " does not say its noise schedule; give it with --steps and --beta-last (lmnt's own: 50 and"
                        + " 0.05)."));
    }

    /** As lmnt's predict: its short schedule where it has one, limited after every step. */
    private Sampling sampling(Schedule trained) {
        return params.schedule("inference_noise_schedule")
                .filter(own -> !own.equals(trained))
                .map(Sampling::fast)
                .orElse(Sampling.full(Method.DDPM))
                .withClamp(Clamp.EVERY);
    }
}

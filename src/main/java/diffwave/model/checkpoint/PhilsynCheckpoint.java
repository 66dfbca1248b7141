package diffwave.model.checkpoint;

import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A checkpoint of philsyn/DiffWave-Vocoder or -unconditional. Sizes come from the shapes; schedule and dilation cycle from the
 * person, the folder's name or a config.json near by.
 */
final class PhilsynCheckpoint {

    private static final String FIRST = "init_conv.0.conv.bias";
    private static final String BLOCKS = "residual_layer.residual_blocks.";

    private PhilsynCheckpoint() {}

    /** Whether a state dict has philsyn's names. */
    static boolean recognises(Pickled.Dict state) {
        return state.entries().containsKey(FIRST) || state.entries().containsKey("module." + FIRST);
    }

    static Imported read(Path path, TorchFile file, Pickled.Dict state, ImportWish wish) throws IOException {
        Weights theirs = StateDict.read(file, state);
        int channels = StateDict.telling(theirs, FIRST, 1).axis(0);
        PhilsynConfig config = PhilsynConfig.near(path, channels);
        Architecture net = architecture(theirs, channels, wish, config);
        Weights ours = PhilsynNames.ours(theirs, net).matching(net);
        boolean vocoder = net.mel().isPresent();
        int rate = wish.rate().orElse(vocoder ? 22_050 : 16_000);
        String name = theirs.origin().replaceFirst("\\.[^.]*$", "");
        ModelCard card = new ModelCard(
                name,
                name,
                net,
                schedule(theirs.origin(), wish, config),
                rate,
                vocoder ? OptionalInt.empty() : OptionalInt.of(rate),
                net.mel().map(mel -> "tacotron2"),
                List.of(),
                Sampling.full(Method.DDPM),
                "",
                "",
                "",
                "",
                "philsyn checkpoint " + theirs.origin(),
                "");
        return new Imported(card, ours);
    }

    private static Architecture architecture(Weights theirs, int channels, ImportWish wish, PhilsynConfig config) {
        int skip = StateDict.telling(theirs, "final_conv.0.conv.bias", 1).axis(0);
        if (skip != channels) {
            throw new Problem(theirs.origin() + " has " + skip + " skip channels and " + channels
                    + " residual channels; only networks with as many of both can be run.");
        }
        Tensor one = StateDict.telling(theirs, "residual_layer.fc_t1.weight", 2);
        Tensor two = StateDict.telling(theirs, "residual_layer.fc_t2.weight", 2);
        int layers = StateDict.layers(theirs, BLOCKS, ".dilated_conv_layer.conv.bias");
        boolean vocoder = theirs.find(BLOCKS + "0.mel_conv.conv.bias").isPresent();
        OptionalInt cycle = wish.cycle().isPresent() ? wish.cycle() : config.cycle();
        return new Architecture(
                channels,
                layers,
                cycle.orElseGet(() -> StateDict.usualCycle(theirs.origin(), layers)),
                one.axis(1),
                one.axis(0),
                two.axis(0),
                vocoder ? Optional.of(new Architecture.Mel(80, List.of(16, 16), true)) : Optional.empty(),
                Optional.empty(),
                Architecture.StepCode.FALLING,
                Architecture.Gate.LAST,
                Architecture.Residual.WITH_STEP);
    }

    private static Schedule schedule(String file, ImportWish wish, PhilsynConfig config) {
        if (wish.steps().isPresent() && wish.betaLast().isPresent()) {
            return Schedule.linear(
                    wish.steps().getAsInt(), 1e-4, wish.betaLast().getAsDouble());
        }
        return config.schedule()
                .orElseThrow(() -> new Problem(file
                        + " does not hold its noise schedule, and neither its folder's name (…_T50_betaT0.05) nor a"
                        + " config.json beside it says it; give it with --steps and --beta-last."));
    }
}

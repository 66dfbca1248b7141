package diffwave.cli;

import diffwave.audio.FrontEnd;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import diffwave.studio.Studio;
import diffwave.studio.Take;
import diffwave.studio.Vocode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `vocode`: mels to sound. */
@Command(name = "vocode", mixinStandardHelpOptions = true, description = "Makes the sound that a mel describes.")
final class VocodeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "MEL",
            description = ".npy, .npz, .pt, .safetensors, or a recording, whose mel is taken first")
    private List<Path> mels;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME|DIR",
            description = "an installed vocoder, or a model folder")
    private String model;

    @Option(
            names = "--frontend",
            paramLabel = "NAME",
            description = "tacotron2 or lmnt, for a mel whose values do not tell")
    private Optional<FrontEnd> frontEnd;

    @Option(
            names = "--noise",
            paramLabel = "F.npy",
            description = "another program's noise, a row a draw, the start first")
    private Optional<Path> noise;

    @Option(
            names = "--match-mel",
            description =
                    "after the last step, scale each short-time spectrum until the sound has the mel that was asked for")
    private boolean matched;

    @Option(names = "--trace", paramLabel = "DIR", description = "write x and the predicted x_0 of every step there")
    private Optional<Path> trace;

    @Mixin
    private SamplingFlags sampling;

    @Mixin
    private Output output;

    @Mixin
    private ChannelFlag channel;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        if (mels.size() > 1 && (noise.isPresent() || trace.isPresent())) {
            throw new Problem("--noise and --trace go with one mel.");
        }
        Map<Path, Path> places = Inputs.places(mels, output);
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            ModelCard card = studio.shelf().find(model).card();
            StepObserver observer = trace.<StepObserver>map(folder -> new Trace(folder, card.rate()))
                    .orElse(StepObserver.NONE);
            Sampling how = sampling.sampling(card);
            long seed = sampling.seed();
            if (card.interim() && !matched) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "This model is an interim one; --match-mel takes away hiss that its mel does not have.");
            }
            for (Path mel : mels) {
                Vocode wish =
                        new Vocode(model, channel.of(mel), frontEnd, how, seed, SamplingFlags.noise(noise), matched);
                Take take = ProgressLine.result(studio.vocode(wish, observer));
                output.write(
                        take,
                        places.get(mel),
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr());
            }
        }
    }
}

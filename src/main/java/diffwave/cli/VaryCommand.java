package diffwave.cli;

import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.model.ModelCard;
import diffwave.studio.Labelling;
import diffwave.studio.Studio;
import diffwave.studio.Take;
import diffwave.studio.Vary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `vary`: other sounds like one that is there. */
@Command(
        name = "vary",
        mixinStandardHelpOptions = true,
        description = "Makes variations: noises a sound to step t and brings it back.")
final class VaryCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "SOUND", description = "takes or recordings")
    private List<Path> sounds;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME|DIR",
            description = "unconditional, with labels, or a vocoder")
    private String model;

    @Option(
            names = "--label",
            paramLabel = "LABEL",
            description = "a label's name or number, or none",
            defaultValue = "none")
    private String label;

    @Option(
            names = "--step",
            paramLabel = "T",
            description =
                    "how far it is noised, on the paper's scale of 200: the higher, the freer (default: ${DEFAULT-VALUE})",
            defaultValue = "80")
    private int step;

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
        Map<Path, Path> places = Inputs.places(sounds, output);
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            ModelCard card = studio.shelf().find(model).card();
            Sampling how = sampling.sampling(card);
            long seed = sampling.seed();
            for (Path sound : sounds) {
                Vary wish = new Vary(model, channel.of(sound), Labelling.parse(card, label), how, step, seed);
                Take take = ProgressLine.result(studio.vary(wish, StepObserver.NONE));
                output.write(
                        take,
                        places.get(sound),
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr());
            }
        }
    }
}

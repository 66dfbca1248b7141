package diffwave.cli;

import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.model.ModelCard;
import diffwave.studio.Denoise;
import diffwave.studio.Labelling;
import diffwave.studio.Studio;
import diffwave.studio.Take;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `denoise`: recordings, cleaned by a model that was never trained for it. */
@Command(
        name = "denoise",
        mixinStandardHelpOptions = true,
        description = "Cleans recordings zero-shot: each enters the reverse process in the middle (paper, 5.4).")
final class DenoiseCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "RECORDING")
    private List<Path> recordings;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME|DIR",
            description = "unconditional, with a \"none\" label, or a vocoder")
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
            description = "where it enters, on the paper's scale of 200 (default: ${DEFAULT-VALUE})",
            defaultValue = "25")
    private int step;

    @Option(names = "--scale", description = "scale the recording by √ᾱ first, as training noise would")
    private boolean scale;

    @Option(
            names = "--keep-band",
            description = "keep the recording's own rate, and what lies above the model's band as it was recorded")
    private boolean keepBand;

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
        Map<Path, Path> places = Inputs.places(recordings, output);
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            ModelCard card = studio.shelf().find(model).card();
            Sampling how = sampling.sampling(card);
            long seed = sampling.seed();
            for (Path recording : recordings) {
                Denoise wish = new Denoise(
                        model, channel.of(recording), Labelling.parse(card, label), how, step, scale, seed, keepBand);
                Take take = ProgressLine.result(studio.denoise(wish, StepObserver.NONE));
                output.write(
                        take,
                        places.get(recording),
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr());
            }
        }
    }
}

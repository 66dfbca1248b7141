package diffwave.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.diffusion.Plan;
import diffwave.diffusion.Sampling;
import diffwave.judging.Nearness;
import diffwave.model.ModelCard;
import diffwave.studio.Source;
import diffwave.studio.Studio;
import diffwave.studio.VocoderFigures;
import diffwave.studio.VocoderTrial;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `judge vocoder`: how near a vocoder comes to recordings. */
@Command(
        name = "vocoder",
        mixinStandardHelpOptions = true,
        description = "Makes recordings again from their mels and says how near the sound comes to them: log-mel L1 and"
                + " multi-resolution STFT distance, beside Griffin-Lim from the same mel. Smaller is nearer.")
final class JudgeVocoderCommand implements Runnable {

    private static final long SEED = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME|DIR",
            description = "an installed vocoder, or a model folder")
    private String model;

    @Option(
            names = "--recordings",
            required = true,
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "recordings that it was never trained on, or folders of them")
    private List<Path> recordings;

    @Option(
            names = "--beside",
            arity = "1..*",
            paramLabel = "DIR",
            description = "other programs' sounds of the same recordings; a file's name ends in the recording's")
    private List<Path> beside = List.of();

    @Option(names = "--json", description = "as an object")
    private boolean json;

    @Mixin
    private SamplingFlags sampling;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        List<Source> sources =
                Inputs.recordings(recordings).stream().map(Source::of).toList();
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            ModelCard card = studio.shelf().find(model).card();
            Sampling how = sampling.sampling(card);
            long seed = sampling.seedOr(SEED);
            VocoderFigures figures =
                    ProgressLine.result(studio.judge().vocoder(new VocoderTrial(model, sources, beside, how, seed)));
            if (json) {
                spec.commandLine().getOut().println(Json.text(object(card, how, seed, figures)));
            } else {
                print(figures, spec.commandLine().getOut());
            }
        }
    }

    private static void print(VocoderFigures figures, PrintWriter out) {
        out.printf(Locale.ROOT, "%-16s %-28s %10s %10s%n", "recording", "made by", "log-mel L1", "STFT");
        for (VocoderFigures.Row row : figures.rows()) {
            row.makers().forEach((maker, near) -> line(out, row.name(), maker, near));
        }
        for (String maker : figures.makers()) {
            line(out, "mean of " + figures.count(maker), maker, figures.mean(maker));
        }
    }

    private static void line(PrintWriter out, String name, String maker, Nearness near) {
        out.printf(Locale.ROOT, "%-16s %-28s %10.3f %10.3f%n", name, maker, near.logMel(), near.stft());
    }

    private static ObjectNode object(ModelCard card, Sampling how, long seed, VocoderFigures figures) {
        ObjectNode root = Json.object()
                .put("model", card.name())
                .put("sha256", card.sha256())
                .put("sampler", how.method().word())
                .put("steps", Plan.of(card.schedule(), how).size())
                .put("seed", seed);
        ArrayNode rows = root.putArray("recordings");
        for (VocoderFigures.Row row : figures.rows()) {
            ObjectNode node = rows.addObject().put("name", row.name()).put("seconds", row.seconds());
            ObjectNode makers = node.putObject("made_by");
            row.makers().forEach((maker, near) -> put(makers, maker, near));
        }
        ObjectNode mean = root.putObject("mean");
        figures.makers()
                .forEach(maker -> put(mean, maker, figures.mean(maker)).put("recordings", figures.count(maker)));
        return root;
    }

    private static ObjectNode put(ObjectNode parent, String maker, Nearness near) {
        return parent.putObject(maker).put("log_mel_l1", near.logMel()).put("stft", near.stft());
    }
}

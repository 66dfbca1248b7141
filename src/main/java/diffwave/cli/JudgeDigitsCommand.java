package diffwave.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.audio.SampleFormat;
import diffwave.diffusion.Plan;
import diffwave.diffusion.Sampling;
import diffwave.judging.Confusion;
import diffwave.model.ModelCard;
import diffwave.studio.DigitFigures;
import diffwave.studio.DigitTrial;
import diffwave.studio.Studio;
import diffwave.studio.TakeFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `judge digits`: how many of a model's digits are heard as asked. */
@Command(
        name = "digits",
        mixinStandardHelpOptions = true,
        description = "Makes every digit several times and says how many a digit classifier hears as asked.")
final class JudgeDigitsCommand implements Runnable {

    private static final long SEED = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME|DIR",
            description = "an installed model whose labels are the digits, or a model folder")
    private String model;

    @Option(
            names = "--per-digit",
            paramLabel = "N",
            description = "sounds of each digit (default: ${DEFAULT-VALUE})",
            defaultValue = "20")
    private int perDigit;

    @Option(
            names = "--dataset",
            paramLabel = "DIR",
            description = "spoken digits (FSDD): their test split is heard as well, for comparison")
    private Optional<Path> dataset;

    @Option(names = "--wavs", paramLabel = "DIR", description = "keep the sounds there")
    private Optional<Path> wavs;

    @Option(names = "--json", description = "as an object")
    private boolean json;

    @Mixin
    private SamplingFlags sampling;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        Optional<Path> place = wavs.map(Output::folder);
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            ModelCard card = studio.shelf().find(model).card();
            Sampling how = sampling.sampling(card);
            long seed = sampling.seedOr(SEED);
            DigitTrial trial = new DigitTrial(model, perDigit, how, seed, dataset);
            DigitFigures figures = ProgressLine.result(studio.judge()
                    .digits(
                            trial,
                            (take, heard) -> place.ifPresent(folder -> TakeFile.write(
                                    take,
                                    folder.resolve(take.recipe().label().orElse("none") + "_"
                                            + take.recipe().seed() + ".wav"),
                                    SampleFormat.FLOAT32))));
            if (json) {
                spec.commandLine().getOut().println(Json.text(object(card, how, seed, figures)));
            } else {
                print(figures, spec.commandLine().getOut());
            }
        }
    }

    private static void print(DigitFigures figures, PrintWriter out) {
        Confusion made = figures.made();
        out.printf("asked   heard as asked   heard instead%n");
        for (int digit = 0; digit < 10; digit++) {
            out.printf(
                    Locale.ROOT,
                    "%-5d   %3d of %-4d %4.0f %%   %s%n",
                    digit,
                    made.count(digit, digit),
                    made.of(digit),
                    100 * made.accuracy(digit),
                    instead(made, digit));
        }
        out.printf(
                Locale.ROOT,
                "all     %3d of %-4d %4.1f %%   95 %% sure of %.0f to %.0f %%%n",
                made.right(),
                made.total(),
                100 * made.accuracy(),
                100 * made.least(),
                100 * made.most());
        figures.real()
                .ifPresent(real -> out.printf(
                        Locale.ROOT,
                        "real    %3d of %-4d %4.1f %%   the data set's test split%n",
                        real.right(),
                        real.total(),
                        100 * real.accuracy()));
        out.println("The ear " + figures.ear() + ".");
    }

    private static String instead(Confusion made, int asked) {
        return IntStream.range(0, 10)
                .filter(heard -> heard != asked && made.count(asked, heard) > 0)
                .mapToObj(heard -> heard + (made.count(asked, heard) > 1 ? " × " + made.count(asked, heard) : ""))
                .collect(Collectors.joining(", "));
    }

    private static ObjectNode object(ModelCard card, Sampling how, long seed, DigitFigures figures) {
        ObjectNode root = Json.object()
                .put("model", card.name())
                .put("sha256", card.sha256())
                .put("sampler", how.method().word())
                .put("steps", Plan.of(card.schedule(), how).size())
                .put("guidance", how.guidance())
                .put("seed", seed);
        put(root.putObject("made"), figures.made());
        figures.real().ifPresent(real -> put(root.putObject("real"), real));
        return root.put("ear", figures.ear());
    }

    private static void put(ObjectNode node, Confusion heard) {
        node.put("right", heard.right())
                .put("total", heard.total())
                .put("accuracy", heard.accuracy())
                .put("least", heard.least())
                .put("most", heard.most());
        ArrayNode digits = node.putArray("per_digit");
        ArrayNode confusion = node.putArray("confusion");
        for (int asked = 0; asked < 10; asked++) {
            digits.add(heard.accuracy(asked));
            ArrayNode row = confusion.addArray();
            for (int said = 0; said < 10; said++) {
                row.add(heard.count(asked, said));
            }
        }
    }
}

package diffwave.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.job.DirectRunner;
import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;
import diffwave.studio.Studio;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `models`: what is installed. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists the installed models, shows one's card, or checks one.")
final class ModelsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say list, show NAME or verify NAME.");
    }

    /** A model in one line. */
    static String line(ModelCard card) {
        return String.format(
                Locale.ROOT, "%-20s %-18s %,7d Hz  %s", card.name(), card.task(), card.rate(), card.title());
    }

    private static ObjectNode json(ModelCard card) {
        return Json.object()
                .put("name", card.name())
                .put("task", card.task())
                .put("rate", card.rate())
                .put("sha256", card.sha256());
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists the installed models.")
    void list(
            @Option(names = "--json", description = "as an array of objects") boolean json, @Mixin EngineFlags engine) {
        try (Studio studio = new Studio(engine.options(), new DirectRunner())) {
            List<ModelCard> cards = studio.models();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                ArrayNode array = Json.array();
                cards.forEach(card -> array.add(json(card)));
                out.println(Json.text(array));
            } else if (cards.isEmpty()) {
                out.println("No model is installed: `import` a checkpoint, or give a folder with --models.");
            } else {
                cards.forEach(card -> out.println(line(card)));
            }
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Shows a model's card.")
    void show(
            @Parameters(paramLabel = "NAME|DIR") String name,
            @Option(names = "--json", description = "as an object") boolean json,
            @Mixin EngineFlags engine) {
        try (Studio studio = new Studio(engine.options(), new DirectRunner())) {
            ModelFolder folder = studio.shelf().find(name);
            ModelCard card = folder.card();
            long parameters = diffwave.model.Parameters.count(card.architecture());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.text(json(card).put("parameters", parameters).put("title", card.title())));
                return;
            }
            out.println(line(card));
            row(
                    out,
                    "network",
                    String.format(
                            Locale.ROOT,
                            "%d channels, %d layers, dilation cycle %d, %,d parameters",
                            card.architecture().channels(),
                            card.architecture().layers(),
                            card.architecture().cycle(),
                            parameters));
            row(out, "schedule", card.schedule().toString());
            card.length()
                    .ifPresent(n -> row(out, "length", String.format(Locale.ROOT, "%.2f s", (double) n / card.rate())));
            card.frontEnd().ifPresent(frontEnd -> row(out, "hears", frontEnd + " mels"));
            if (!card.labels().isEmpty()) {
                row(out, "labels", String.join(", ", card.labels()));
            }
            row(
                    out,
                    "sampling",
                    card.sampling().method().word()
                            + (card.sampling().steps().isPresent()
                                    ? ", " + card.sampling().steps().getAsInt() + " steps"
                                    : "")
                            + (card.sampling().guidance() == 1
                                    ? ""
                                    : ", guidance " + card.sampling().guidance()));
            row(out, "training", card.training());
            row(out, "quality", card.quality());
            row(out, "licence", card.licence());
            row(out, "credit", card.credit());
            row(out, "source", card.source());
            row(out, "SHA-256", card.sha256());
            row(out, "folder", folder.path().toString());
        }
    }

    private static void row(PrintWriter out, String name, String value) {
        if (!value.isBlank()) {
            out.printf("  %-10s %s%n", name, value);
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Checks a model: every tensor, and the SHA-256 of its weights.")
    void verify(@Parameters(paramLabel = "NAME|DIR") String name, @Mixin EngineFlags engine) {
        try (Studio studio = new Studio(engine.options(), new DirectRunner())) {
            ModelFolder folder = studio.shelf().find(name);
            folder.verify();
            spec.commandLine()
                    .getOut()
                    .println(folder.card().name() + " is whole: every tensor fits, and so does its SHA-256.");
        }
    }
}

package diffwave.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.model.ModelCard;
import diffwave.model.Parameters;
import diffwave.model.folder.ModelFolder;
import java.io.PrintWriter;
import java.util.Locale;

/** A model's card, to read and for other programs. */
final class CardText {

    private CardText() {}

    /** In one line. */
    static String line(ModelCard card) {
        return String.format(
                Locale.ROOT, "%-20s %-18s %,7d Hz  %s", card.name(), card.task(), card.rate(), card.title());
    }

    /** What a list tells. */
    static ObjectNode json(ModelFolder folder) {
        ModelCard card = folder.card();
        return Json.object()
                .put("name", card.name())
                .put("title", card.title())
                .put("task", card.task())
                .put("rate", card.rate())
                .put("parameters", Parameters.count(card.architecture()))
                .put("bytes", folder.bytes())
                .put("folder", folder.path().toString())
                .put("sha256", card.sha256());
    }

    /** All of the card. */
    static ObjectNode whole(ModelFolder folder) {
        ModelCard card = folder.card();
        ObjectNode all = json(folder)
                .put("dialect", card.architecture().dialect())
                .put("channels", card.architecture().channels())
                .put("layers", card.architecture().layers())
                .put("cycle", card.architecture().cycle())
                .put("steps", card.schedule().steps())
                .put("schedule", card.schedule().toString())
                .put("sampler", card.sampling().method().word())
                .put("guidance", card.sampling().guidance())
                .put("interim", card.interim())
                .put("training", card.training())
                .put("quality", card.quality())
                .put("licence", card.licence())
                .put("credit", card.credit())
                .put("source", card.source());
        card.sampling().steps().ifPresent(steps -> all.put("sampling_steps", steps));
        card.frontEnd().ifPresent(frontEnd -> all.put("front_end", frontEnd));
        card.labels().forEach(all.withArray("labels")::add);
        return all;
    }

    /** All of the card, a row each. */
    static void print(ModelFolder folder, PrintWriter out) {
        ModelCard card = folder.card();
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
                        Parameters.count(card.architecture())));
        row(out, "dialect", card.architecture().dialect());
        row(out, "schedule", card.schedule().toString());
        card.length()
                .ifPresent(n -> row(out, "length", String.format(Locale.ROOT, "%.2f s", (double) n / card.rate())));
        card.frontEnd().ifPresent(frontEnd -> row(out, "hears", frontEnd + " mels"));
        if (!card.labels().isEmpty()) {
            row(out, "labels", String.join(", ", card.labels()));
        }
        row(out, "sampling", sampling(card));
        row(out, "training", card.training());
        row(out, "quality", card.quality());
        row(out, "licence", card.licence());
        row(out, "credit", card.credit());
        row(out, "source", card.source());
        row(out, "SHA-256", card.sha256());
        row(out, "folder", folder.path().toString());
        row(out, "on disk", String.format(Locale.ROOT, "%.1f MB", folder.bytes() / 1e6));
    }

    private static String sampling(ModelCard card) {
        String method = card.sampling().method().word();
        var steps = card.sampling().steps();
        double guidance = card.sampling().guidance();
        return method
                + (steps.isPresent() ? ", " + steps.getAsInt() + " steps" : "")
                + (guidance == 1 ? "" : ", guidance " + guidance);
    }

    private static void row(PrintWriter out, String name, String value) {
        if (!value.isBlank()) {
            out.printf("  %-10s %s%n", name, value);
        }
    }
}

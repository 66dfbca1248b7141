package diffwave.model.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import java.util.Locale;

/** Writes {@code model.json} (docs/model-folder.md); the same card gives the same text. */
final class CardWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CardWriter() {}

    static String text(ModelCard card) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", CardReader.FORMAT).put("title", card.title());
        architecture(root.putObject("architecture"), card.architecture());
        schedule(root.putObject("schedule"), card.schedule());
        root.put("rate", card.rate());
        card.length().ifPresent(length -> root.put("length", length));
        card.frontEnd().ifPresent(frontEnd -> root.put("front_end", frontEnd));
        if (!card.labels().isEmpty()) {
            card.labels().forEach(root.putArray("labels")::add);
        }
        sampling(root.putObject("sampling"), card.sampling());
        root.put("training", card.training())
                .put("quality", card.quality())
                .put("licence", card.licence())
                .put("credit", card.credit())
                .put("source", card.source())
                .put("sha256", card.sha256());
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(root)
                            .replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void architecture(ObjectNode node, Architecture net) {
        node.put("channels", net.channels())
                .put("layers", net.layers())
                .put("cycle", net.cycle())
                .put("embedding", net.embedding())
                .put("hidden", net.hidden())
                .put("step_out", net.stepOut());
        net.mel().ifPresent(mel -> {
            ObjectNode inner = node.putObject("mel").put("bands", mel.bands());
            mel.strides().forEach(inner.putArray("strides")::add);
            inner.put("per_layer", mel.perLayer());
        });
        net.labels()
                .ifPresent(labels ->
                        node.putObject("labels").put("rows", labels.rows()).put("none", labels.none()));
        node.put("step_code", word(net.stepCode()))
                .put("gate", word(net.gate()))
                .put("residual", word(net.residual()));
    }

    private static void schedule(ObjectNode node, Schedule schedule) {
        int steps = schedule.steps();
        double first = schedule.beta(0);
        double last = schedule.beta(steps - 1);
        if (steps > 1 && Schedule.linear(steps, first, last).equals(schedule)) {
            node.put("steps", steps).put("first", first).put("last", last);
            return;
        }
        var list = node.putArray("beta");
        for (double beta : schedule.betas()) {
            list.add(beta);
        }
    }

    static void sampling(ObjectNode node, Sampling sampling) {
        node.put("method", sampling.method().word());
        sampling.steps().ifPresent(steps -> node.put("steps", steps));
        sampling.schedule().ifPresent(own -> schedule(node.putObject("schedule"), own));
        node.put("eta", sampling.eta()).put("guidance", sampling.guidance()).put("clamp", word(sampling.clamp()));
        sampling.start().ifPresent(start -> node.put("start", word(start)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

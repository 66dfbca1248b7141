package diffwave.ui.models;

import diffwave.diffusion.Sampling;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Parameters;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a card says.
 *
 * @param name what it is
 * @param value for a person; never blank
 * @param tip where it needs explaining; empty for nowhere
 */
public record Fact(String name, String value, String tip) {

    /** What it sounds like: rate, length, what it hears. */
    static List<Fact> sound(ModelCard card, Words words) {
        List<Fact> all = new ArrayList<>();
        all.add(plain("models.rate", rate(card), words));
        String length = card.length().isPresent()
                ? words.of(
                        "models.seconds", figure("%.2f", (double) card.length().getAsInt() / card.rate()))
                : words.of("models.any");
        all.add(plain("models.length", length, words));
        card.architecture().mel().ifPresent(mel -> {
            String frontEnd = card.frontEnd().orElse("");
            all.add(plain("models.mel", words.of("models.mel.value", frontEnd, mel.bands(), mel.hop()), words));
        });
        if (!card.labels().isEmpty()) {
            all.add(plain("models.labels", String.join(" ", LabelText.all(card)), words));
        }
        return all;
    }

    /** The network's shape. */
    static List<Fact> network(ModelCard card, Words words) {
        Architecture net = card.architecture();
        List<Fact> all = new ArrayList<>();
        all.add(tipped("models.channels", whole(net.channels()), words));
        all.add(tipped("models.layers", whole(net.layers()), words));
        all.add(tipped("models.cycle", whole(net.cycle()), words));
        all.add(tipped(
                "models.field",
                words.of(
                        "models.field.value",
                        whole(2 * net.halo() + 1),
                        figure("%.0f", 1000.0 * (2 * net.halo() + 1) / card.rate())),
                words));
        all.add(plain("models.parameters", whole(Parameters.count(net)), words));
        all.add(tipped("models.dialect", words.of("models.dialect." + net.dialect()), words));
        return all;
    }

    /** The schedule it was trained with, and how it is sampled unless asked otherwise. */
    static List<Fact> diffusion(ModelCard card, Words words) {
        var schedule = card.schedule();
        int steps = schedule.steps();
        List<Fact> all = new ArrayList<>();
        all.add(tipped("models.steps", whole(steps), words));
        all.add(tipped(
                "models.beta",
                words.of("models.beta.value", three(schedule.beta(0)), three(schedule.beta(steps - 1))),
                words));
        all.add(tipped("models.left", three(Math.sqrt(schedule.alphaBar(steps - 1))), words));
        all.add(plain("models.sampling", sampling(card.sampling(), steps, words), words));
        return all;
    }

    private static String sampling(Sampling usual, int all, Words words) {
        int steps =
                usual.schedule().map(own -> own.steps()).orElse(usual.steps().orElse(all));
        String plain = words.of("method." + usual.method()) + " · " + words.of("library.steps", steps);
        return usual.guidance() == 1
                ? plain
                : plain + " · " + words.of("models.guidance", figure("%.1f", usual.guidance()));
    }

    /** Where it comes from and whose it is. */
    static List<Fact> origin(ModelCard card, Words words) {
        List<Fact> all = new ArrayList<>();
        said("models.training", card.training(), words).ifPresent(all::add);
        all.add(plain("models.licence", card.licence().isBlank() ? words.of("models.unsaid") : card.licence(), words));
        said("models.credit", card.credit(), words).ifPresent(all::add);
        said("models.source", card.source(), words).ifPresent(all::add);
        return all;
    }

    private static Optional<Fact> said(String key, String text, Words words) {
        return text.isBlank() ? Optional.empty() : Optional.of(plain(key, text, words));
    }

    static Fact plain(String key, String value, Words words) {
        return new Fact(words.of(key), value, "");
    }

    private static Fact tipped(String key, String value, Words words) {
        return new Fact(words.of(key), value, words.of(key + ".tip"));
    }

    /** Vocoder, class-conditional or unconditional. */
    static String kind(ModelCard card, Words words) {
        return words.of("models.kind." + card.task());
    }

    /** "22.05 kHz". */
    static String rate(ModelCard card) {
        String kilo = card.rate() % 1000 == 0 ? "%.0f" : card.rate() % 10 == 0 ? "%.2f" : "%.3f";
        return figure(kilo, card.rate() / 1000.0) + " kHz";
    }

    /** "5.6 MB", of a thousand thousand bytes. */
    static String size(long bytes) {
        return bytes < 1_000_000 ? figure("%.0f kB", bytes / 1e3) : figure("%.1f MB", bytes / 1e6);
    }

    private static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** To three digits, without zeros at the end. */
    private static String three(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}

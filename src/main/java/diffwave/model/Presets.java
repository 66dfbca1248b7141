package diffwave.model;

import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The networks of the paper and our own small one, as cards of models that are still to be trained (SPEC-NET 5). */
public final class Presets {

    /** The ten words of SC09 and FSDD, in the order of their labels. */
    public static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final Map<String, ModelCard> CARDS = cards();

    private Presets() {}

    /** What there is, smallest purpose first: base, large, sc09, sc09-class, deep-thin, digits. */
    public static List<String> names() {
        return List.copyOf(CARDS.keySet());
    }

    /**
     * A card with architecture, schedule, rate, labels and default sampler; its weights do not exist.
     *
     * @throws Problem naming those that exist, for another name
     */
    public static ModelCard card(String name) {
        return Optional.ofNullable(CARDS.get(name))
                .orElseThrow(() -> new Problem(
                        "There is no preset \"" + name + "\"; choose one of " + String.join(", ", names()) + "."));
    }

    /** Names for labels that a file does not name: the ten digits, for any other count their numbers. */
    public static List<String> labels(Architecture.Labels labels) {
        return labels.choices() == DIGITS.size()
                ? DIGITS
                : IntStream.range(0, labels.choices())
                        .mapToObj(Integer::toString)
                        .toList();
    }

    private static Map<String, ModelCard> cards() {
        Schedule fifty = Schedule.linear(50, 1e-4, 0.05);
        Schedule twoHundred = Schedule.linear(200, 1e-4, 0.02);
        Map<String, ModelCard> all = new LinkedHashMap<>();
        add(
                all,
                "base",
                "Vocoder, BASE of the paper",
                Architecture.lmnt(64, 30, 10).withMel(80),
                fifty,
                22_050,
                0);
        add(
                all,
                "large",
                "Vocoder, LARGE of the paper",
                Architecture.lmnt(128, 30, 10).withMel(80),
                twoHundred,
                22_050,
                0);
        add(all, "sc09", "One-second words, unconditional", Architecture.lmnt(256, 36, 12), twoHundred, 16_000, 16_000);
        Architecture sc09 = Architecture.lmnt(256, 36, 12).withLabels(10, false);
        add(all, "sc09-class", "One-second digits by label", sc09, twoHundred, 16_000, 16_000);
        Architecture thin = Architecture.lmnt(128, 48, 12).withLabels(10, false);
        add(all, "deep-thin", "One-second digits by label, deep and thin", thin, twoHundred, 16_000, 16_000);
        Architecture digits = Architecture.lmnt(64, 30, 10).withLabels(11, true);
        add(all, "digits", "Spoken digits, 8 kHz", digits, fifty, 8_000, 8_000);
        return all;
    }

    private static void add(
            Map<String, ModelCard> all,
            String name,
            String title,
            Architecture architecture,
            Schedule schedule,
            int rate,
            int length) {
        ModelCard card = new ModelCard(
                name,
                title,
                architecture,
                schedule,
                rate,
                length == 0 ? OptionalInt.empty() : OptionalInt.of(length),
                architecture.mel().map(mel -> "tacotron2"),
                architecture.labels().isPresent() ? DIGITS : List.of(),
                Sampling.full(Method.DDPM),
                "not trained",
                "",
                "",
                "",
                "preset " + name,
                "");
        all.put(name, card);
    }
}

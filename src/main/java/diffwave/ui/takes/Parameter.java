package diffwave.ui.takes;

import diffwave.diffusion.Sampling;
import diffwave.studio.Recipe;
import diffwave.studio.Take;
import diffwave.ui.theme.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a recipe tells, as a row for a person.
 *
 * @param name in the window's language
 * @param value as the command line writes it
 */
public record Parameter(String name, String value) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** All of a take's, what changes the sound first. */
    static List<Parameter> of(Take take, Words words) {
        List<Parameter> rows = new ArrayList<>();
        Recipe recipe = take.recipe();
        Sampling sampling = recipe.sampling();
        add(rows, words, "task", words.of("parameter.task." + known(recipe.task())));
        add(rows, words, "model", recipe.model());
        recipe.label().ifPresent(label -> add(rows, words, "label", LabelText.of(label)));
        add(rows, words, "sampler", sampling.method().word());
        add(rows, words, "steps", steps(sampling, words));
        if (sampling.eta() != 0) {
            add(rows, words, "eta", figure(sampling.eta()));
        }
        if (sampling.guidance() != 1) {
            add(rows, words, "guidance", figure(sampling.guidance()));
        }
        add(rows, words, "seed", Long.toString(recipe.seed()));
        recipe.options()
                .forEach((name, value) -> rows.add(new Parameter(words.name("parameter.option.", name), value)));
        recipe.inputs().forEach(input -> add(rows, words, "input", input.file()));
        add(rows, words, "length", length(take));
        add(rows, words, "made", time(take.made()));
        add(rows, words, "engine", recipe.device() + ", " + recipe.kernel() + ", " + recipe.precision());
        add(rows, words, "program", recipe.program());
        return List.copyOf(rows);
    }

    private static String known(String task) {
        return List.of("generate", "vocode", "denoise", "interpolate", "branch", "vary")
                        .contains(task)
                ? task
                : "other";
    }

    private static void add(List<Parameter> rows, Words words, String key, String value) {
        rows.add(new Parameter(words.of("parameter." + key), value));
    }

    /** How many, in a word or two. */
    static String steps(Sampling sampling, Words words) {
        return sampling.schedule()
                .map(own -> words.of("parameter.steps.own", own.steps()))
                .orElse(
                        sampling.steps().isPresent()
                                ? Integer.toString(sampling.steps().getAsInt())
                                : words.of("parameter.steps.all"));
    }

    static String length(Take take) {
        return String.format(
                Locale.ROOT, "%.2f s, %d Hz", take.clip().seconds(), take.clip().rate());
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String figure(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}

package diffwave.model.folder;

import diffwave.diffusion.Clamp;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.diffusion.StartLevel;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Reads {@code model.json} (docs/model-folder.md). */
final class CardReader {

    static final int FORMAT = 1;
    private static final List<String> FRONT_ENDS = List.of("tacotron2", "lmnt");
    private static final int MOST_HERTZ = 384_000;

    private CardReader() {}

    /**
     * @param name the model's name: its folder's
     * @throws Problem naming the file and the field
     */
    static ModelCard card(JsonFields json, String name) {
        if (json.whole("format") != FORMAT) {
            throw new Problem(json.file() + " has the format " + json.whole("format") + "; this program reads " + FORMAT
                    + ", so it was written by a newer one.");
        }
        Architecture architecture = named(json, () -> architecture(json.object("architecture")));
        List<String> labels = json.has("labels") ? json.texts("labels") : List.of();
        int choices = architecture.labels().map(Architecture.Labels::choices).orElse(0);
        if (labels.size() != choices) {
            throw new Problem(json.file() + ": the field \"labels\" names " + labels.size()
                    + " labels where the architecture has " + choices + ".");
        }
        Optional<String> frontEnd = json.has("front_end") ? Optional.of(json.text("front_end")) : Optional.empty();
        if (architecture.mel().isPresent() && frontEnd.isEmpty()) {
            throw json.missing("front_end");
        }
        if (frontEnd.isPresent() && !FRONT_ENDS.contains(frontEnd.get())) {
            throw json.wrong("front_end", "front end: " + String.join(" or ", FRONT_ENDS));
        }
        if (positive(json, "rate") > MOST_HERTZ) {
            throw json.wrong("rate", "rate of at most " + MOST_HERTZ + " Hz");
        }
        return new ModelCard(
                name,
                json.text("title"),
                architecture,
                named(json, () -> schedule(json.object("schedule"))),
                positive(json, "rate"),
                json.has("length") ? OptionalInt.of(positive(json, "length")) : OptionalInt.empty(),
                frontEnd,
                labels,
                named(json, () -> sampling(json.object("sampling"))),
                json.textOrNothing("training"),
                json.textOrNothing("quality"),
                json.textOrNothing("licence"),
                json.textOrNothing("credit"),
                json.textOrNothing("source"),
                json.text("sha256"));
    }

    private static Architecture architecture(JsonFields json) {
        return new Architecture(
                json.whole("channels"),
                json.whole("layers"),
                json.whole("cycle"),
                json.whole("embedding"),
                json.whole("hidden"),
                json.whole("step_out"),
                json.inside("mel")
                        .map(mel -> new Architecture.Mel(
                                mel.whole("bands"), mel.wholes("strides"), mel.truth("per_layer"))),
                json.inside("labels")
                        .map(labels -> new Architecture.Labels(labels.whole("rows"), labels.truth("none"))),
                word(json, "step_code", Architecture.StepCode.values()),
                word(json, "gate", Architecture.Gate.values()),
                word(json, "residual", Architecture.Residual.values()));
    }

    private static Schedule schedule(JsonFields json) {
        if (json.has("beta")) {
            return Schedule.of(json.numbers("beta").stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray());
        }
        return Schedule.linear(json.whole("steps"), json.number("first"), json.number("last"));
    }

    static Sampling sampling(JsonFields json) {
        String word = json.text("method");
        Method method = Arrays.stream(Method.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> json.wrong("method", "sampler: ddpm, fast, ddim or dpm++"));
        return new Sampling(
                method,
                json.has("steps") ? OptionalInt.of(positive(json, "steps")) : OptionalInt.empty(),
                json.inside("schedule").map(CardReader::schedule),
                json.has("eta") ? json.number("eta") : 0,
                json.has("guidance") ? json.number("guidance") : 1,
                json.has("clamp") ? word(json, "clamp", Clamp.values()) : Clamp.NONE,
                json.has("start") ? Optional.of(word(json, "start", StartLevel.values())) : Optional.empty());
    }

    static int positive(JsonFields json, String name) {
        int value = json.whole(name);
        if (value < 1) {
            throw json.wrong(name, "whole number of at least 1");
        }
        return value;
    }

    private static <E extends Enum<E>> E word(JsonFields json, String name, E[] choices) {
        String word = json.text(name);
        return Arrays.stream(choices)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        json.wrong(name, "word of " + Arrays.toString(choices).toLowerCase(Locale.ROOT)));
    }

    /** Puts the file's name before what a value object refuses. */
    static <T> T named(JsonFields json, Supplier<T> making) {
        try {
            return making.get();
        } catch (Problem e) {
            throw e.getMessage().startsWith(json.file()) ? e : new Problem(json.file() + ": " + e.getMessage(), e);
        }
    }
}

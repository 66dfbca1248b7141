package diffwave.ui.sweep;

import diffwave.diffusion.Method;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Reads what is typed on an axis: values with commas between them, each within what its parameter takes. */
final class Values {

    private final SamplingChoice choice;
    private final ModelCard card;
    private final Words words;

    /** @param choice with a model */
    Values(SamplingChoice choice, Words words) {
        this.choice = choice;
        this.card = choice.model().get().orElseThrow();
        this.words = words;
    }

    /** Values to begin with. */
    String suggestion(Parameter parameter) {
        return switch (parameter) {
            case NONE -> "";
            case STEPS -> "6, 12, 25, 50";
            case GUIDANCE -> "1, 1.5, 2, 3";
            case ETA -> "0, 0.5, 1";
            case SAMPLER ->
                List.of(Method.DDPM, Method.DDIM, Method.DPM).stream()
                        .map(this::name)
                        .collect(Collectors.joining(", "));
            case SEED -> {
                long first = choice.seed().get();
                yield LongStream.range(first, first + 4)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", "));
            }
            case LABEL -> String.join(", ", LabelText.all(card));
        };
    }

    /**
     * The values in their order, none twice; none for {@link Parameter#NONE}.
     *
     * @throws Problem that says which value cannot be, and why
     */
    List<Setting> read(Parameter parameter, String typed) {
        if (parameter == Parameter.NONE) {
            return List.of();
        }
        List<String> parts = Arrays.stream(typed.split("[,;\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            throw new Problem(words.of("sweep.wrong.empty", name(parameter), suggestion(parameter)));
        }
        return parts.stream()
                .map(part -> read(parameter, part, parts))
                .distinct()
                .toList();
    }

    private Setting read(Parameter parameter, String part, List<String> all) {
        return switch (parameter) {
            case STEPS ->
                new Setting.Steps(
                        (int) whole(parameter, part, 1, card.schedule().steps()));
            case GUIDANCE -> new Setting.Guidance(number(parameter, part, 100));
            case ETA -> new Setting.Eta(number(parameter, part, 1));
            case SAMPLER -> new Setting.Sampler(choice.sampling(method(part)));
            case SEED -> new Setting.Seed(whole(parameter, part, 0, 999_999_999_999L));
            case LABEL -> label(part);
            case NONE -> throw new IllegalStateException(all.toString());
        };
    }

    private long whole(Parameter parameter, String part, long least, long most) {
        if (!part.matches("\\d{1,12}") || Long.parseLong(part) < least || Long.parseLong(part) > most) {
            throw new Problem(words.of("sweep.wrong.whole", name(parameter), part, least, most));
        }
        return Long.parseLong(part);
    }

    private double number(Parameter parameter, String part, int most) {
        if (!part.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(part) > most) {
            throw new Problem(words.of("sweep.wrong.number", name(parameter), part, most));
        }
        return Double.parseDouble(part);
    }

    private Method method(String part) {
        return Arrays.stream(Method.values())
                .filter(method -> part.equalsIgnoreCase(method.word())
                        || part.equalsIgnoreCase(method.name())
                        || part.equalsIgnoreCase(name(method)))
                .findFirst()
                .orElseThrow(() -> new Problem(words.of(
                        "sweep.wrong.sampler",
                        part,
                        Arrays.stream(Method.values()).map(this::name).collect(Collectors.joining(", ")))));
    }

    private Setting label(String part) {
        List<String> labels = LabelText.all(card);
        int index = labels.indexOf(part);
        if (index < 0) {
            throw new Problem(words.of("sweep.wrong.label", part, String.join(", ", labels)));
        }
        return new Setting.Label(index, part);
    }

    private String name(Method method) {
        return words.of("method." + method.name());
    }

    private String name(Parameter parameter) {
        return words.of("sweep.of." + parameter.name());
    }
}

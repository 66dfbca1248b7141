package diffwave.ui.sweep;

import diffwave.model.ModelCard;
import diffwave.studio.Generate;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the cells of a sweep and of a batch are called on screen and as files. */
final class Naming {

    private final Words words;
    private final Optional<ModelCard> card;

    Naming(Optional<ModelCard> card, Words words) {
        this.card = card;
        this.words = words;
    }

    /** A value by itself, where its axis says of what. */
    String bare(Setting setting) {
        return setting instanceof Setting.Sampler sampler
                ? words.of("method." + sampler.method().name())
                : setting.text();
    }

    /** A value that says of what it is: "6 steps". */
    String full(Setting setting) {
        String key = switch (setting) {
            case Setting.Steps steps -> "sweep.tick.STEPS";
            case Setting.Guidance guidance -> "sweep.tick.GUIDANCE";
            case Setting.Eta eta -> "sweep.tick.ETA";
            case Setting.Seed seed -> "takes.seed";
            case Setting.Sampler sampler -> "sweep.tick.plain";
            case Setting.Label label -> "sweep.tick.plain";
        };
        return words.of(key, bare(setting));
    }

    private Optional<String> label(Generate wish) {
        return wish.label().isEmpty()
                ? Optional.empty()
                : card.filter(model -> !model.labels().isEmpty())
                        .map(model -> LabelText.all(model).get(wish.label().getAsInt()));
    }

    /** What a cell is, in full: "7, seed 42, 6 steps". */
    String described(Generate wish, List<Setting> settings) {
        List<String> parts = new ArrayList<>(label(wish).stream().toList());
        parts.add(words.of("takes.seed", wish.seed()));
        settings.stream()
                .filter(setting -> !(setting instanceof Setting.Label || setting instanceof Setting.Seed))
                .map(this::full)
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    /** Its file's name without ending, in words that every system takes: "7-seed-42-steps-6-guidance-1.5". */
    String file(Generate wish, List<Setting> settings) {
        List<String> parts = new ArrayList<>(label(wish).stream().toList());
        parts.add("seed-" + wish.seed());
        settings.stream()
                .filter(setting -> !(setting instanceof Setting.Label || setting instanceof Setting.Seed))
                .map(Setting::word)
                .forEach(parts::add);
        return String.join("-", parts).replace("++", "pp").replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    /** What stands around a sweep. */
    Grid.Frame frame(Sweep sweep, Parameter across, Parameter down) {
        Generate first = sweep.wishes().getFirst();
        List<Parameter> used = List.of(across, down);
        List<String> about = new ArrayList<>();
        about.add(used.stream()
                .filter(parameter -> parameter != Parameter.NONE)
                .map(this::name)
                .collect(Collectors.joining(" × ")));
        if (!used.contains(Parameter.LABEL)) {
            label(first).ifPresent(about::add);
        }
        if (!used.contains(Parameter.SEED)) {
            about.add(words.of("takes.seed", first.seed()));
        }
        return new Grid.Frame(
                words.of("sweep"),
                String.join(", ", about),
                sweep.columns().stream().map(this::full).toList(),
                sweep.rows().stream().map(this::bare).toList(),
                down == Parameter.NONE ? "" : name(down),
                sweep.width());
    }

    /** What stands around a batch of sounds whose seeds follow each other, as near to a square as it goes. */
    Grid.Frame frame(Generate batch) {
        int count = batch.count();
        int width = count <= 4 ? count : (int) Math.ceil(Math.sqrt(count));
        String seeds = words.of("sweep.seeds", batch.seed(), batch.seed() + count - 1);
        String about = label(batch).map(label -> label + ", " + seeds).orElse(seeds);
        return new Grid.Frame(words.of("sweep.batch"), about, List.of(), List.of(), "", width);
    }

    String name(Parameter parameter) {
        return words.of("sweep.of." + parameter.name());
    }
}

package diffwave.ui.shell;

import diffwave.studio.PrecisionWish;
import diffwave.studio.Settings;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What networks run on, and where models lie: from the next start on. */
final class EngineSettings extends SettingRows {

    private static final List<PrecisionWish> PRECISIONS =
            List.of(PrecisionWish.AUTO, PrecisionWish.FLOAT32, PrecisionWish.REDUCED);

    private final Preferences preferences;

    /**
     * @param engine what there is to say of the engine now
     */
    EngineSettings(Preferences preferences, Files files, String engine, Words words) {
        super(words);
        this.preferences = preferences;
        Settings now = preferences.now().get();
        row("settings.device", segments("settings.device.", List.of("auto", "cpu", "cuda"), device(now)));
        below(engine);
        row("settings.threads", segments("settings.threads.", threadChoices(now), threads(now)));
        row("settings.precision", segments("settings.precision.", PRECISIONS, precision(now)));
        row(
                "settings.libtorch",
                folder(
                        "settings.libtorch",
                        FileKind.LIBTORCH,
                        preferences.now().map(Settings::libtorch),
                        files,
                        folder -> preferences.change(settings -> settings.withLibtorch(folder))));
        below(words.of("settings.libtorch.untried"));
        row(
                "settings.models",
                folder(
                        "settings.models",
                        FileKind.MODELS,
                        preferences.now().map(Settings::models),
                        files,
                        folder -> preferences.change(settings -> settings.withModels(folder))));
        below(words.of("settings.next"));
    }

    private ObjectProperty<String> device(Settings now) {
        ObjectProperty<String> chosen = new SimpleObjectProperty<>(now.device().replaceFirst(":.*", ""));
        chosen.addListener((seen, before, device) -> preferences.change(settings -> settings.withDevice(device)));
        return chosen;
    }

    /** One a core, or half as many, a quarter …: what leaves room for other programs; and what the file says. */
    private static List<String> threadChoices(Settings now) {
        int cores = Runtime.getRuntime().availableProcessors();
        IntStream counts = IntStream.iterate(1, count -> count <= cores, count -> count * 2);
        Stream<String> sorted = IntStream.concat(counts, now.threads().stream())
                .distinct()
                .sorted()
                .mapToObj(String::valueOf);
        return Stream.concat(Stream.of("auto"), sorted).toList();
    }

    private ObjectProperty<String> threads(Settings now) {
        OptionalInt set = now.threads();
        ObjectProperty<String> chosen =
                new SimpleObjectProperty<>(set.isPresent() ? String.valueOf(set.getAsInt()) : "auto");
        chosen.addListener((seen, before, count) -> preferences.change(settings -> settings.withThreads(
                count.equals("auto") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(count)))));
        return chosen;
    }

    private ObjectProperty<PrecisionWish> precision(Settings now) {
        ObjectProperty<PrecisionWish> chosen = new SimpleObjectProperty<>(now.precision());
        chosen.addListener((seen, before, wish) -> preferences.change(settings -> settings.withPrecision(wish)));
        return chosen;
    }
}

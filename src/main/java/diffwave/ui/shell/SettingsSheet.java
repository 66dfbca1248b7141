package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.studio.PrecisionWish;
import diffwave.studio.Settings;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What holds for the whole studio: its look, and from the next start on what it runs on. */
final class SettingsSheet extends VBox {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 32;
    private static final List<PrecisionWish> PRECISIONS =
            List.of(PrecisionWish.AUTO, PrecisionWish.FLOAT32, PrecisionWish.REDUCED);

    private final Preferences preferences;
    private final Words words;
    private final GridPane rows = new GridPane(24, 12);

    /**
     * @param engine what there is to say of the engine now
     */
    SettingsSheet(Look look, Preferences preferences, Files files, String engine, Words words) {
        super(16);
        this.preferences = preferences;
        this.words = words;
        setPadding(new Insets(24));
        setId("settings");
        Settings now = preferences.now().get();
        row("theme.title", segments("theme.", List.of(Look.Choice.values()), look.choice()));
        row("settings.device", segments("settings.device.", List.of("auto", "cpu", "cuda"), device(now)));
        below(engine);
        row("settings.threads", segments("settings.threads.", threadChoices(now), threads(now)));
        row("settings.precision", segments("settings.precision.", PRECISIONS, precision(now)));
        row("settings.libtorch", libtorch(files));
        below(words.of("settings.libtorch.untried"));
        below(words.of("settings.next"));
        getChildren().addAll(Parts.label(words.of("settings.title"), "strong"), rows);
        setFocusTraversable(true);
    }

    private void row(String name, Node control) {
        Label label = Parts.label(words.of(name), "muted");
        label.setMinHeight(HEIGHT);
        GridPane.setValignment(label, VPos.TOP);
        rows.addRow(rows.getRowCount(), label, control);
    }

    /** A sentence under the last row's control. */
    private void below(String sentence) {
        Label text = new Label(sentence);
        text.getStyleClass().addAll("tag");
        text.setWrapText(true);
        text.setPrefWidth(WIDTH);
        rows.add(text, 1, rows.getRowCount());
        GridPane.setMargin(text, new Insets(-4, 0, 4, 0));
    }

    private <T> Segments<T> segments(String prefix, List<T> choices, ObjectProperty<T> chosen) {
        Segments<T> row = new Segments<>(
                choices, which -> Parts.label(text(prefix, which)), which -> text(prefix, which), chosen);
        row.setMaxWidth(USE_PREF_SIZE);
        return row;
    }

    private String text(String prefix, Object choice) {
        String word = String.valueOf(choice).toLowerCase(Locale.ROOT);
        return word.matches("\\d+") ? word : words.of(prefix + word);
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

    private HBox libtorch(Files files) {
        Label place = new Label();
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.setMaxWidth(WIDTH - 2 * (HEIGHT + 8));
        place.textProperty()
                .bind(preferences
                        .now()
                        .map(settings ->
                                settings.libtorch().map(Path::toString).orElse(words.of("settings.libtorch.none"))));
        Button choose = Parts.iconButton(
                FOLDER,
                words.of("settings.libtorch.choose"),
                () -> files.askForFolder().ifPresent(folder -> libtorch(Optional.of(folder))));
        Button forget = Parts.iconButton(X, words.of("settings.libtorch.forget"), () -> libtorch(Optional.empty()));
        forget.visibleProperty()
                .bind(preferences.now().map(settings -> settings.libtorch().isPresent()));
        HBox box = new HBox(8, place, choose, forget);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void libtorch(Optional<Path> folder) {
        preferences.change(settings -> settings.withLibtorch(folder));
    }
}

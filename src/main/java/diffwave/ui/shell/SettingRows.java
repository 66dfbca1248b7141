package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** A page of settings: names at the left, controls at the right, sentences under the controls. */
class SettingRows extends GridPane {

    static final double WIDTH = 360;
    private static final double HEIGHT = 32;
    private static final double NAMES = 120;

    final Words words;

    SettingRows(Words words) {
        super(24, 12);
        this.words = words;
        getColumnConstraints().add(new ColumnConstraints(NAMES));
    }

    final void row(String name, Node control) {
        Label label = Parts.label(words.of(name), "muted");
        label.setMinHeight(HEIGHT);
        GridPane.setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, control);
    }

    /** A sentence under the last row's control. */
    final void below(String sentence) {
        Label text = new Label(sentence);
        text.getStyleClass().addAll("tag");
        text.setWrapText(true);
        text.setPrefWidth(WIDTH);
        add(text, 1, getRowCount());
        GridPane.setMargin(text, new Insets(-4, 0, 4, 0));
    }

    final <T> Segments<T> segments(String prefix, List<T> choices, ObjectProperty<T> chosen) {
        Segments<T> row = new Segments<>(
                choices, which -> Parts.label(text(prefix, which)), which -> text(prefix, which), chosen);
        row.setMaxWidth(USE_PREF_SIZE);
        return row;
    }

    private String text(String prefix, Object choice) {
        String word = String.valueOf(choice).toLowerCase(Locale.ROOT);
        return word.matches("\\d+( %)?") ? word : words.of(prefix + word);
    }

    /**
     * A folder that can be chosen, and given up for the usual one.
     *
     * @param key of the texts: {@code .none}, {@code .choose}, {@code .forget}
     */
    final HBox folder(
            String key, FileKind kind, ObservableValue<Optional<Path>> now, Files files, Consumer<Optional<Path>> set) {
        Label place = new Label();
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.setMaxWidth(WIDTH - 2 * (HEIGHT + 8));
        // only while it is on screen: the settings outlive their sheet
        ObservableValue<Optional<Path>> seen = now.when(place.sceneProperty().isNotNull());
        place.textProperty().bind(seen.map(folder -> folder.map(Path::toString).orElse(words.of(key + ".none"))));
        Button choose = Parts.iconButton(
                FOLDER,
                words.of(key + ".choose"),
                () -> files.askForFolder(kind).ifPresent(folder -> set.accept(Optional.of(folder))));
        Button forget = Parts.iconButton(X, words.of(key + ".forget"), () -> set.accept(Optional.empty()));
        forget.visibleProperty().bind(seen.map(Optional::isPresent));
        HBox box = new HBox(8, place, choose, forget);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}

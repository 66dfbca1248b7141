package diffwave.ui.vocode;

import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The mels and recordings, how long each is, and where more are opened. */
final class ItemList extends VBox {

    private final VocodeViewModel model;
    private final Words words;
    private final VBox rows = new VBox();

    ItemList(VocodeViewModel model, Files files, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("item-list");
        rows.setId("items");
        Button more = new Button(words.of("vocode.more"), Parts.icon(FOLDER, "small"));
        more.setId("more");
        more.getStyleClass().add("quiet");
        more.setMaxWidth(Double.MAX_VALUE);
        more.setOnAction(pressed -> model.open(files));
        getChildren().addAll(rows, more);
        model.items().addListener((ListChangeListener<Item>) change -> show());
        model.chosen().addListener((seen, before, now) -> show());
        show();
    }

    private void show() {
        rows.getChildren().setAll(model.items().stream().map(this::row).toList());
    }

    private HBox row(Item item) {
        String name = item.source().name();
        String length = item.read()
                .map(read -> read.original().isPresent()
                        ? words.of("vocode.recording")
                        : String.format(Locale.ROOT, "%.1f s", read.seconds()))
                .orElse(words.of("vocode.unfit"));
        Label title = new Label(name);
        title.setMinWidth(0);
        HBox inside = new HBox(8, title, Parts.gap(), Parts.label(length, "muted"));
        inside.setAlignment(Pos.CENTER_LEFT);
        ToggleButton button = Parts.named(new ToggleButton("", inside), name + ", " + length);
        button.getStyleClass().add("item");
        button.setSelected(model.chosen().get().filter(item::equals).isPresent());
        button.setOnAction(pressed -> {
            button.setSelected(true);
            model.chosen().set(java.util.Optional.of(item));
        });
        button.setMaxWidth(Double.MAX_VALUE);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(20));
        HBox.setHgrow(button, Priority.ALWAYS);
        Button away = Parts.iconButton(X, words.of("vocode.remove", name), () -> model.remove(item));
        away.getStyleClass().addAll("small", "inside");
        HBox row = new HBox(button, away);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}

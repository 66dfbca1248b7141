package diffwave.ui.models;

import static org.kordamp.ikonli.feather.Feather.PACKAGE;

import diffwave.studio.Found;
import diffwave.studio.Installed;
import diffwave.ui.theme.Motion;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The middle of "Models": those installed, and the card of the chosen one, or of the one that is being brought in. */
final class ModelsView extends HBox {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private final ModelsViewModel model;
    private final Words words;
    private final ListView<Installed> list;
    private final ScrollPane detail = new ScrollPane();

    ModelsView(ModelsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("models");
        getStyleClass().addAll("background", "models");
        list = new ListView<>(model.list());
        list.setId("installed");
        list.getStyleClass().addAll("library-list", "line-right");
        list.setAccessibleText(words.of("screen.models"));
        list.setCellFactory(any -> new ModelRow(words));
        list.setPlaceholder(Parts.label(words.of("models.none"), "muted"));
        list.setMinWidth(336);
        list.setMaxWidth(336);
        detail.setFitToWidth(true);
        detail.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        detail.setFocusTraversable(false);
        detail.getStyleClass().add("plain-scroll");
        HBox.setHgrow(detail, Priority.ALWAYS);
        getChildren().addAll(list, detail);
        list.getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> {
            if (now != null) {
                model.chosen().set(Optional.of(now));
            }
        });
        model.list().addListener((ListChangeListener<Installed>) change -> select());
        model.chosen().subscribe(now -> select());
        model.chosen().subscribe(now -> show());
        model.bringing().source().subscribe(now -> show());
        model.bringing().found().subscribe(now -> show());
        setOnDragOver(this::over);
        setOnDragExited(drag -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(this::dropped);
    }

    private void select() {
        model.chosen()
                .get()
                .filter(model.list()::contains)
                .ifPresentOrElse(one -> list.getSelectionModel().select(one), list.getSelectionModel()::clearSelection);
    }

    private void show() {
        Optional<Found> found = model.bringing().found().get();
        boolean bringing = model.bringing().source().get().isPresent();
        list.setMouseTransparent(bringing);
        list.setFocusTraversable(!bringing);
        list.pseudoClassStateChanged(ASIDE, bringing);
        Node card = found.map(this::card)
                .orElseGet(() -> bringing
                        ? empty("models.start.reading")
                        : model.chosen().get().map(this::card).orElseGet(() -> empty("models.start")));
        detail.setContent(card);
        detail.setFitToHeight(!(card instanceof CardPane));
        detail.setVvalue(0);
        if (found.isPresent()) {
            Motion.appear(card);
        }
    }

    private Node card(Installed one) {
        List<Label> badges = new ArrayList<>();
        if (one.card().interim()) {
            badges.add(Parts.label(words.of("models.interim"), "badge", "warn"));
        }
        if (one.shipped()) {
            badges.add(Parts.label(words.of("models.shipped"), "badge"));
        }
        List<Fact> place = List.of(
                Fact.plain("models.size", Fact.size(one.bytes()), words),
                Fact.plain(
                        "models.folder",
                        one.folder().path().toAbsolutePath().normalize().toString(),
                        words),
                Fact.plain("models.sha", one.card().sha256(), words));
        return new CardPane(one.card(), badges, place, words);
    }

    private Node card(Found one) {
        List<Label> badges = List.of(Parts.label(words.of("models.new"), "badge", "new"));
        return new CardPane(one.card(), badges, List.of(), words);
    }

    private Node empty(String key) {
        VBox box = new VBox(
                8,
                Parts.icon(PACKAGE),
                Parts.label(words.of(key), "headline"),
                Parts.label(words.of(key + ".hint"), "muted"));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /** The arrows belong to the list. */
    void focusList() {
        list.requestFocus();
    }

    private void over(DragEvent drag) {
        if (drag.getGestureSource() == null && drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(OVER, true);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        model.bringing()
                .take(
                        drag.getDragboard().hasFiles()
                                ? drag.getDragboard().getFiles().stream()
                                        .map(java.io.File::toPath)
                                        .toList()
                                : List.of());
        pseudoClassStateChanged(OVER, false);
        drag.setDropCompleted(true);
        drag.consume();
    }
}

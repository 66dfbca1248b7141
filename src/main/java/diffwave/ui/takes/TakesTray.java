package diffwave.ui.takes;

import diffwave.studio.Take;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What was made, newest first. */
public final class TakesTray extends VBox {

    private final TakesViewModel model;
    private final HBox row = new HBox(8);
    private final Map<Take, TakeCard> cards = new HashMap<>();
    private final Label hint;
    private final Words words;

    public TakesTray(TakesViewModel model, Transport transport, Files files, Desk desk, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("background", "line-top");
        hint = Parts.label("", "muted");
        HBox head = new HBox(Parts.label(words.of("takes.title"), "strong"), hint);
        head.getStyleClass().add("pane-head");
        row.setFillHeight(false);
        row.setPadding(new Insets(1, 11, 1, 11));
        ScrollPane scroll = new ScrollPane(row);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(88);
        scroll.setPrefHeight(88);
        scroll.setOnScroll(wheel -> {
            if (wheel.getDeltaX() == 0 && row.getWidth() > scroll.getWidth()) {
                scroll.setHvalue(scroll.getHvalue() - wheel.getDeltaY() / (row.getWidth() - scroll.getWidth()));
            }
        });
        getChildren().addAll(head, scroll);
        model.shelf().takes().addListener((ListChangeListener<Take>) change -> show(transport, files, desk));
        model.shelf()
                .chosen()
                .addListener((seen, before, now) -> cards.forEach(
                        (take, card) -> card.chosen(now.filter(take::equals).isPresent())));
        show(transport, files, desk);
    }

    private void show(Transport transport, Files files, Desk desk) {
        cards.keySet().retainAll(model.shelf().takes());
        row.getChildren()
                .setAll(model.shelf().takes().stream()
                        .map(take -> cards.computeIfAbsent(
                                take, fresh -> new TakeCard(fresh, model, transport, files, desk, words)))
                        .toList());
        hint.setText(words.of(model.shelf().takes().isEmpty() ? "takes.empty" : "takes.order"));
    }
}

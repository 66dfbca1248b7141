package diffwave.ui.shell;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Every action by name: type a few letters, Enter does it. A shortcut stands beside every command that has one. */
final class Palette extends VBox {

    private static final double ROW = 36;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final List<Action> actions;
    private final Runnable close;

    Palette(List<Action> actions, Runnable close, Words words) {
        this.actions = actions;
        this.close = close;
        setPrefWidth(520);
        field.setPromptText(words.of("palette.prompt"));
        field.setAccessibleText(words.of("palette.title"));
        field.getStyleClass().add("palette-field");
        list.setPlaceholder(Parts.label(words.of("palette.none"), "muted"));
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Row());
        list.setOnMouseClicked(click -> run());
        field.textProperty().addListener((seen, before, now) -> filter(now));
        field.setOnAction(enter -> run());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        getChildren().addAll(field, list);
        filter("");
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void filter(String typed) {
        list.getItems()
                .setAll(actions.stream()
                        .filter(action -> action.enabled().get())
                        .filter(action -> action.meantBy(typed))
                        .toList());
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.clamp(list.getItems().size(), 1, 9) * ROW + 12);
    }

    private void move(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            int by = key.getCode() == KeyCode.DOWN ? 1 : -1;
            int last = list.getItems().size() - 1;
            int next = list.getSelectionModel().getSelectedIndex() + by;
            list.getSelectionModel().select(Math.max(0, Math.min(last, next)));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            key.consume();
        }
    }

    private void run() {
        Action chosen = list.getSelectionModel().getSelectedItem();
        close.run();
        if (chosen != null) {
            chosen.fire();
        }
    }

    private static final class Row extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setGraphic(empty ? null : row(action));
        }

        private static HBox row(Action action) {
            HBox row = new HBox(12, Parts.icon(action.icon(), "small"), Parts.label(action.name()), Parts.gap());
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            if (!action.keys().isEmpty()) {
                row.getChildren().add(Parts.label(action.keys(), "keycap"));
            }
            return row;
        }
    }
}

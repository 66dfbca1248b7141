package diffwave.ui.denoise;

import static org.kordamp.ikonli.feather.Feather.PLAY;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The settings tried: each a row with its figures, to be chosen and played. */
final class TriedTable extends VBox {

    private static final double ROW = 32;
    private static final int ROWS = 3;

    private final DenoiseViewModel model;
    private final Words words;
    private final TableView<Tried> table;

    TriedTable(DenoiseViewModel model, Transport transport, Words words) {
        this.model = model;
        this.words = words;
        table = new TableView<>(model.listening().tried());
        table.setId("tried");
        table.getStyleClass().add("figures");
        table.setFixedCellSize(ROW);
        table.setPrefHeight(ROW * (ROWS + 1) + 2);
        table.setMinHeight(ROW * (ROWS + 1) + 2);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Parts.label(words.of("denoise.tried.none"), "muted"));
        table.setAccessibleText(words.of("denoise.tried"));
        TableColumn<Tried, String> step = column("denoise.tried.t", this::step);
        step.getStyleClass().add("first-column");
        table.getColumns().add(step);
        table.getColumns().add(column("denoise.tried.sisdr", row -> decibels(row.siSdr(), 1)));
        table.getColumns().add(column("denoise.tried.segmental", row -> decibels(row.segmentalSnr(), 1)));
        table.getColumns().add(column("denoise.tried.floor", row -> decibels(Optional.of(row.floor()), 0)));
        table.getColumns()
                .add(column(
                        "denoise.tried.time",
                        row -> words.of(
                                "denoise.seconds",
                                String.format(Locale.ROOT, "%.1f", row.took().toMillis() / 1000.0))));
        table.getColumns().add(playing());
        table.getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> {
            if (now != null) {
                model.listening().shown().set(Optional.of(now));
            }
        });
        model.listening()
                .shown()
                .addListener((seen, before, now) -> now.ifPresentOrElse(
                        table.getSelectionModel()::select, table.getSelectionModel()::clearSelection));
        getStyleClass().addAll("background", "line-top");
        getChildren().addAll(head(transport), table);
    }

    private HBox head(Transport transport) {
        ToggleButton matched = new ToggleButton(words.of("compare.matched"));
        matched.getStyleClass().addAll("quiet", "raised", "tag");
        matched.setTooltip(new Tooltip(words.of("compare.matched.tip")));
        matched.selectedProperty().bindBidirectional(transport.matched());
        HBox head = new HBox(
                Parts.label(words.of("denoise.tried"), "strong"),
                Parts.label(words.of("denoise.tried.keys"), "muted"),
                Parts.gap(),
                matched);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private TableColumn<Tried, String> column(String key, Function<Tried, String> text) {
        TableColumn<Tried, String> column = new TableColumn<>(words.of(key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(text.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("figure-column");
        return column;
    }

    private TableColumn<Tried, String> playing() {
        TableColumn<Tried, String> column = column("denoise.tried.play", row -> "");
        column.setText("");
        column.setMaxWidth(48);
        column.setMinWidth(48);
        column.setCellFactory(made -> new PlayCell());
        return column;
    }

    private String step(Tried row) {
        int step = row.run().step();
        return step == DenoiseViewModel.PAPER_STEP ? words.of("denoise.tried.paper", step) : String.valueOf(step);
    }

    private String decibels(Optional<Double> figure, int digits) {
        return figure.filter(Double::isFinite)
                .map(value -> words.of(
                        "denoise.decibels",
                        String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−')))
                .orElse("–");
    }

    private final class PlayCell extends TableCell<Tried, String> {

        private final Button play = Parts.iconButton(
                PLAY,
                words.of("denoise.tried.play"),
                () -> model.listening().play(getTableRow().getItem()));

        PlayCell() {
            play.getStyleClass().addAll("small", "inside");
            setAlignment(Pos.CENTER);
        }

        @Override
        protected void updateItem(String nothing, boolean empty) {
            super.updateItem(nothing, empty);
            setGraphic(empty ? null : play);
        }
    }
}

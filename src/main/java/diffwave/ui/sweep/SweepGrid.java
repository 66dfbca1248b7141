package diffwave.ui.sweep;

import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;

import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** The cells under their heading, the values of the axes beside and below. */
public final class SweepGrid extends VBox {

    private final SweepViewModel model;
    private final Grid grid;
    private final Runnable open;
    private final Desk desk;
    private final Words words;
    private final GridPane pane = new GridPane(8, 8);
    private final List<CellView> views = new ArrayList<>();

    /** @param open opens the take pointed at */
    public SweepGrid(SweepViewModel model, Runnable open, Files files, Desk desk, Words words) {
        this.model = model;
        this.grid = model.grid();
        this.open = open;
        this.desk = desk;
        this.words = words;
        setId("sweep");
        getStyleClass().add("background");
        pane.setPadding(new Insets(4, 12, 8, 12));
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(files), scroll);
        grid.cells().addListener((ListChangeListener<Cell>) change -> show());
        InvalidationListener marks = changed -> mark();
        grid.cursor().addListener(marks);
        grid.held().addListener(marks);
        model.shelf().addListener(marks);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private HBox head(Files files) {
        Label heading = Parts.label("", "strong");
        heading.textProperty().bind(grid.frame().map(Grid.Frame::heading));
        Label about = Parts.label("", "muted");
        about.setMinWidth(0);
        about.textProperty().bind(grid.frame().map(Grid.Frame::about));
        Label hint = Parts.label("", "muted");
        hint.setId("sweep-hint");
        hint.setMinWidth(0);
        hint.textProperty().bind(model.note().map(note -> note.isEmpty() ? words.of("sweep.hint") : note));
        Button save = new Button(words.of("sweep.save"), Parts.icon(DOWNLOAD, "small"));
        save.setId("sweep-save");
        save.getStyleClass().add("quiet");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(pressed -> model.saveAll(files));
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> grid.cells().stream().allMatch(cell -> cell.take().isEmpty()), grid.cells()));
        HBox head = new HBox(heading, about, Parts.gap(), hint, save);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private void show() {
        if (grid.cells().size() != views.size() || grid.cells().stream().allMatch(this::fresh)) {
            build();
        }
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(grid.cells().get(i));
        }
        mark();
    }

    private boolean fresh(Cell cell) {
        return cell.state() instanceof Cell.State.Waiting;
    }

    private void build() {
        Grid.Frame frame = grid.frame().get();
        views.clear();
        pane.getChildren().clear();
        pane.getColumnConstraints().clear();
        pane.getRowConstraints().clear();
        int left = frame.rows().isEmpty() ? 0 : 1;
        for (int i = 0; i < grid.cells().size(); i++) {
            int cell = i;
            CellView view = new CellView(desk, words);
            view.setOnMouseClicked(click -> {
                view.requestFocus();
                grid.point(cell);
                if (click.getClickCount() == 2) {
                    open.run();
                }
            });
            view.focusedProperty().addListener((seen, before, now) -> {
                if (now && view.isFocusVisible()) {
                    grid.point(cell);
                }
            });
            views.add(view);
            pane.add(view, left + i % frame.width(), i / frame.width());
        }
        int rows = (grid.cells().size() + frame.width() - 1) / frame.width();
        if (left == 1) {
            for (int row = 0; row < frame.rows().size(); row++) {
                tick(frame.rows().get(row), 0, row, HPos.RIGHT);
            }
            tick(frame.corner(), 0, rows, HPos.RIGHT);
            ColumnConstraints names = new ColumnConstraints();
            names.setMinWidth(Region.USE_PREF_SIZE);
            pane.getColumnConstraints().add(names);
        }
        for (int column = 0; column < frame.columns().size(); column++) {
            tick(frame.columns().get(column), left + column, rows, HPos.CENTER);
        }
        for (int column = 0; column < frame.width(); column++) {
            ColumnConstraints even = new ColumnConstraints(72, 72, Double.MAX_VALUE);
            even.setHgrow(Priority.ALWAYS);
            pane.getColumnConstraints().add(even);
        }
        for (int row = 0; row < rows; row++) {
            RowConstraints even = new RowConstraints(72, 72, 280);
            even.setVgrow(Priority.ALWAYS);
            pane.getRowConstraints().add(even);
        }
    }

    private void tick(String text, int column, int row, HPos place) {
        Label label = Parts.label(text, "muted");
        GridPane.setHalignment(label, place);
        GridPane.setValignment(label, VPos.CENTER);
        pane.add(label, column, row);
    }

    private void mark() {
        for (int i = 0; i < views.size() && i < grid.cells().size(); i++) {
            boolean gone = grid.cells()
                    .get(i)
                    .take()
                    .filter(take -> !model.onShelf(take))
                    .isPresent();
            boolean chosen = i == grid.cursor().get();
            views.get(i).mark(chosen, grid.held().get(), gone);
            if (chosen && grid.held().get() && !typing()) {
                views.get(i).requestFocus(); // so that it is read aloud
            }
        }
    }

    private boolean typing() {
        Node owner = getScene() == null ? this : getScene().getFocusOwner();
        return owner instanceof TextInputControl;
    }

    /** Here and not by the scene, where arrows would move the focus instead. */
    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> grid.move(-1, 0);
            case RIGHT -> grid.move(1, 0);
            case UP -> grid.move(0, -1);
            case DOWN -> grid.move(0, 1);
            default -> {
                return;
            }
        }
        key.consume();
    }
}

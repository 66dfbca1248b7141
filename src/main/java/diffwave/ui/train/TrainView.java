package diffwave.ui.train;

import static org.kordamp.ikonli.feather.Feather.TRENDING_UP;

import diffwave.training.history.RunHistory;
import diffwave.ui.shell.Action;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The middle of "Train": five figures, the curves, the errors by noise level, what it says; without a run, how to bring one. */
final class TrainView extends StackPane {

    private static final double LEVELS = 112;
    private static final double SAMPLES = 196;

    private final TrainViewModel model;
    private final Words words;
    private final TileRow tiles = new TileRow();
    private final Legend legend = new Legend();
    private final Curve curve;
    private final LevelMap map;
    private final LevelProfile profile = new LevelProfile();
    private final Region target = new Region();

    TrainView(TrainViewModel model, Context context, Look look) {
        this.model = model;
        this.words = context.words();
        setId("train");
        getStyleClass().add("background");
        curve = new Curve(model, look.tokens(), words);
        map = new LevelMap(model, words);
        StackPane curves = new StackPane(curve, legend);
        curves.setMinHeight(0);
        VBox.setVgrow(curves, Priority.ALWAYS);
        HBox levels = new HBox(map, profile);
        HBox.setHgrow(map, Priority.ALWAYS);
        levels.setMinHeight(72);
        levels.setPrefHeight(LEVELS);
        VBox charts = new VBox(
                tiles,
                new CurveHead(model, words),
                curves,
                new StepRuler(model.viewport()),
                new LevelHead(model, words),
                levels,
                says(context));
        Label hint = Parts.label(words.of("train.start.hint", Action.keys("Shortcut+O")), "muted");
        hint.setMinWidth(0);
        hint.setWrapText(true);
        hint.setTextAlignment(TextAlignment.CENTER);
        VBox start = new VBox(8, Parts.icon(TRENDING_UP), Parts.label(words.of("train.start"), "headline"), hint);
        start.setAlignment(Pos.CENTER);
        start.visibleProperty().bind(model.front().map(Optional::isEmpty));
        charts.visibleProperty().bind(start.visibleProperty().not());
        target.getStyleClass().add("drop-target");
        target.setMouseTransparent(true);
        target.setVisible(false);
        getChildren().addAll(start, charts, target);
        model.seen().subscribe(now -> show(now));
        model.measure().subscribe(now -> lines());
        model.wiener().subscribe(now -> levels(model.seen().get()));
        model.runs().addListener((ListChangeListener<OpenRun>) change -> lines());
        setOnDragOver(this::over);
        setOnDragExited(drag -> target.setVisible(false));
        setOnDragDropped(this::dropped);
    }

    private VBox says(Context context) {
        SampleGrid grid = new SampleGrid(model.hearing(), context.desk(), words);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("plain-scroll");
        Label none = Parts.label(words.of("train.says.none"), "muted");
        none.visibleProperty().bind(model.hearing().all().map(List::isEmpty));
        Label line = Parts.label(words.of("train.says.line"), "muted");
        line.setMinWidth(0);
        HBox heading = new HBox(Parts.label(words.of("train.says"), "strong"), line);
        heading.getStyleClass().addAll("pane-head", "line-top");
        StackPane below = new StackPane(scroll, none);
        below.setPrefHeight(SAMPLES);
        below.setMinHeight(76);
        VBox.setVgrow(below, Priority.NEVER);
        return new VBox(heading, below);
    }

    private void show(Optional<Seen> now) {
        tiles.show(now.map(seen -> Tile.of(seen, words)).orElseGet(() -> Tile.none(words)));
        lines();
        levels(now);
    }

    private void lines() {
        List<Line> lines = model.lines();
        legend.show(lines);
        curve.show(lines);
    }

    private void levels(Optional<Seen> now) {
        Optional<RunHistory> run = now.map(Seen::history);
        map.show(run, model.wiener().get());
        profile.show(run);
    }

    private void over(DragEvent drag) {
        if (drag.getGestureSource() == null && drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            target.setVisible(true);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        model.drop(
                drag.getDragboard().hasFiles()
                        ? drag.getDragboard().getFiles().stream()
                                .map(File::toPath)
                                .toList()
                        : List.of());
        target.setVisible(false);
        drag.setDropCompleted(true);
        drag.consume();
    }
}

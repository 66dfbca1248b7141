package diffwave.ui.denoise;

import diffwave.ui.shell.Action;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle of the screen: the three sounds over what was tried; without a recording, how to bring one. */
final class DenoiseView extends StackPane {

    private final DenoiseViewModel model;
    private final Region target = new Region();

    DenoiseView(DenoiseViewModel model, Context context, Files files, Look look) {
        this.model = model;
        Words words = context.words();
        setId("denoise");
        getStyleClass().add("background");
        VBox start = new VBox(
                16,
                Parts.label(words.of("denoise.start"), "headline"),
                Parts.label(words.of("denoise.start.hint", Action.keys("Shortcut+O")), "muted"));
        start.setAlignment(Pos.CENTER);
        ComparePanes panes = new ComparePanes(model, context, files, look);
        panes.setMinHeight(0);
        VBox.setVgrow(panes, Priority.ALWAYS);
        VBox sounds = new VBox(panes, new TriedTable(model, context.transport(), words));
        start.visibleProperty().bind(model.cleaned().input().map(now -> now.isEmpty()));
        sounds.visibleProperty().bind(start.visibleProperty().not());
        target.getStyleClass().add("drop-target");
        target.setMouseTransparent(true);
        target.setVisible(false);
        getChildren().addAll(start, sounds, target);
        setOnDragOver(this::over);
        setOnDragExited(drag -> target.setVisible(false));
        setOnDragDropped(this::dropped);
    }

    private void over(DragEvent drag) {
        if (drag.getGestureSource() == null) {
            drag.acceptTransferModes(TransferMode.COPY);
            target.setVisible(true);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        List<File> files = drag.getDragboard().hasFiles() ? drag.getDragboard().getFiles() : List.of();
        model.drop(files.stream().map(File::toPath).toList());
        target.setVisible(false);
        drag.setDropCompleted(true);
        drag.consume();
    }
}

package diffwave.ui.generate;

import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.Viewport;
import diffwave.ui.sweep.SweepGrid;
import diffwave.ui.takes.TakesTray;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.io.File;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle of the screen: the start or the sound, the strip, the tray; the whole of it takes files. */
final class GenerateView extends StackPane {

    private final GenerateViewModel model;
    private final Region target = new Region();

    GenerateView(
            GenerateViewModel model,
            Viewport viewport,
            Transport transport,
            Files files,
            Look look,
            Desk desk,
            Words words) {
        this.model = model;
        setId("generate");
        getStyleClass().add("background");
        StartPane start = new StartPane(model, words);
        SignalPane signal = new SignalPane(model, viewport, transport, look, desk, words);
        SweepGrid grid = new SweepGrid(model.sweep(), model::open, files, desk, words);
        FilmStrip film = new FilmStrip(model, desk, words);
        StackPane middle = new StackPane(start, signal, grid);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        Runnable which = () -> {
            boolean empty = model.shown().get() instanceof Shown.Nothing;
            if (!empty && start.isVisible() && getScene() != null) {
                getScene().getRoot().requestFocus(); // a hidden key must not hand the focus on to any button
            }
            start.setVisible(empty);
            boolean several = model.shown().get() instanceof Shown.Several;
            signal.setVisible(!empty && !several);
            grid.setVisible(several);
            boolean strip = !empty && !several && model.film().count().get() > 0;
            film.setVisible(strip);
            film.setManaged(strip);
        };
        model.shown().addListener((seen, before, now) -> which.run());
        model.film().count().addListener((seen, before, now) -> which.run());
        which.run();
        target.getStyleClass().add("drop-target");
        target.setMouseTransparent(true);
        target.setVisible(false);
        getChildren()
                .addAll(new VBox(middle, film, new TakesTray(model.takes(), transport, files, desk, words)), target);
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
        Dragboard board = drag.getDragboard();
        List<File> files = board.hasFiles() ? board.getFiles() : List.of();
        model.drop(files.stream().map(File::toPath).toList());
        target.setVisible(false);
        drag.setDropCompleted(true);
        drag.consume();
    }
}

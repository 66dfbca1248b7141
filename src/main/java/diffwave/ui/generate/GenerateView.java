package diffwave.ui.generate;

import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.Viewport;
import diffwave.ui.sweep.SweepGrid;
import diffwave.ui.takes.TakesTray;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle of the screen: the start or the sound, the strip, the tray. */
final class GenerateView extends StackPane {

    private final GenerateViewModel model;

    GenerateView(GenerateViewModel model, Viewport viewport, Context context, Files files, Look look) {
        Transport transport = context.transport();
        Desk desk = context.desk();
        Words words = context.words();
        this.model = model;
        setId("generate");
        getStyleClass().add("background");
        StartPane start = new StartPane(model, words);
        SignalPane signal = new SignalPane(model, viewport, context, files, look);
        SweepGrid grid = new SweepGrid(model.sweep(), model::open, files, desk, words);
        FilmStrip film = new FilmStrip(model, files, desk, words);
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
        getChildren().add(new VBox(middle, film, new TakesTray(model.takes(), transport, files, desk, words)));
    }
}

package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.studio.Take;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/**
 * What can be done with the sound that a pane shows, at a right click or the menu key: edits, saving the selection, saving
 * what is seen. What is selected can be dragged out, too.
 */
public final class PaneMenu {

    private final ContextMenu menu = new ContextMenu();
    private final Region pane;
    private final Viewport viewport;
    private final Supplier<Optional<Clip>> clip;
    private final List<? extends Layer> layers;

    /**
     * @param clip what is shown; empty for nothing
     * @param layers that show it
     */
    public PaneMenu(Region pane, Viewport viewport, Supplier<Optional<Clip>> clip, List<? extends Layer> layers) {
        this.pane = pane;
        this.viewport = viewport;
        this.clip = () -> clip.get().filter(now -> now.samples().length > 0);
        this.layers = layers;
        pane.setOnContextMenuRequested(asked -> {
            if (menu.getItems().isEmpty()) {
                return;
            }
            if (asked.isKeyboardTrigger()) {
                Bounds place = pane.localToScreen(pane.getBoundsInLocal());
                menu.show(pane, place.getCenterX(), place.getCenterY());
            } else {
                menu.show(pane, asked.getScreenX(), asked.getScreenY());
            }
            asked.consume();
        });
    }

    /** Offers edits of the sound; whoever shows it listens to it. */
    public void editable(ClipEdits edits) {
        menu.getItems().addAll(0, edits.items());
    }

    /**
     * Offers to save the selection and what is seen, and lets the selection be dragged out.
     *
     * @param origin the take that the sound is of, whose recipe its part keeps; empty for a recording
     */
    public void saves(
            ObservableValue<SpectrogramStyle> style,
            Files files,
            Context context,
            Function<Clip, Optional<Take>> origin) {
        Words words = context.words();
        MenuItem part = new MenuItem(words.of("takes.savepart"));
        part.setId("save-part");
        part.disableProperty().bind(viewport.selection().map(Optional::isEmpty));
        part.setOnAction(chosen -> clip.get()
                .ifPresent(now -> viewport.selection()
                        .get()
                        .ifPresent(range -> context.takes().savePart(now, origin.apply(now), range, files))));
        menu.getItems().add(part);
        menu.getItems()
                .addAll(new PaneSaves(pane, clip, style, files, context.desk(), context.running()::tell).items(words));
        SelectionDrag drag = new SelectionDrag(
                viewport, range -> clip.get().map(now -> context.takes().export(now, origin.apply(now), range)), files);
        layers.forEach(layer -> layer.carries(drag));
    }
}

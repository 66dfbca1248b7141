package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.CHEVRON_DOWN;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_LEFT;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_RIGHT;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_UP;
import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;
import static org.kordamp.ikonli.feather.Feather.GRID;
import static org.kordamp.ikonli.feather.Feather.MAXIMIZE_2;

import diffwave.ui.shell.Action;
import diffwave.ui.shell.Files;
import diffwave.ui.sweep.Grid;
import diffwave.ui.theme.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What keys do while the grid is shown. They come before the screen's own, whose arrows and Enter mean something else. */
final class GridActions {

    private GridActions() {}

    static List<Action> of(GenerateViewModel model, Files files, Words words) {
        Grid grid = model.sweep().grid();
        BooleanBinding shown =
                Bindings.createBooleanBinding(() -> model.shown().get() instanceof Shown.Several, model.shown());
        BooleanBinding opens = Bindings.createBooleanBinding(model::opens, model.shown(), grid.held(), grid.pointed());
        BooleanBinding there = Bindings.isNotEmpty(grid.cells());
        return List.of(
                Action.of(words.of("sweep.open"), MAXIMIZE_2, "Enter", opens, model::open),
                Action.of(words.of("sweep.left"), CHEVRON_LEFT, "Left", shown, () -> grid.move(-1, 0)),
                Action.of(words.of("sweep.right"), CHEVRON_RIGHT, "Right", shown, () -> grid.move(1, 0)),
                Action.of(words.of("sweep.up"), CHEVRON_UP, "Up", shown, () -> grid.move(0, -1)),
                Action.of(words.of("sweep.down.cell"), CHEVRON_DOWN, "Down", shown, () -> grid.move(0, 1)),
                Action.of(words.of("sweep.grid"), GRID, "G", there, model::open),
                Action.of(
                        words.of("sweep.save"),
                        DOWNLOAD,
                        "Shortcut+Shift+S",
                        there,
                        () -> model.sweep().saveAll(files)));
    }
}

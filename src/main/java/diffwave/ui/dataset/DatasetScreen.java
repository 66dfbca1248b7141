package diffwave.ui.dataset;

import static org.kordamp.ikonli.feather.Feather.DATABASE;
import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.MIC;
import static org.kordamp.ikonli.feather.Feather.SEARCH;
import static org.kordamp.ikonli.feather.Feather.SLASH;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.dataset.Layout;
import diffwave.ui.shell.Action;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Face;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Screen;
import diffwave.ui.shell.SheetAsked;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** A data set, as the shell knows it. */
public final class DatasetScreen implements Screen {

    private final Face face;
    private final DatasetViewModel model;
    private final Context context;
    private final Files files;
    private final Viewport viewport = new Viewport();
    private final DatasetView node;

    public DatasetScreen(DatasetViewModel model, Context context, Files files, Look look) {
        this.model = model;
        this.context = context;
        this.files = files;
        Words words = context.words();
        node = new DatasetView(model, viewport, context, files, look);
        DatasetInspector inspector = new DatasetInspector(model, files, this::record, words);
        face = Face.of("screen.dataset", DATABASE, node, inspector, actions(words), words);
    }

    private List<Action> actions(Words words) {
        ObservableBooleanValue some =
                Bindings.createBooleanBinding(() -> !model.picked().get().isEmpty(), model.picked());
        ObservableBooleanValue open =
                Bindings.createBooleanBinding(() -> model.set().get().isPresent(), model.set());
        return List.of(
                Action.of(words.of("dataset.open"), FOLDER, "Enter", () -> model.open(files)),
                Action.of(words.of("dataset.open"), FOLDER, "Shortcut+O", () -> model.open(files)),
                Action.of(words.of("dataset.leave.toggle"), SLASH, "Delete", some, model::leaveOut),
                Action.of(words.of("dataset.find"), SEARCH, "Shortcut+F", open, node::find),
                Action.of(words.of("dataset.record"), MIC, "R", this::record),
                Action.of(words.of("stop"), X, "Esc", model.running(), model::stop));
    }

    private void record() {
        OwnViewModel own = new OwnViewModel(context.transport(), context.desk(), context.words());
        model.set().get().filter(set -> set.layout() == Layout.FSDD).ifPresent(set -> {
            own.folder().set(Optional.of(set.folder()));
            own.labels().set(String.join(", ", set.labels()));
        });
        SheetAsked.from(node, close -> new OwnSheet(own, files, model::open, close, context.words()));
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public void activate() {
        viewport.playhead().bind(context.transport().position());
        context.transport().within(viewport.selection());
        if (model.clip().get().isPresent()) {
            model.load();
        }
        node.focusList();
    }

    @Override
    public void deactivate() {
        viewport.playhead().unbind();
        context.transport().whole();
    }
}

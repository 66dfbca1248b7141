package diffwave.ui.models;

import static org.kordamp.ikonli.feather.Feather.CHECK_CIRCLE;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_DOWN;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_UP;
import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.PACKAGE;
import static org.kordamp.ikonli.feather.Feather.PLUS;
import static org.kordamp.ikonli.feather.Feather.SHARE;
import static org.kordamp.ikonli.feather.Feather.TRASH_2;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.model.folder.Checkpoints;
import diffwave.ui.shell.Action;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Face;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Screen;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** The installed models, as the shell knows them. */
public final class ModelsScreen implements Screen {

    private final Face face;
    private final ModelsViewModel model;
    private final Words words;
    private final ModelsView node;
    private final ModelsInspector inspector;

    public ModelsScreen(ModelsViewModel model, Context context, Files files) {
        this.model = model;
        this.words = context.words();
        node = new ModelsView(model, words);
        inspector = new ModelsInspector(model, files, words);
        List<Action> actions = actions(files);
        face = Face.of("screen.models", PACKAGE, node, inspector, actions, context.words());
    }

    private List<Action> actions(Files files) {
        Bringing bringing = model.bringing();
        ObservableBooleanValue open =
                Bindings.createBooleanBinding(() -> bringing.source().get().isPresent(), bringing.source());
        ObservableBooleanValue one = Bindings.createBooleanBinding(
                () -> model.chosen().get().isPresent() && !open.get(), model.chosen(), open);
        ObservableBooleanValue busy = Bindings.createBooleanBinding(
                () -> open.get()
                        || model.asked().get().isPresent()
                        || model.running().get(),
                open,
                model.asked(),
                model.running());
        return List.of(
                Action.of(
                        words.of("models.next"), PLUS, "Enter", bringing.busy().not(), inspector::next),
                Action.of(words.of("models.open"), PLUS, "Shortcut+O", () -> model.open(files)),
                Action.of(words.of("models.back"), X, "Esc", busy, model::back),
                Action.of(words.of("models.verify"), CHECK_CIRCLE, "V", one, model::verify),
                Action.of(words.of("models.export"), SHARE, "Shortcut+E", one, () -> model.export(files)),
                Action.of(words.of("models.show"), FOLDER, "F", one, () -> model.show(files)),
                Action.of(words.of("models.remove"), TRASH_2, "Delete", one, model::remove),
                Action.of(words.of("models.lower"), CHEVRON_DOWN, "Down", one, () -> model.move(1)),
                Action.of(words.of("models.upper"), CHEVRON_UP, "Up", one, () -> model.move(-1)));
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public boolean takes(List<Path> files) {
        boolean ours = files.size() == 1 && Checkpoints.isOne(files.getFirst());
        if (ours) {
            model.bringing().take(files);
        }
        return ours;
    }

    @Override
    public void activate() {
        model.refresh();
        node.focusList();
    }

    @Override
    public void deactivate() {
        // what is being brought in stays as it is
    }
}

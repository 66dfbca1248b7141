package diffwave.ui.takes;

import static org.kordamp.ikonli.feather.Feather.ARCHIVE;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_DOWN;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_UP;
import static org.kordamp.ikonli.feather.Feather.COLUMNS;
import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;
import static org.kordamp.ikonli.feather.Feather.EDIT_3;
import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.LAYERS;
import static org.kordamp.ikonli.feather.Feather.REPEAT;
import static org.kordamp.ikonli.feather.Feather.SAVE;
import static org.kordamp.ikonli.feather.Feather.SEARCH;
import static org.kordamp.ikonli.feather.Feather.SEND;
import static org.kordamp.ikonli.feather.Feather.STAR;
import static org.kordamp.ikonli.feather.Feather.TERMINAL;
import static org.kordamp.ikonli.feather.Feather.TRASH_2;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.shell.Action;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Face;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Screen;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Everything made, as the shell knows it. */
public final class TakesScreen implements Screen {

    private final Face face;
    private final LibraryViewModel model;
    private final SessionViewModel session;
    private final Transport transport;
    private final Words words;
    private final Viewport viewport = new Viewport();
    private final LibraryView node;

    /** @param takers other screens that a take can be sent to */
    public TakesScreen(
            LibraryViewModel model,
            SessionViewModel session,
            List<SoundTaker> takers,
            Context context,
            Files files,
            Look look) {
        this.model = model;
        this.session = session;
        this.transport = context.transport();
        this.words = context.words();
        node = new LibraryView(model, viewport, context, files, look);
        Node inspector = new LibraryInspector(model, takers, this::copy, words);
        List<Action> actions = actions(takers, files);
        face = Face.of("screen.takes", LAYERS, node, inspector, actions, context.words());
    }

    private void copy() {
        model.command().ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private List<Action> actions(List<SoundTaker> takers, Files files) {
        ObservableBooleanValue take = Bindings.createBooleanBinding(
                () -> model.shelf().chosen().get().isPresent(), model.shelf().chosen());
        ObservableBooleanValue idle = model.running().not();
        List<Action> all = new ArrayList<>(List.of(
                Action.of(words.of("library.again"), REPEAT, "Enter", Bindings.and(take, idle), model::again),
                Action.of(words.of("stop"), X, "Esc", model.running(), model::stop),
                Action.of(words.of("library.change"), EDIT_3, "Shortcut+Enter", take, model::change),
                Action.of(words.of("library.copy"), TERMINAL, "Shortcut+Shift+C", take, this::copy),
                Action.of(words.of("library.find"), SEARCH, "Shortcut+F", node::find),
                Action.of(words.of("library.compare"), COLUMNS, "C", take, model::compare),
                Action.of(words.of("library.flip"), LAYERS, "X", transport::flip),
                Action.of(words.of("takes.star"), STAR, "S", take, model.takes()::star),
                Action.of(words.of("takes.delete"), TRASH_2, "Delete", take, model.takes()::delete),
                Action.of(words.of("library.export"), DOWNLOAD, "Shortcut+E", take, () -> model.export(files)),
                Action.of(words.of("library.export.all"), ARCHIVE, "Shortcut+Shift+E", () -> model.exportFound(files)),
                Action.of(words.of("takes.older"), CHEVRON_DOWN, "Down", () -> model.move(1)),
                Action.of(words.of("takes.newer"), CHEVRON_UP, "Up", () -> model.move(-1)),
                Action.of(words.of("session.open"), FOLDER, "Shortcut+O", () -> session.open(files)),
                Action.of(words.of("session.save"), SAVE, "Shortcut+S", () -> session.save(files)),
                Action.of(words.of("session.saveas"), SAVE, "Shortcut+Shift+S", () -> session.saveAs(files))));
        takers.forEach(taker ->
                all.add(Action.of(words.of("library.send", taker.name()), SEND, "", take, () -> model.send(taker))));
        return List.copyOf(all);
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public boolean takes(List<Path> files) {
        boolean ours = files.size() == 1 && FileKind.SESSION.fits(files.getFirst());
        if (ours) {
            session.open(files.getFirst());
        }
        return ours;
    }

    @Override
    public boolean opens(Path file) {
        boolean sound = FileKind.SOUND.fits(file);
        if (sound) {
            model.drop(List.of(file));
        }
        return sound || takes(List.of(file));
    }

    @Override
    public void activate() {
        viewport.playhead().bind(transport.position());
        transport.within(viewport.selection());
        model.front(true);
        if (model.shelf().chosen().get().isEmpty()) {
            model.shelf().chooseNewest();
        }
        node.focusList();
    }

    @Override
    public void deactivate() {
        viewport.playhead().unbind();
        model.front(false);
        transport.whole();
    }
}

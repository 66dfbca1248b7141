package diffwave.ui.denoise;

import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;
import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.LAYERS;
import static org.kordamp.ikonli.feather.Feather.MAXIMIZE_2;
import static org.kordamp.ikonli.feather.Feather.REFRESH_CW;
import static org.kordamp.ikonli.feather.Feather.TARGET;
import static org.kordamp.ikonli.feather.Feather.VOLUME_2;
import static org.kordamp.ikonli.feather.Feather.WIND;
import static org.kordamp.ikonli.feather.Feather.X;
import static org.kordamp.ikonli.feather.Feather.ZOOM_IN;
import static org.kordamp.ikonli.feather.Feather.ZOOM_OUT;

import diffwave.audio.Clip;
import diffwave.ui.shell.Action;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Face;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Screen;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** Denoise, as the shell knows it. */
public final class DenoiseScreen implements Screen {

    private final Face face;
    private final DenoiseViewModel model;
    private final Words words;

    public DenoiseScreen(DenoiseViewModel model, Context context, Files files, Look look) {
        this.model = model;
        this.words = context.words();
        Node node = new DenoiseView(model, context, files, look);
        Node inspector = new DenoiseInspector(model, context.transport(), files, context.desk(), words);
        List<Action> actions = actions(files);
        face = Face.of("screen.denoise", WIND, node, inspector, actions, context.words());
    }

    private List<Action> actions(Files files) {
        Listening listening = model.listening();
        Viewport viewport = model.viewport();
        ObservableBooleanValue row =
                Bindings.createBooleanBinding(() -> listening.shown().get().isPresent(), listening.shown());
        ObservableBooleanValue three =
                Bindings.createBooleanBinding(() -> listening.comparison().get().isPresent(), listening.comparison());
        List<Action> all = new ArrayList<>(List.of(
                Action.of(words.of("denoise"), WIND, "Enter", model.running().not(), model::denoise),
                Action.of(words.of("stop"), X, "Esc", model.running(), model::stop),
                Action.of(words.of("denoise.open.name"), FOLDER, "Shortcut+O", () -> model.open(files)),
                Action.of(words.of("denoise.take.name"), LAYERS, "T", model::takeChosen),
                Action.of(words.of("save"), DOWNLOAD, "Shortcut+S", row, () -> model.save(files)),
                Action.of(words.of("denoise.fits.name"), TARGET, "F", model::takeFitting),
                Action.of(words.of("seed.dice"), REFRESH_CW, "R", model.choice()::dice),
                Action.of(words.of("signal.closer"), ZOOM_IN, "Shortcut+EQUALS", () -> viewport.zoom(0.5, 0.5)),
                Action.of(words.of("signal.farther"), ZOOM_OUT, "Shortcut+MINUS", () -> viewport.zoom(0.5, 2)),
                Action.of(words.of("signal.selection"), ZOOM_IN, "Z", viewport::zoomToSelection),
                Action.of(words.of("signal.fit"), MAXIMIZE_2, "Shortcut+0", viewport::fit)));
        List<String> names = List.of("denoise.before", "denoise.after", "denoise.removed");
        for (int i = 0; i < names.size(); i++) {
            int which = i;
            String name = words.of("compare.choose", words.of(names.get(i)));
            all.add(Action.of(name, VOLUME_2, String.valueOf(i + 1), three, () -> listening.choose(which)));
        }
        return List.copyOf(all);
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public boolean opens(Path file) {
        boolean sound = FileKind.SOUND.fits(file);
        if (sound) {
            model.drop(List.of(file));
        }
        return sound;
    }

    @Override
    public boolean hears(Clip recording, boolean front) {
        model.recorded(recording);
        return true;
    }

    @Override
    public void activate() {
        model.activate();
    }

    @Override
    public void deactivate() {
        model.deactivate();
    }
}

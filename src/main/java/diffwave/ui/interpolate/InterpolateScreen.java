package diffwave.ui.interpolate;

import static org.kordamp.ikonli.feather.Feather.CHEVRON_LEFT;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_RIGHT;
import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;
import static org.kordamp.ikonli.feather.Feather.LAYERS;
import static org.kordamp.ikonli.feather.Feather.MAXIMIZE_2;
import static org.kordamp.ikonli.feather.Feather.PLAY;
import static org.kordamp.ikonli.feather.Feather.SHUFFLE;
import static org.kordamp.ikonli.feather.Feather.X;

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
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** Interpolate, as the shell knows it. */
public final class InterpolateScreen implements Screen {

    private final Face face;
    private final InterpolateViewModel model;
    private final Transport transport;
    private final Viewport viewport = new Viewport();
    private final Words words;

    public InterpolateScreen(InterpolateViewModel model, Context context, Files files, Look look) {
        this.model = model;
        this.words = context.words();
        transport = context.transport();
        Node node = new InterpolateView(model, viewport, context, files, look);
        Node inspector = new InterpolateInspector(model, context, files);
        ObservableBooleanValue some = model.ready().greaterThan(0);
        List<Action> actions = List.of(
                Action.of(words.of("interpolate.toa"), PLAY, "A", some, () -> model.drag(0)),
                Action.of(words.of("interpolate.tob"), PLAY, "B", some, () -> model.drag(1)),
                Action.of(words.of("interpolate.left"), CHEVRON_LEFT, "Left", () -> model.nudge(-0.01)),
                Action.of(words.of("interpolate.right"), CHEVRON_RIGHT, "Right", () -> model.nudge(0.01)),
                Action.of(words.of("interpolate.left.far"), CHEVRON_LEFT, "Shift+Left", () -> model.nudge(-0.1)),
                Action.of(words.of("interpolate.right.far"), CHEVRON_RIGHT, "Shift+Right", () -> model.nudge(0.1)),
                Action.of(words.of("interpolate.fill"), SHUFFLE, "Enter", model::fill),
                Action.of(words.of("stop"), X, "Esc", model.running(), model::stop),
                Action.of(words.of("interpolate.save.now"), DOWNLOAD, "Shortcut+S", some, () -> model.save(files)),
                Action.of(
                        words.of("interpolate.saveall"),
                        DOWNLOAD,
                        "Shortcut+Shift+E",
                        some,
                        () -> model.saveAll(files)),
                Action.of(words.of("interpolate.keep"), LAYERS, "K", some, model::keep),
                Action.of(words.of("signal.fit"), MAXIMIZE_2, "Shortcut+0", viewport::fit));
        face = Face.of("screen.interpolate", SHUFFLE, node, inspector, actions, context.words());
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public boolean opens(Path file) {
        boolean sound = FileKind.SOUND.fits(file);
        if (sound) {
            model.drop(List.of(file), model.a().heard().get().isPresent());
        }
        return sound;
    }

    @Override
    public boolean hears(Clip recording, boolean front) {
        if (front) {
            boolean first = model.a().heard().get().isEmpty();
            (first ? model.a() : model.b()).sound(words.of("input.recorded"), recording);
        }
        return front;
    }

    @Override
    public void activate() {
        model.front(true);
        transport.within(viewport.selection());
    }

    @Override
    public void deactivate() {
        model.front(false);
        transport.whole();
    }
}

package diffwave.ui.vocode;

import static org.kordamp.ikonli.feather.Feather.BAR_CHART_2;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_DOWN;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_UP;
import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;
import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.MAXIMIZE_2;
import static org.kordamp.ikonli.feather.Feather.PLAY;
import static org.kordamp.ikonli.feather.Feather.PLUS;
import static org.kordamp.ikonli.feather.Feather.RADIO;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.audio.Clip;
import diffwave.studio.Source;
import diffwave.ui.shell.Action;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Face;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Screen;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** Vocode, as the shell knows it. */
public final class VocodeScreen implements Screen {

    private final Face face;
    private final VocodeViewModel model;
    private final Transport transport;
    private final Viewport viewport = new Viewport();
    private final Words words;

    public VocodeScreen(VocodeViewModel model, Context context, Files files, Look look) {
        this.model = model;
        this.words = context.words();
        transport = context.transport();
        Node node = new VocodeView(model, viewport, context, files, look);
        Node inspector = new VocodeInspector(model, files, words);
        List<Action> all = new ArrayList<>(List.of(
                Action.of(
                        words.of("vocode.run"), RADIO, "Enter", model.running().not(), model::vocode),
                Action.of(words.of("stop"), X, "Esc", model.running(), model::stop),
                Action.of(words.of("vocode.open"), FOLDER, "Shortcut+O", () -> model.open(files))
                        .in(Action.Group.FILE),
                Action.of(
                                words.of("save"),
                                DOWNLOAD,
                                "Shortcut+S",
                                () -> model.shown()
                                        .ifPresent(made -> context.takes().save(made.take(), files)))
                        .in(Action.Group.FILE),
                Action.of(
                        words.of("vocode.compare"),
                        BAR_CHART_2,
                        "C",
                        model.running().not(),
                        model::compare),
                Action.of(words.of("vocode.add"), PLUS, "A", model::addRow),
                Action.of(words.of("vocode.up"), CHEVRON_UP, "Up", () -> model.move(-1)),
                Action.of(words.of("vocode.down"), CHEVRON_DOWN, "Down", () -> model.move(1)),
                Action.of(words.of("signal.fit"), MAXIMIZE_2, "Shortcut+0", viewport::fit)
                        .in(Action.Group.VIEW)));
        for (int i = 1; i <= 9; i++) {
            int row = i - 1;
            all.add(Action.of(words.of("vocode.hear", i), PLAY, String.valueOf(i), () -> model.play(row)));
        }
        List<Action> actions = List.copyOf(all);
        face = Face.of("screen.vocode", RADIO, node, inspector, actions, context.words());
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public boolean takes(List<Path> files) {
        model.open(files);
        return true;
    }

    @Override
    public boolean hears(Clip recording, boolean front) {
        if (front) {
            model.choose(new Source.Memory(words.of("input.recorded"), recording));
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

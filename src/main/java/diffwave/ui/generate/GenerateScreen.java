package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.ACTIVITY;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_LEFT;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_RIGHT;
import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;
import static org.kordamp.ikonli.feather.Feather.GIT_BRANCH;
import static org.kordamp.ikonli.feather.Feather.HASH;
import static org.kordamp.ikonli.feather.Feather.MAXIMIZE_2;
import static org.kordamp.ikonli.feather.Feather.REFRESH_CW;
import static org.kordamp.ikonli.feather.Feather.SHUFFLE;
import static org.kordamp.ikonli.feather.Feather.STAR;
import static org.kordamp.ikonli.feather.Feather.TRASH_2;
import static org.kordamp.ikonli.feather.Feather.X;
import static org.kordamp.ikonli.feather.Feather.ZOOM_IN;
import static org.kordamp.ikonli.feather.Feather.ZOOM_OUT;

import diffwave.ui.sampling.ScheduleSheet;
import diffwave.ui.shell.Action;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Face;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Screen;
import diffwave.ui.shell.SheetAsked;
import diffwave.ui.signal.Viewport;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** Generate, as the shell knows it. */
public final class GenerateScreen implements Screen {

    private final Face face;
    private final GenerateViewModel model;
    private final Viewport viewport = new Viewport();
    private final Transport transport;
    private final Words words;
    private Optional<ScheduleSheet> sheet = Optional.empty();

    public GenerateScreen(GenerateViewModel model, Context context, Files files, Look look) {
        this.model = model;
        this.transport = context.transport();
        this.words = context.words();
        Node node = new GenerateView(model, viewport, context, files, look);
        Node inspector = new Inspector(model, () -> schedule(files, look), look, words);
        List<Action> actions = actions(files, look);
        face = Face.of("screen.generate", ACTIVITY, node, inspector, actions, context.words());
    }

    private List<Action> actions(Files files, Look look) {
        ObservableBooleanValue take = javafx.beans.binding.Bindings.createBooleanBinding(
                () -> model.shelf().chosen().get().isPresent(), model.shelf().chosen());
        List<Action> all = new ArrayList<>(GridActions.of(model, files, words));
        all.addAll(List.of(
                Action.of(
                        words.of("generate"), ACTIVITY, "Enter", model.running().not(), model::generate),
                Action.of(words.of("stop"), X, "Esc", model.running(), model::stop),
                Action.of(
                                words.of("save"),
                                DOWNLOAD,
                                "Shortcut+S",
                                take,
                                () -> model.takes().save(files))
                        .in(Action.Group.FILE),
                Action.of(words.of("takes.star"), STAR, "S", take, model.takes()::star)
                        .in(Action.Group.EDIT),
                Action.of(words.of("takes.delete"), TRASH_2, "Delete", take, model.takes()::delete)
                        .in(Action.Group.EDIT),
                Action.of(
                        words.of("takes.older"),
                        CHEVRON_RIGHT,
                        "Right",
                        () -> model.shelf().move(1)),
                Action.of(
                        words.of("takes.newer"),
                        CHEVRON_LEFT,
                        "Left",
                        () -> model.shelf().move(-1)),
                Action.of(words.of("film.before"), CHEVRON_LEFT, "COMMA", () -> model.step(-1)),
                Action.of(words.of("film.after"), CHEVRON_RIGHT, "PERIOD", () -> model.step(1)),
                Action.of(words.of("schedule.edit.title"), ACTIVITY, "Shortcut+E", () -> schedule(files, look)),
                Action.of(words.of("branch"), GIT_BRANCH, "B", model::branch),
                Action.of(words.of("vary"), SHUFFLE, "V", take, model::vary),
                Action.of(words.of("seed.dice"), REFRESH_CW, "R", model.wish()::dice),
                Action.of(words.of("signal.closer"), ZOOM_IN, "Shortcut+EQUALS", () -> viewport.zoom(0.5, 0.5))
                        .in(Action.Group.VIEW),
                Action.of(words.of("signal.farther"), ZOOM_OUT, "Shortcut+MINUS", () -> viewport.zoom(0.5, 2))
                        .in(Action.Group.VIEW),
                Action.of(words.of("signal.selection"), ZOOM_IN, "Z", viewport::zoomToSelection)
                        .in(Action.Group.VIEW),
                Action.of(words.of("signal.fit"), MAXIMIZE_2, "Shortcut+0", viewport::fit)
                        .in(Action.Group.VIEW)));
        all.addAll(FilmActions.of(model.saving(), files, words).values());
        for (int digit = 0; digit <= 9; digit++) {
            int label = digit;
            all.add(Action.of(words.of("key.say", digit), HASH, String.valueOf(digit), () -> press(label)));
        }
        return List.copyOf(all);
    }

    private void schedule(Files files, Look look) {
        model.schedule().open();
        SheetAsked.from(face.node(), close -> {
            // made once: what it listens to outlives its being open
            sheet = sheet.or(() -> Optional.of(
                    new ScheduleSheet(model.schedule(), model.edits(), files, look.tokens(), close, words)));
            return sheet.orElseThrow();
        });
    }

    /** The label that reads like the digit; a model whose labels are words has none on the number keys. */
    private void press(int digit) {
        Optional<Integer> label = model.wish()
                .model()
                .get()
                .map(card -> LabelText.all(card).indexOf(String.valueOf(digit)))
                .filter(index -> index >= 0);
        label.ifPresent(model::press);
    }

    @Override
    public Face face() {
        return face;
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

package diffwave.ui.train;

import static org.kordamp.ikonli.feather.Feather.ACTIVITY;
import static org.kordamp.ikonli.feather.Feather.BAR_CHART_2;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_DOWN;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_LEFT;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_RIGHT;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_UP;
import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.LAYERS;
import static org.kordamp.ikonli.feather.Feather.MAXIMIZE_2;
import static org.kordamp.ikonli.feather.Feather.PAUSE;
import static org.kordamp.ikonli.feather.Feather.PLAY;
import static org.kordamp.ikonli.feather.Feather.SQUARE;
import static org.kordamp.ikonli.feather.Feather.TRENDING_UP;
import static org.kordamp.ikonli.feather.Feather.X;
import static org.kordamp.ikonli.feather.Feather.ZOOM_IN;
import static org.kordamp.ikonli.feather.Feather.ZOOM_OUT;

import diffwave.ui.shell.Action;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Face;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Screen;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;

/** Train, as the shell knows it. While it is in front, it looks every second for what the runs have written. */
public final class TrainScreen implements Screen {

    private static final Duration OFTEN = Duration.seconds(1);

    private final Face face;
    private final TrainViewModel model;
    private final Words words;
    private final Timeline looking;

    public TrainScreen(TrainViewModel model, Context context, Files files, Look look) {
        this.model = model;
        this.words = context.words();
        looking = new Timeline(new KeyFrame(OFTEN, tick -> model.refresh()));
        looking.setCycleCount(Animation.INDEFINITE);
        face = Face.of(
                "screen.train",
                TRENDING_UP,
                new TrainView(model, context, look),
                new TrainInspector(model, files, words),
                actions(files),
                words);
    }

    private List<Action> actions(Files files) {
        Viewport viewport = model.viewport();
        Hearing hearing = model.hearing();
        var state = model.learning().state();
        ObservableBooleanValue running =
                Bindings.createBooleanBinding(() -> state.get() == Learning.State.RUNNING, state);
        ObservableBooleanValue idle =
                Bindings.createBooleanBinding(() -> !state.get().active(), state);
        ObservableBooleanValue some = Bindings.createBooleanBinding(
                () -> running.get() || state.get() == Learning.State.PAUSED, state, running);
        ObservableBooleanValue run =
                Bindings.createBooleanBinding(() -> model.front().get().isPresent(), model.front());
        ObservableBooleanValue usable = Bindings.createBooleanBinding(
                () -> TrainViewModel.usable(model.seen().get()), model.seen());
        ObservableBooleanValue sounds =
                Bindings.createBooleanBinding(() -> !hearing.all().get().isEmpty(), hearing.all());
        List<Action> all = new ArrayList<>(List.of(
                Action.of(words.of("train.begin.name"), TRENDING_UP, "Enter", idle, model::begin),
                Action.of(words.of("train.stop"), SQUARE, "Esc", running, model.learning()::stop),
                Action.of(
                        words.of("train.cost.stop"),
                        SQUARE,
                        "Esc",
                        model.costing().now(),
                        model.costing()::stop),
                Action.of(words.of("train.pause.name"), PAUSE, "P", some, model::pause),
                Action.of(words.of("train.resume"), PLAY, "R", model.resumable(), model::resume),
                Action.of(words.of("train.data.choose"), FOLDER, "D", () -> model.chooseData(files)),
                Action.of(words.of("train.open.name"), FOLDER, "Shortcut+O", () -> model.open(files))
                        .in(Action.Group.FILE),
                Action.of(words.of("train.close"), X, "Shortcut+W", run, model::close)
                        .in(Action.Group.FILE),
                Action.of(words.of("train.generate"), ACTIVITY, "G", usable, model::generate),
                Action.of(words.of("train.show"), FOLDER, "F", run, () -> model.show(files)),
                Action.of(words.of("train.next"), LAYERS, "N", run, model::next),
                Action.of(
                        words.of("train.axis"),
                        BAR_CHART_2,
                        "L",
                        () -> model.log().set(!model.log().get())),
                Action.of(
                        words.of("train.wiener"),
                        LAYERS,
                        "W",
                        run,
                        () -> model.wiener().set(!model.wiener().get())),
                Action.of(words.of("train.sample.right"), CHEVRON_RIGHT, "Right", sounds, () -> hearing.move(1, 0)),
                Action.of(words.of("train.sample.left"), CHEVRON_LEFT, "Left", sounds, () -> hearing.move(-1, 0)),
                Action.of(words.of("train.sample.down"), CHEVRON_DOWN, "Down", sounds, () -> hearing.move(0, 1)),
                Action.of(words.of("train.sample.up"), CHEVRON_UP, "Up", sounds, () -> hearing.move(0, -1)),
                Action.of(words.of("signal.closer"), ZOOM_IN, "Shortcut+EQUALS", () -> model.zoom(0.5, 0.5))
                        .in(Action.Group.VIEW),
                Action.of(words.of("signal.farther"), ZOOM_OUT, "Shortcut+MINUS", () -> model.zoom(0.5, 2))
                        .in(Action.Group.VIEW),
                Action.of(words.of("train.later"), CHEVRON_RIGHT, "Shift+Right", () -> viewport.scroll(0.2))
                        .in(Action.Group.VIEW),
                Action.of(words.of("train.earlier"), CHEVRON_LEFT, "Shift+Left", () -> viewport.scroll(-0.2))
                        .in(Action.Group.VIEW),
                Action.of(words.of("signal.fit"), MAXIMIZE_2, "Shortcut+0", viewport::fit)
                        .in(Action.Group.VIEW)));
        for (Measure measure : Measure.values()) {
            String keys = String.valueOf(measure.ordinal() + 1);
            all.add(Action.of(
                    words.of("train.look", words.of(measure.key())),
                    TRENDING_UP,
                    keys,
                    () -> model.measure().set(measure)));
        }
        return List.copyOf(all);
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public boolean takes(List<Path> files) {
        boolean ours = TrainViewModel.takes(files);
        if (ours) {
            model.drop(files);
        }
        return ours;
    }

    @Override
    public void activate() {
        model.refresh();
        looking.play();
    }

    @Override
    public void deactivate() {
        looking.stop();
    }
}

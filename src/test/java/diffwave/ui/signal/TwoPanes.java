package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.job.DirectRunner;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Edit;
import diffwave.ui.shell.Edits;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Two panes over one time axis, as a screen has them, for the tests of a pane. */
final class TwoPanes {

    static final int RATE = 8_000;
    final Viewport viewport = new Viewport();
    final Edits edits = new Edits();
    final ObjectProperty<Clip> clip = new SimpleObjectProperty<>(new Clip(Fakes.voice(7, 42), RATE));
    private final Stage stage;
    SoundPane upper;
    SoundPane lower;
    VBox both;

    /** Shown in dark, English and single size; on the FX thread. */
    TwoPanes(Stage stage) {
        this.stage = stage;
        show(ColorScheme.DARK, "en", 1);
    }

    void show(ColorScheme scheme, String language, double scale) {
        Look look = new Look(new SimpleObjectProperty<>(scheme));
        diffwave.ui.theme.Fonts.load();
        Words words = Words.in(Locale.of(language));
        Desk desk = Desk.ofWindow();
        upper = new SoundPane(viewport, look.tokens(), desk, "a", Parts.label("A", "strong"), viewport.playhead()::set);
        lower = new SoundPane(viewport, look.tokens(), desk, "b", Parts.label("B", "strong"), viewport.playhead()::set);
        for (SoundPane pane : List.of(upper, lower)) {
            pane.words(words);
            VBox.setVgrow(pane, Priority.ALWAYS);
        }
        lower.style().bindBidirectional(upper.style());
        upper.editable(new ClipEdits(clip.map(Optional::of), this::change, viewport, edits, words));
        clip.subscribe(now -> {
            viewport.length(now.seconds());
            upper.show(now);
        });
        lower.show(new Clip(Fakes.voice(2, 5), RATE));
        both = new VBox(upper, lower, new TimeRuler(viewport, look.tokens(), viewport.playhead()::set));
        both.setMinSize(900, 620);
        both.setMaxSize(900, 620);
        Scene scene = new Scene(new Pane(both), 920, 640);
        both.relocate(10, 10);
        look.dress(scene);
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
        stage.setScene(scene);
        stage.show();
    }

    Edit change(Clip after, String description) {
        Clip before = clip.get();
        return new Edit() {
            @Override
            public String description() {
                return description;
            }

            @Override
            public void execute() {
                clip.set(after);
            }

            @Override
            public void undo() {
                clip.set(before);
            }
        };
    }

    /** Menus and sheets go with their test. */
    void closePopups(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide));
    }

    /** A screen's, over a maker that only remembers. */
    static Context context() {
        return Context.of(
                new FakeMaker(new DirectRunner()),
                new Transport(new FakeSound()),
                Desk.ofWindow(),
                Words.in(Locale.ENGLISH));
    }

    void fire(String button, FxRobot robot) {
        ((javafx.scene.control.Button) robot.from(upper).lookup(button).query()).fire();
    }

    static void move(Layer layer, double x, double y) {
        Point2D scene = layer.localToScene(x, y);
        Event.fireEvent(
                layer,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        scene.getX(),
                        scene.getY(),
                        0,
                        0,
                        javafx.scene.input.MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(layer, scene.getX(), scene.getY())));
    }

    static <L extends Layer> L layer(SoundPane pane, Class<L> kind) {
        return pane.lookupAll("*").stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    static void waitFor(java.util.concurrent.Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
    }
}

package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.COMMAND;
import static org.kordamp.ikonli.feather.Feather.CORNER_UP_LEFT;
import static org.kordamp.ikonli.feather.Feather.CORNER_UP_RIGHT;
import static org.kordamp.ikonli.feather.Feather.HELP_CIRCLE;
import static org.kordamp.ikonli.feather.Feather.LIST;
import static org.kordamp.ikonli.feather.Feather.MOON;
import static org.kordamp.ikonli.feather.Feather.PLAY;
import static org.kordamp.ikonli.feather.Feather.REPEAT;
import static org.kordamp.ikonli.feather.Feather.SETTINGS;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Theme;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Sound;
import diffwave.ui.transport.Transport;
import diffwave.ui.transport.TransportBar;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame of the window. Knows its screens only as {@link Screen}; every command, its own too, is an {@link Action}. */
public final class Shell extends StackPane {

    private final BorderPane frame = new BorderPane();
    private final BorderPane middle = new BorderPane();
    private final VBox notices = new VBox();
    private final Floating floating = new Floating();
    private final Rail rail;
    private final Head head;
    private final Words words;
    private final Look look;
    private final Activity activity;
    private final Preferences preferences;
    private final Files files;
    private final Sound sound;
    private final List<Action> own;
    private Screen front;

    /**
     * Puts the frame together.
     *
     * @param screens at least one; the first is shown
     */
    public Shell(List<Screen> screens, Context context, Look look, Preferences preferences, Files files) {
        Transport transport = context.transport();
        Edits edits = context.edits();
        Words words = context.words();
        this.activity = context.activity();
        this.preferences = preferences;
        this.files = files;
        this.sound = transport.sound();
        this.words = words;
        this.look = look;
        this.head = new Head(this::palette, edits, words);
        this.own = ownActions(transport, edits);
        this.front = screens.getFirst();
        HBox foot = new HBox(
                new TransportBar(transport, words),
                Parts.gap(),
                new JobLine(activity, this::jobs, words),
                new EnginePill(
                        activity, words, state -> floating.open(new Notice(EnginePill.detail(state, words), words))));
        foot.getStyleClass().add("foot");
        frame.setTop(head);
        notices.getChildren().add(new Banner(context.sentence(), words));
        middle.setTop(notices);
        frame.setCenter(middle);
        rail = new Rail(screens, this::open, this::help, this::settings, words);
        frame.setLeft(rail);
        frame.setBottom(foot);
        getChildren().addAll(frame, floating);
        addEventHandler(SheetAsked.ASKED, asked -> floating.open(asked.sheet(floating::close)));
        open(front);
    }

    /** A scene in this look, with all shortcuts. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(this, width, height);
        look.dress(scene);
        Shortcuts.install(scene, this::reachable);
        requestFocus(); // else the first button has it, and Enter would press that
        scene.addEventHandler(KeyEvent.KEY_TYPED, typed -> {
            if (typed.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                help();
            }
        });
        return scene;
    }

    /** Brings one of the screens to the front. */
    public void show(Screen screen) {
        if (front != screen) {
            rail.show(screen);
            open(screen);
        }
    }

    /** Puts a notice above every screen. */
    public void announce(Node notice) {
        notices.getChildren().addFirst(notice);
    }

    private void open(Screen screen) {
        if (middle.getCenter() != null) {
            front.deactivate();
        }
        front = screen;
        head.show(screen);
        middle.setCenter(screen.node());
        frame.setRight(screen.inspector());
        screen.activate();
    }

    private List<Action> all() {
        List<Action> all = new ArrayList<>(front.actions());
        all.addAll(own);
        return all;
    }

    private List<Action> reachable() {
        Action close = Action.of(words.of("banner.close"), X, "Esc", floating::close);
        return floating.isOpen() ? List.of(close) : all();
    }

    private void palette() {
        floating.open(new Palette(all(), floating::close, words));
    }

    private void help() {
        floating.open(new ShortcutSheet(all(), words));
    }

    private void jobs() {
        floating.openAtFoot(new JobsPane(activity, words));
    }

    private void settings() {
        String engine = EnginePill.detail(activity.engine().get(), words);
        floating.open(new SettingsSheet(look, preferences, sound, files, engine, words));
    }

    private void otherTheme() {
        boolean dark = look.theme().getValue() == Theme.DARK;
        look.choice().set(dark ? Look.Choice.LIGHT : Look.Choice.DARK);
    }

    private List<Action> ownActions(Transport transport, Edits edits) {
        return List.of(
                Action.of(words.of("transport.play"), PLAY, "Space", transport.loaded(), transport::toggle),
                Action.of(
                        words.of("transport.loop"),
                        REPEAT,
                        "L",
                        () -> transport.loop().set(!transport.loop().get())),
                Action.of(words.of("edit.undo"), CORNER_UP_LEFT, "Shortcut+Z", edits.canUndo(), edits::undo),
                Action.of(words.of("edit.redo"), CORNER_UP_RIGHT, "Shortcut+Shift+Z", edits.canRedo(), edits::redo),
                Action.of(words.of("palette.title"), COMMAND, "Shortcut+K", this::palette),
                Action.of(words.of("jobs.title"), LIST, "Shortcut+J", this::jobs),
                Action.of(words.of("theme.other"), MOON, "Shortcut+Shift+L", this::otherTheme),
                Action.of(words.of("help.title"), HELP_CIRCLE, "F1", this::help),
                Action.of(words.of("settings.title"), SETTINGS, "Shortcut+COMMA", this::settings));
    }
}

package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.MIC;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.audio.Clip;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Theme;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.RecordSheet;
import diffwave.ui.transport.RecordViewModel;
import diffwave.ui.transport.Sound;
import diffwave.ui.transport.Transport;
import diffwave.ui.transport.TransportBar;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame of the window. Knows its screens only as {@link Screen}; every command, its own too, is an {@link Action}. */
public final class Shell extends StackPane implements OwnActions.Sheets {

    private final BorderPane frame = new BorderPane();
    private final BorderPane middle = new BorderPane();
    private final VBox notices = new VBox();
    private final Floating floating = new Floating();
    private final Rail rail;
    private final Head head;
    private final Words words;
    private final Look look;
    private final Activity activity;
    private final Edits edits;
    private final StringProperty sentence;
    private final Preferences preferences;
    private final Files files;
    private final Sound sound;
    private final OwnActions own;
    private final Recent recent;
    private final Function<Runnable, Region> recording;
    private final Tour tour;
    private final List<Screen> screens;
    private Screen front;

    /**
     * Puts the frame together.
     *
     * @param screens at least one; the first is shown
     */
    public Shell(List<Screen> screens, Context context, Look look, Preferences preferences, Files files) {
        Transport transport = context.transport();
        this.edits = context.edits();
        this.sentence = context.sentence();
        Words words = context.words();
        this.activity = context.activity();
        this.preferences = preferences;
        this.files = files;
        this.sound = transport.sound();
        this.words = words;
        this.look = look;
        this.screens = List.copyOf(screens);
        this.front = screens.getFirst();
        this.rail = new Rail(screens, this::open, this::help, this::settings, words);
        this.own = new OwnActions(transport, edits, this, words);
        this.recent = new Recent(preferences, this::offer, context.sentence(), words);
        this.recording = close ->
                new RecordSheet(new RecordViewModel(transport, this::recorded, context.desk(), words), close, words);
        this.head = new Head(this::palette, new Menus(this::all, () -> front.name(), words), edits, words);
        this.tour = new Tour(
                activity.cancellable(),
                transport.loaded(),
                transport.playing(),
                () -> preferences.change(
                        settings -> settings.withComfort(settings.comfort().withToured(true))));
        HBox foot = new HBox(
                new TransportBar(transport, words),
                recorder(),
                Parts.gap(),
                new JobLine(activity, this::jobs, words),
                new EnginePill(
                        activity, words, state -> floating.open(new Notice(EnginePill.detail(state, words), words))));
        foot.getStyleClass().add("foot");
        foot.setMinWidth(0); // a narrow window cuts it rather than be pushed aside by it
        frame.setTop(head);
        notices.getChildren().add(new Banner(context.sentence(), words));
        middle.setTop(notices);
        frame.setCenter(middle);
        frame.setLeft(rail);
        frame.setBottom(foot);
        getChildren().addAll(frame, new TourCards(tour, words), floating);
        new Bell(this, activity, this::jobs, words);
        addEventHandler(SheetAsked.ASKED, asked -> floating.open(asked.sheet(floating::close)));
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        addEventFilter(DragEvent.DRAG_DROPPED, drag -> recent.dropped(files(drag)));
        open(front);
        if (!preferences.now().get().comfort().toured()
                && !context.maker().models().isEmpty()) {
            tour.begin();
        }
    }

    /** A scene in this look, with all shortcuts. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(this, width, height);
        look.dress(scene);
        Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (down.add(pressed.getCode()) && !(scene.getFocusOwner() instanceof TextInputControl)) {
                edits.seal(); // a key that is held is one act
            }
        });
        Shortcuts.install(scene, this::reachable);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> edits.seal());
        scene.addEventFilter(KeyEvent.KEY_RELEASED, released -> {
            down.remove(released.getCode());
            if (!(scene.getFocusOwner() instanceof TextInputControl)) { // what is typed there is one act
                edits.seal();
            }
        });
        scene.focusOwnerProperty().addListener((seen, before, now) -> edits.seal());
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
        rail.mark(screen);
        head.show(screen);
        middle.setCenter(screen.face().node());
        frame.setRight(screen.face().inspector());
        screen.activate();
    }

    private void over(DragEvent drag) {
        if (drag.getGestureSource() == null && drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        boolean taken = take(files(drag));
        if (!taken) {
            sentence.set(words.of("drop.nobody"));
        }
        drag.setDropCompleted(taken);
        drag.consume();
    }

    private static List<Path> files(DragEvent drag) {
        return drag.getDragboard().hasFiles()
                ? drag.getDragboard().getFiles().stream().map(File::toPath).toList()
                : List.of();
    }

    /** A recent file: the screen in front is asked first. */
    private void offer(Path file) {
        if (!front.opens(file)) {
            take(List.of(file));
        }
    }

    private boolean take(List<Path> dropped) {
        Optional<Screen> taker = screens.reversed().stream() // the pickier stand further down
                .filter(screen -> screen.takes(dropped))
                .findFirst();
        taker.filter(screen -> screen != front).ifPresent(this::open);
        return taker.isPresent();
    }

    private List<Action> all() {
        List<Action> all = new ArrayList<>(front.actions());
        for (Screen screen : screens) {
            String keys = "Shortcut+" + (screens.indexOf(screen) + 1);
            all.add(Action.of(
                            words.of("screen.open", screen.name()),
                            screen.face().icon(),
                            keys,
                            () -> open(screen))
                    .in(Action.Group.VIEW));
        }
        all.addAll(own.all());
        all.addAll(recent.actions());
        return all;
    }

    private List<Action> reachable() {
        Action close = Action.of(words.of("banner.close"), X, "Esc", floating::close);
        Action leave = Action.of(words.of("tour.skip"), X, "Esc", tour::leave);
        boolean touring =
                tour.stop().get().isPresent() && !activity.cancellable().get();
        return floating.isOpen()
                ? List.of(close)
                : touring ? Stream.concat(Stream.of(leave), all().stream()).toList() : all();
    }

    @Override
    public void palette() {
        floating.open(new Palette(all(), floating::close, words));
    }

    @Override
    public void record() {
        floating.open(recording.apply(floating::close));
    }

    /** The screen in front is asked first, then one that has a use for any recording. */
    private void recorded(Clip clip) {
        if (!front.hears(clip, true)) {
            screens.stream()
                    .filter(screen -> screen != front && screen.hears(clip, false))
                    .findFirst()
                    .ifPresent(this::open);
        }
    }

    /** The button, which tells the microphone. */
    private Button recorder() {
        Button button = Parts.iconButton(MIC, words.of("transport.record"), this::record);
        button.setId("record-now");
        button.getTooltip().setOnShowing(opens -> {
            String chosen = preferences.now().get().sound().input();
            button.getTooltip()
                    .setText(
                            chosen.isEmpty()
                                    ? words.of("transport.record.system")
                                    : words.of("transport.record.with", chosen));
        });
        return button;
    }

    @Override
    public void help() {
        floating.open(new ShortcutSheet(all(), words));
    }

    @Override
    public void jobs() {
        floating.openAtFoot(new JobsPane(activity, words));
    }

    @Override
    public void settings() {
        String engine = EnginePill.detail(activity.engine().get(), words);
        floating.open(new SettingsSheet(look, preferences, sound, files, engine, words));
    }

    @Override
    public void tour() {
        show(screens.getFirst()); // the tour points at what stands there
        tour.begin();
    }

    @Override
    public void otherTheme() {
        boolean dark = look.theme().getValue() == Theme.DARK;
        look.choice().set(dark ? Look.Choice.LIGHT : Look.Choice.DARK);
    }
}

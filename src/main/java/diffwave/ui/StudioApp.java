package diffwave.ui;

import diffwave.model.ModelCard;
import diffwave.studio.AtHand;
import diffwave.studio.Maker;
import diffwave.studio.Remembering;
import diffwave.ui.dataset.DatasetScreen;
import diffwave.ui.dataset.DatasetViewModel;
import diffwave.ui.denoise.DenoiseScreen;
import diffwave.ui.denoise.DenoiseTaker;
import diffwave.ui.denoise.DenoiseViewModel;
import diffwave.ui.flow.Desk;
import diffwave.ui.flow.Relay;
import diffwave.ui.generate.GenerateScreen;
import diffwave.ui.generate.GenerateViewModel;
import diffwave.ui.interpolate.InterpolateScreen;
import diffwave.ui.interpolate.InterpolateViewModel;
import diffwave.ui.models.ModelsScreen;
import diffwave.ui.models.ModelsViewModel;
import diffwave.ui.sampling.Controls;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.MissingDevices;
import diffwave.ui.shell.Preferences;
import diffwave.ui.shell.Screen;
import diffwave.ui.shell.SheetAsked;
import diffwave.ui.shell.Shell;
import diffwave.ui.takes.Changer;
import diffwave.ui.takes.InputTaker;
import diffwave.ui.takes.LeftBanner;
import diffwave.ui.takes.LibraryViewModel;
import diffwave.ui.takes.SessionViewModel;
import diffwave.ui.takes.SoundTaker;
import diffwave.ui.takes.TakesScreen;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.train.ClosingSheet;
import diffwave.ui.train.TrainScreen;
import diffwave.ui.train.TrainViewModel;
import diffwave.ui.transport.Sound;
import diffwave.ui.transport.Transport;
import diffwave.ui.vocode.VocodeScreen;
import diffwave.ui.vocode.VocodeTaker;
import diffwave.ui.vocode.VocodeViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The composition root of the window: joins the studio, the loudspeaker and the desktop to the screens. Not a JavaFX
 * {@code Application}, because that is made by name and could be handed its parts only through a static field.
 */
public final class StudioApp {

    private final GenerateViewModel generate;
    private final VocodeViewModel vocode;
    private final DenoiseViewModel denoise;
    private final InterpolateViewModel interpolate;
    private final Transport transport;
    private final LibraryViewModel library;
    private final SessionViewModel session;
    private final ModelsViewModel models;
    private final TrainViewModel train;
    private final DatasetViewModel dataset;
    private final Shell shell;
    private final Words words;

    /** On the FX thread. */
    public StudioApp(
            Maker maker, Sound sound, Files desktop, Look look, Preferences preferences, Desk desk, Words words) {
        Files files = Files.remembering(desktop, preferences);
        this.words = words;
        transport = new Transport(sound);
        AtHand atHand = new AtHand();
        Context context = Context.of(new Remembering(maker, atHand), transport, desk, words);
        maker.onEngine(new Relay<>(desk.fx(), context.activity()::engine));
        generate = new GenerateViewModel(context);
        GenerateScreen screen = new GenerateScreen(generate, context, files, look);
        vocode = new VocodeViewModel(context);
        Screen vocoder = new VocodeScreen(vocode, context, files, look);
        denoise = new DenoiseViewModel(context);
        DenoiseScreen cleaning = new DenoiseScreen(denoise, context, files, look);
        interpolate = new InterpolateViewModel(context);
        Screen between = new InterpolateScreen(interpolate, context, files, look);
        preferences.follow(look, transport);
        context.sentence().set(words.said(preferences.problem()));
        MissingDevices.say(preferences.now().get().sound(), sound, context.sentence(), desk, words);
        SoundTaker toDenoise = new DenoiseTaker(words.of("screen.denoise"), denoise, () -> show(cleaning));
        Runnable toInterpolate = () -> show(between);
        Wishes wishes = new Wishes(generate, vocode, denoise, interpolate);
        List<Changer> changers =
                wishes.changers(() -> show(screen), () -> show(vocoder), () -> show(cleaning), toInterpolate);
        library = new LibraryViewModel(context, atHand, changers);
        List<Controls> controls = wishes.controls();
        session = new SessionViewModel(context, atHand, SessionViewModel.all(controls));
        List<Screen> makers = List.of(screen, vocoder, cleaning, between);
        for (int i = 0; i < makers.size(); i++) {
            Screen one = makers.get(i);
            controls.get(i).remember(one.name(), () -> show(one), context.edits(), words);
        }
        List<SoundTaker> takers = List.of(
                new VocodeTaker(vocoder.name(), vocode, () -> show(vocoder)),
                toDenoise,
                new InputTaker(between.name() + " A", interpolate.a(), toInterpolate),
                new InputTaker(between.name() + " B", interpolate.b(), toInterpolate));
        TakesScreen takes = new TakesScreen(library, session, takers, context, files, look);
        models = new ModelsViewModel(context);
        Screen installed = new ModelsScreen(models, context, files);
        train = new TrainViewModel(context, folder -> {
            ModelCard card = context.maker().lend(folder);
            context.modelsChanged();
            boolean vocodes = card.architecture().mel().isPresent();
            (vocodes ? vocode.choice() : generate.wish()).model().set(Optional.of(card));
            show(vocodes ? vocoder : screen);
        });
        Screen training = new TrainScreen(train, context, files, look);
        dataset = new DatasetViewModel(context);
        Screen recordings = new DatasetScreen(dataset, context, files, look);
        List<Screen> screens = List.of(screen, vocoder, cleaning, between, takes, installed, training, recordings);
        shell = new Shell(screens, context, look, preferences, files);
        shell.announce(new LeftBanner(session, words));
    }

    /**
     * Starts JavaFX, opens the window and returns at once.
     *
     * @param preferences what was set, made on the FX thread
     * @param opened told the window, before it is shown
     * @param closed called when the window is closed
     */
    public static void open(
            Maker maker, Sound sound, Supplier<Preferences> preferences, Consumer<StudioApp> opened, Runnable closed) {
        Platform.startup(() -> {
            Stage stage = new Stage();
            Preferences kept = preferences.get();
            Words words = Words.in(kept.now().get().comfort().language().locale());
            Look look = Look.ofPlatform();
            StudioApp app = new StudioApp(
                    maker, sound, Files.ofDesktop(stage, kept, words), look, kept, Desk.ofWindow(), words);
            opened.accept(app);
            stage.setTitle("DiffWave Studio");
            stage.setScene(app.shell.scene(1280, 800));
            stage.setMinWidth(960);
            stage.setMinHeight(640);
            stage.setOnCloseRequest(asked -> {
                if (!app.mayClose(stage::close)) {
                    asked.consume();
                }
            });
            stage.setOnHidden(event -> closed.run());
            stage.show();
        });
    }

    /**
     * Whether the window may close now; while a run goes on, a sheet asks first.
     *
     * @param close closes it, once a checkpoint is written
     */
    public boolean mayClose(Runnable close) {
        boolean learns = train.learning().state().get().active();
        if (learns) {
            SheetAsked.from(shell, hide -> new ClosingSheet(train.learning(), hide, close, words));
        }
        return !learns;
    }

    private void show(Screen screen) {
        shell.show(screen);
    }

    /** Everything made. */
    public LibraryViewModel library() {
        return library;
    }

    /** What is opened, saved and kept safe. */
    public SessionViewModel session() {
        return session;
    }

    /** The window's content. */
    public Shell shell() {
        return shell;
    }

    /** The screen "Generate". */
    public GenerateViewModel generate() {
        return generate;
    }

    /** The screen "Vocode". */
    public VocodeViewModel vocode() {
        return vocode;
    }

    /** The screen "Denoise". */
    public DenoiseViewModel denoise() {
        return denoise;
    }

    /** The screen "Interpolate". */
    public InterpolateViewModel interpolate() {
        return interpolate;
    }

    /** The screen "Models". */
    public ModelsViewModel models() {
        return models;
    }

    /** The screen "Train". */
    public TrainViewModel train() {
        return train;
    }

    /** The screen "Data set". */
    public DatasetViewModel dataset() {
        return dataset;
    }

    public Transport transport() {
        return transport;
    }
}

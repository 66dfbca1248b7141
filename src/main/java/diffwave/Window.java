package diffwave;

import diffwave.cli.Cli;
import diffwave.job.Worker;
import diffwave.network.EngineOptions;
import diffwave.problem.Problem;
import diffwave.studio.Places;
import diffwave.studio.Settings;
import diffwave.studio.SettingsFile;
import diffwave.studio.SettingsKeeper;
import diffwave.studio.Studio;
import diffwave.studio.StudioOptions;
import diffwave.studio.session.SessionKeeper;
import diffwave.ui.StudioApp;
import diffwave.ui.shell.Preferences;
import diffwave.ui.transport.PlayerSound;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The composition root of the window: the worker that owns the device, the studio on it, the loudspeaker, and the screens. */
final class Window {

    private Window() {}

    /** Opens the window; ends the program with a sentence where there is no display. */
    static void open() {
        if (!hasDisplay()) {
            refuse();
        }
        Places places = Places.ofThisComputer();
        SettingsFile file = SettingsFile.in(places);
        SettingsFile.Reading read = file.open();
        Settings settings = read.settings();
        scale(settings);
        SettingsKeeper keeper = new SettingsKeeper(file);
        Optional<SessionKeeper> session = session(places);
        Worker worker = new Worker(Studio::giveWay);
        Studio studio = new Studio(options(places, settings), worker);
        PlayerSound sound =
                new PlayerSound(settings.sound().output(), settings.sound().input());
        try {
            StudioApp.open(
                    studio,
                    sound,
                    () -> new Preferences(settings, read.problem(), keeper),
                    app -> session.ifPresent(app.session()::keep),
                    () -> {
                        keeper.close();
                        session.ifPresent(SessionKeeper::close);
                        worker.close();
                        sound.close();
                        System.exit(Cli.OK);
                    });
        } catch (UnsupportedOperationException | IllegalStateException e) {
            LoggerFactory.getLogger(Window.class).error("JavaFX does not start", e);
            refuse();
        }
        studio.warmUp();
    }

    /** A folder that cannot be written must not keep the studio shut. */
    private static Optional<SessionKeeper> session(Places places) {
        try {
            return Optional.of(SessionKeeper.open(places.sessions()));
        } catch (Problem problem) {
            LoggerFactory.getLogger(Window.class).warn("takes are not kept safe", problem);
            return Optional.empty();
        }
    }

    /** JavaFX reads these once, when it starts; macOS scales by itself. */
    private static void scale(Settings settings) {
        settings.comfort().scale().ifPresent(percent -> {
            System.setProperty("glass.gtk.uiScale", percent + "%");
            System.setProperty("glass.win.uiScale", percent + "%");
        });
    }

    private static StudioOptions options(Places places, Settings settings) {
        String libtorch = System.getenv().getOrDefault("PYTORCH_LIBRARY_PATH", "");
        Optional<Path> other = libtorch.isBlank() ? settings.libtorch() : Optional.of(Path.of(libtorch));
        EngineOptions engine = new EngineOptions(settings.device(), settings.threads(), places.cache(), other);
        return new StudioOptions(places, settings.models(), engine, settings.precision());
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        boolean named = !System.getenv().getOrDefault("DISPLAY", "").isBlank()
                || !System.getenv().getOrDefault("WAYLAND_DISPLAY", "").isBlank();
        return !linux || named || "Headless".equals(System.getProperty("glass.platform"));
    }

    private static void refuse() {
        System.err.println("The window cannot open, since there is no display here; the command line works:"
                + " add --help to see what it does.");
        System.exit(Cli.FAILED);
    }
}

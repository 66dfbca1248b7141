package diffwave.ui;

import diffwave.TestStudio;
import diffwave.job.Worker;
import diffwave.studio.Places;
import diffwave.studio.PrecisionWish;
import diffwave.studio.Studio;
import diffwave.studio.StudioOptions;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a test of a screen stands on: the real engine and tiny models; loudspeaker and desktop are the test's. */
public final class EngineWindow implements AutoCloseable {

    private static final int CONTROLS = 80;

    public final FakeSound sound = new FakeSound();
    public final FakeFiles files = new FakeFiles();
    public final Studio studio;
    private final Worker worker = new Worker(Studio::giveWay);
    private Optional<Scene> scene = Optional.empty();

    /** @param folder of the person and of the models, which are written where there are none */
    public EngineWindow(Path folder) {
        this(
                Files.isDirectory(folder.resolve("models"))
                        ? TestStudio.options(folder)
                        : TestStudio.withTinyModels(folder));
    }

    private EngineWindow(StudioOptions options) {
        studio = new Studio(options, worker);
    }

    /** Over the models that are shipped; takes and settings go to {@code folder}. */
    public static EngineWindow shipped(Path folder) {
        Places places = new Places(folder, Places.ofThisComputer().cache(), Optional.of(Path.of("models")));
        return new EngineWindow(new StudioOptions(places, Optional.empty(), TestStudio.engine(), PrecisionWish.AUTO));
    }

    /** The program in dark and English, shown; on the FX thread. */
    public StudioApp show(Stage stage, double width, double height) {
        return show(stage, ColorScheme.DARK, width, height);
    }

    /** The program in English, shown; on the FX thread. */
    public StudioApp show(Stage stage, ColorScheme scheme, double width, double height) {
        Fonts.load();
        StudioApp app = new StudioApp(
                studio,
                sound,
                files,
                new Look(new SimpleObjectProperty<>(scheme)),
                Preferences.forgotten(),
                Desk.ofWindow(),
                Words.in(Locale.ENGLISH));
        scene = Optional.of(app.shell().scene(width, height));
        stage.setScene(scene.orElseThrow());
        stage.show();
        return app;
    }

    /** Waits for a state, and for what follows from it on the FX thread. */
    public static void eventually(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
        } catch (TimeoutException late) {
            throw new AssertionError(late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Goes to a control as a person without a mouse does: by Tab.
     *
     * @param control its id, or what a screen reader calls it
     */
    public void tabTo(String control, FxRobot robot) {
        for (int i = 0; i < CONTROLS; i++) {
            Node owner = scene.orElseThrow().getFocusOwner();
            if (owner != null && (control.equals(owner.getId()) || control.equals(owner.getAccessibleText()))) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not reach " + control);
    }

    /** Ends the engine on its own thread. */
    @Override
    public void close() {
        worker.submit("end", progress -> {
                    studio.close();
                    return "";
                })
                .result()
                .join();
        worker.close();
    }
}

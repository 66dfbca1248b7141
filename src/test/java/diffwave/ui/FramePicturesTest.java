package diffwave.ui;

import diffwave.audio.Clip;
import diffwave.job.Job;
import diffwave.job.Worker;
import diffwave.problem.Problem;
import diffwave.studio.Settings;
import diffwave.ui.flow.Desk;
import diffwave.ui.generate.GenerateScreen;
import diffwave.ui.generate.GenerateViewModel;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Preferences;
import diffwave.ui.shell.SheetAsked;
import diffwave.ui.shell.Shell;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.RecordSheet;
import diffwave.ui.transport.RecordViewModel;
import diffwave.ui.transport.Transport;
import diffwave.ui.transport.Variant;
import diffwave.ui.transport.VariantBar;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes the frame's sheets to target/pictures: jobs, tour, settings, recording, comparing, menus, at the smallest window. */
@ExtendWith(ApplicationExtension.class)
final class FramePicturesTest {

    private final Worker worker = new Worker();
    private final CompletableFuture<Void> go = new CompletableFuture<>();
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        Fonts.load();
    }

    @AfterEach
    void end() {
        go.complete(null);
        worker.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diffwave.ui.Dress#worn")
    void the_frame_in_every_look(Dress dress, FxRobot robot) throws Exception {
        FakeSound sound = new FakeSound();
        sound.microphone = new FakeMicrophone();
        Words words = dress.words();
        Context context = Context.of(new FakeMaker(worker), new Transport(sound), Desk.ofWindow(), words);
        robot.interact(() -> show(context, dress));
        dress.picture(stage.getScene().getRoot(), "tour", robot);
        robot.push(KeyCode.ESCAPE);

        job(robot, context, "letter.wav", true)
                .result()
                .handle((ok, failed) -> ok)
                .get(5, TimeUnit.SECONDS);
        job(robot, context, "7, seed 41", false);
        Job<String> running = job(robot, context, words.of("run.name", "LJ001-0001.wav, cosine, 50", 42), true);
        job(robot, context, "3, seed 12", false);
        job(robot, context, "a sweep of 24", false);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> running.status().fraction() > 0);
        dress.picture(stage.getScene().getRoot(), "job-line", robot);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        dress.picture(stage.getScene().getRoot(), "jobs", robot);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        for (String page : List.of("window", "sound", "engine")) {
            String title = words.of("settings.page." + page);
            robot.clickOn(robot.lookup((Node node) -> title.equals(node.getAccessibleText()))
                    .<Node>query());
            dress.picture(stage.getScene().getRoot(), "settings-" + page, robot);
        }
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> SheetAsked.from(
                robot.lookup("#generate").query(),
                close -> new RecordSheet(
                        new RecordViewModel(context.transport(), clip -> {}, Desk.ofWindow(), words), close, words)));
        robot.push(KeyCode.ENTER);
        dress.picture(stage.getScene().getRoot(), "record", robot);
        robot.push(KeyCode.ESCAPE);
        Clip clip = new Clip(Fakes.voice(3, 1), Fakes.RATE);
        robot.interact(() -> {
            context.transport()
                    .variants(List.of(
                            new Variant("before", clip), new Variant("after", clip), new Variant("removed", clip)));
            VariantBar bar = new VariantBar(context.transport(), words);
            bar.setPadding(new Insets(12));
            SheetAsked.from(robot.lookup("#generate").query(), close -> bar);
        });
        dress.picture(stage.getScene().getRoot(), "compare", robot);
        robot.push(KeyCode.ESCAPE);
        MenuButton menus = robot.lookup("#menus").queryAs(MenuButton.class);
        robot.clickOn(menus);
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        int which = 0;
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window != stage && window.isShowing()) {
                dress.picture(window.getScene().getRoot(), "menu-" + which++, robot);
            }
        }
        robot.interact(menus::hide);
    }

    private void show(Context context, Dress dress) {
        Look look = dress.look();
        GenerateViewModel model = new GenerateViewModel(context);
        FakeFiles files = new FakeFiles();
        GenerateScreen screen = new GenerateScreen(model, context, files, look);
        Preferences preferences = new Preferences(Settings.USUAL, settings -> {});
        Scene scene = new Shell(List.of(screen), context, look, preferences, files).scene(960, 640);
        dress.show(stage, scene);
    }

    private Job<String> job(FxRobot robot, Context context, String name, boolean reports) {
        Job<String> job = worker.submit(name, progress -> {
            if (name.equals("letter.wav")) {
                throw new Problem("“letter.wav” is no sound: its first bytes are those of a text.");
            }
            if (reports) {
                progress.report(12, 50, "step 12 of 50");
                go.join();
            }
            return name;
        });
        robot.interact(() -> context.activity().watch(job, name));
        return job;
    }
}

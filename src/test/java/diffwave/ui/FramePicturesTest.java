package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes the frame's sheets to target/pictures: jobs, tour, settings, recording, comparing, menus, at the smallest window. */
@ExtendWith(ApplicationExtension.class)
final class FramePicturesTest {

    private static final Path FOLDER = Path.of("target", "pictures");
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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DARK,en", "LIGHT,en", "LIGHT,ko", "DARK,ko"})
    void the_frame_in_every_look(ColorScheme scheme, String language, FxRobot robot) throws Exception {
        String suffix = scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
        FakeSound sound = new FakeSound();
        sound.microphone = new FakeMicrophone();
        Words words = Words.in(Locale.of(language));
        Context context = Context.of(new FakeMaker(worker), new Transport(sound), Desk.ofWindow(), words);
        Look look = new Look(new SimpleObjectProperty<>(scheme));
        robot.interact(() -> show(context, look, words));
        picture(stage.getScene().getRoot(), "tour-" + suffix, robot);
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
        picture(stage.getScene().getRoot(), "job-line-" + suffix, robot);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        picture(stage.getScene().getRoot(), "jobs-" + suffix, robot);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        for (String page : List.of("window", "sound", "engine")) {
            String title = words.of("settings.page." + page);
            robot.clickOn(robot.lookup((Node node) -> title.equals(node.getAccessibleText()))
                    .<Node>query());
            picture(stage.getScene().getRoot(), "settings-" + page + "-" + suffix, robot);
        }
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> SheetAsked.from(
                robot.lookup("#generate").query(),
                close -> new RecordSheet(
                        new RecordViewModel(context.transport(), clip -> {}, Desk.ofWindow(), words), close, words)));
        robot.push(KeyCode.ENTER);
        picture(stage.getScene().getRoot(), "record-" + suffix, robot);
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
        picture(stage.getScene().getRoot(), "compare-" + suffix, robot);
        robot.push(KeyCode.ESCAPE);
        MenuButton menus = robot.lookup("#menus").queryAs(MenuButton.class);
        robot.clickOn(menus);
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        int which = 0;
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window != stage && window.isShowing()) {
                picture(window.getScene().getRoot(), "menu-" + which++ + "-" + suffix, robot);
            }
        }
        robot.interact(menus::hide);
        assertThat(FOLDER.resolve("jobs-" + suffix + ".png")).isNotEmptyFile();
    }

    private void show(Context context, Look look, Words words) {
        GenerateViewModel model = new GenerateViewModel(context);
        FakeFiles files = new FakeFiles();
        GenerateScreen screen = new GenerateScreen(model, context, files, look);
        Preferences preferences = new Preferences(Settings.USUAL, settings -> {});
        Scene scene = new Shell(List.of(screen), context, look, preferences, files).scene(960, 640);
        stage.setScene(scene);
        stage.setWidth(960);
        stage.setHeight(640);
        stage.show();
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

    private void picture(Node root, String name, FxRobot robot) throws Exception {
        Rest.of(root.getScene()).get(20, TimeUnit.SECONDS);
        robot.interact(() -> {
            SnapshotParameters how = new SnapshotParameters();
            how.setTransform(Transform.scale(1.5, 1.5));
            WritableImage image = root.snapshot(how, null);
            try {
                Files.createDirectories(FOLDER);
                ImageIO.write(
                        SwingFXUtils.fromFXImage(image, null),
                        "png",
                        FOLDER.resolve(name + ".png").toFile());
            } catch (java.io.IOException unwritable) {
                throw new java.io.UncheckedIOException(unwritable);
            }
        });
    }
}

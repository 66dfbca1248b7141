package diffwave.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.studio.Take;
import diffwave.studio.TakeFile;
import diffwave.ui.Drags;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** "Takes" with hands on keys and mouse. */
@ExtendWith(ApplicationExtension.class)
final class TakesScreenTest {

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeSound sound = new FakeSound();
    private StudioApp app;

    @Start
    void start(Stage stage) {
        Fonts.load();
        app = new StudioApp(
                maker,
                sound,
                new FakeFiles(),
                new Look(new SimpleObjectProperty<>(ColorScheme.DARK)),
                Preferences.forgotten(),
                Desk.ofWindow(),
                Words.in(Locale.ENGLISH));
        stage.setScene(app.shell().scene(1100, 700));
        stage.show();
    }

    @AfterEach
    void end() {
        maker.release();
        worker.close();
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Shelf shelf() {
        return app.library().shelf();
    }

    @Test
    void searched_compared_made_again_copied_deleted_and_brought_back_by_keys(FxRobot robot) throws Exception {
        Take seven = Fakes.take(7, 41);
        Take three = Fakes.take(3, 40);
        robot.interact(() -> {
            shelf().add(three);
            shelf().add(seven);
        });
        Node rail = robot.from(app.shell())
                .lookup((Node node) -> "Takes".equals(node.getAccessibleText())
                        && node.getStyleClass().contains("square"))
                .query();
        robot.clickOn(rail);
        assertThat(shelf().chosen().get()).contains(seven);
        GridPane rows = robot.lookup("#parameters").queryAs(GridPane.class);
        assertThat(rows.getChildren())
                .extracting(node -> ((Labeled) node).getText())
                .contains("Model", "digits-8k", "Sampler", "ddim", "Seed", "41");

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("40");
        assertThat(app.library().found()).containsExactly(three);
        robot.interact(() -> app.library().search().set(""));
        robot.interact(() -> app.shell().requestFocus());

        robot.interact(() -> shelf().chosen().set(java.util.Optional.of(seven)));
        robot.push(KeyCode.C);
        robot.push(KeyCode.DOWN);
        assertThat(app.library().other()).contains(three);
        robot.push(KeyCode.SPACE);
        assertThat(sound.played.getLast()).isEqualTo(seven.clip());
        robot.push(KeyCode.X);
        assertThat(sound.swaps).isEqualTo(1);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.C);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("diffwave generate --model digits-8k --label 3")
                .contains("--seed 40"));

        robot.push(KeyCode.ENTER);
        eventually(() -> shelf().takes().size() == 3 && !app.library().running().get());
        assertThat(maker.wishes.getLast().seed()).isEqualTo(40);

        robot.push(KeyCode.DELETE);
        assertThat(shelf().takes()).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shelf().takes()).hasSize(3);

        Path wav = folder.resolve("dropped.wav");
        TakeFile.write(seven, wav, diffwave.audio.SampleFormat.FLOAT32);
        robot.interact(() -> Drags.drop(robot.lookup("#library").query(), List.of(wav)));
        eventually(() -> shelf().takes().getFirst().name().equals("dropped"));

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        eventually(() -> robot.lookup("#generate").tryQuery().isPresent());
        eventually(() -> app.generate().wish().seed().get() == 41);
        assertThat(app.generate().wish().labelName()).isEqualTo("7");
    }
}

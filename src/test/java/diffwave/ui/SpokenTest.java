package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.signal.SoundPane;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the pointer is told of a control, its formula, and what a screen reader is told of a picture. */
@ExtendWith(ApplicationExtension.class)
final class SpokenTest {

    private final Worker worker = new Worker();
    private final Words words = Words.in(Locale.ENGLISH);
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeMicrophone microphone = new FakeMicrophone();
    private StudioApp app;

    @Start
    void start(Stage stage) {
        Fonts.load();
        FakeSound sound = new FakeSound();
        sound.microphone = microphone;
        app = new StudioApp(
                maker,
                sound,
                new FakeFiles(),
                new Look(new SimpleObjectProperty<>(ColorScheme.DARK)),
                Preferences.forgotten(),
                Desk.ofWindow(),
                words);
        stage.setScene(app.shell().scene(960, 700));
        stage.show();
    }

    @AfterEach
    void end() {
        worker.close();
    }

    private static List<Node> all(FxRobot robot) {
        return List.copyOf(robot.lookup((Node node) -> true).queryAll());
    }

    private static String tip(FxRobot robot, String name) {
        return all(robot).stream()
                .filter(node -> name.equals(node.getAccessibleText()) && node instanceof Control)
                .map(node -> ((Control) node).getTooltip())
                .filter(Objects::nonNull) // a section is called as what it holds
                .map(Tooltip::getText)
                .findFirst()
                .orElse("no " + name);
    }

    private static List<String> spoken(FxRobot robot, Class<? extends Node> kind) {
        return all(robot).stream()
                .filter(kind::isInstance)
                .map(Node::getAccessibleText)
                .toList();
    }

    @Test
    void parameters_tell_their_formula_and_pictures_what_they_show(FxRobot robot) {
        assertThat(tip(robot, "Steps")).contains("round(i (T − 1) / (N − 1))");
        assertThat(tip(robot, "Seed")).contains("x_T ~ N(0, 1)");
        assertThat(tip(robot, "Guidance w")).isEqualTo("ε = ε(none) + w (ε(label) − ε(none))");
        assertThat(tip(robot, "Fresh noise η")).startsWith("σ = η √((1 − ᾱ_s) / (1 − ᾱ_t))");
        assertThat(tip(robot, "Sampler")).startsWith("x_s = √ᾱ_s x_0 + √(1 − ᾱ_s − σ²) ε + σ z");
        assertThat(tip(robot, words.of("vary.strength"))).startsWith("x_t = √ᾱ_t x_0 + √(1 − ᾱ_t) ε");
        assertThat(robot.lookup(".plot").query().getAccessibleText())
                .isEqualTo("Noise schedule linear: T 200, β 0.0001 to 0.02. Fits this model.");
        assertThat(robot.lookup("#film").query().getAccessibleText()).startsWith("Steps");
    }

    @Test
    void between_two_sounds_each_picture_has_a_name_and_the_grid_its_keys(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(spoken(robot, SoundPane.class))
                .hasSize(3)
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("A: "),
                        between -> assertThat(between).startsWith("Between: "),
                        b -> assertThat(b).startsWith("B: "));
        assertThat(tip(robot, "From A to B")).contains("(1 − λ) x_A + λ x_B");
        assertThat(all(robot).stream()
                        .filter(ToggleButton.class::isInstance)
                        .map(node -> ((ToggleButton) node).getTooltip())
                        .filter(tip -> tip != null && tip.getText().contains("sin((1 − λ) θ)")))
                .as("the arc's formula")
                .hasSize(1);

        Node grid = robot.lookup("#grid").query();
        assertThat(grid.isFocusTraversable()).isTrue();
        robot.interact(() -> app.interpolate().lambda().set(0.5));
        robot.interact(grid::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertThat(app.interpolate().lambda().get()).isEqualTo(0.6);
        assertThat(grid.getAccessibleText()).startsWith("From A to B: λ 0.60, 0 of 11 ready");
    }

    @Test
    void a_recording_begins_on_any_screen_and_goes_where_it_is_of_use(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.R);
        assertThat(robot.lookup("#record").tryQuery()).as("on Generate").isPresent();
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("#record-figure").queryLabeled().getText().equals("0:00.00"));
        microphone.heard += 500;
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> app.transport().loaded().get());
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#record").tryQuery()).isEmpty();
        assertThat(app.denoise().cleaned().input().get()).isPresent();
        assertThat(robot.lookup("#record-now").query().getAccessibleText()).isEqualTo("Record");
    }
}

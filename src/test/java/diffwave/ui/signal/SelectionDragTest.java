package diffwave.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.job.DirectRunner;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SelectionDragTest {

    private static final double WIDTH = 400;
    private final Clip clip = new Clip(Fakes.voice(7, 1), Fakes.RATE);
    private final FakeFiles files = new FakeFiles();
    private final Viewport viewport = new Viewport();
    private Layer layer;

    @Start
    void start(Stage stage) {
        Context context = Context.of(
                new FakeMaker(new DirectRunner()),
                new Transport(new FakeSound()),
                Desk.ofWindow(),
                Words.in(Locale.ENGLISH));
        layer = new SpectrogramLayer(viewport, Desk.ofWindow(), seconds -> {});
        layer.carries(new SelectionDrag(
                viewport, part -> Optional.of(context.takes().export(clip, Optional.empty(), part)), files));
        viewport.length(clip.samples().length / (double) clip.rate());
        stage.setScene(new Scene(new StackPane(layer), WIDTH, 100));
        stage.show();
    }

    @Test
    void with_the_shortcut_key_what_is_selected_is_dragged_out_as_a_sound_file(FxRobot robot) throws Exception {
        robot.interact(() -> viewport.select(0.25, 0.5));
        robot.interact(() -> drag(0.3, true));
        assertThat(files.dragged).as("a drag waits for no disk").hasSize(1);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(files.dragged.getFirst()));
        assertThat(files.dragged.getFirst().getFileName()).hasToString("selection-0.25-0.50-s.wav");
        int rate = clip.rate();
        assertThat(Recording.read(files.dragged.getFirst()).mono().samples())
                .isEqualTo(Arrays.copyOfRange(clip.samples(), rate / 4, rate / 2));
        assertThat(viewport.selection().get()).contains(new Range(0.25, 0.5));
    }

    @Test
    void beside_the_selection_or_without_the_key_the_mouse_selects(FxRobot robot) {
        robot.interact(() -> viewport.select(0.25, 0.5));
        robot.interact(() -> drag(0.7, true));
        assertThat(viewport.selection().get().orElseThrow().from()).isGreaterThan(0.5);
        robot.interact(() -> viewport.select(0.25, 0.5));
        robot.interact(() -> drag(0.3, false));
        assertThat(viewport.selection().get().orElseThrow().from()).isGreaterThan(0.25);
        assertThat(files.dragged).isEmpty();
    }

    private void drag(double seconds, boolean shortcut) {
        double x = seconds / viewport.length() * layer.getWidth();
        fire(MouseEvent.MOUSE_PRESSED, x, shortcut);
        fire(MouseEvent.DRAG_DETECTED, x + 8, shortcut);
        fire(MouseEvent.MOUSE_DRAGGED, x + 20, shortcut);
        fire(MouseEvent.MOUSE_RELEASED, x + 20, shortcut);
    }

    private void fire(EventType<MouseEvent> type, double x, boolean shortcut) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Event.fireEvent(
                layer,
                new MouseEvent(
                        type,
                        x,
                        50,
                        x,
                        50,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        shortcut && !mac,
                        false,
                        shortcut && mac,
                        true,
                        false,
                        false,
                        false,
                        false,
                        type == MouseEvent.MOUSE_PRESSED,
                        null));
    }
}

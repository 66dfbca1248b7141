package diffwave.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.DirectRunner;
import diffwave.job.Job;
import diffwave.problem.Problem;
import diffwave.ui.Dress;
import diffwave.ui.FakeMaker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Long work that ended is told in a corner of the window, and a click shows the jobs. */
@ExtendWith(ApplicationExtension.class)
final class BellTest {

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    private static Job.Status after(Job.State state, int seconds) {
        return new Job.Status(state, 1, "", Duration.ofSeconds(seconds), Optional.empty());
    }

    @Test
    void only_what_a_person_did_not_wait_in_front_of_is_told() {
        assertThat(Bell.worthTelling(after(Job.State.DONE, 61), true)).isTrue();
        assertThat(Bell.worthTelling(after(Job.State.DONE, 30), true)).isFalse();
        assertThat(Bell.worthTelling(after(Job.State.FAILED, 30), false)).isTrue();
        assertThat(Bell.worthTelling(after(Job.State.DONE, 2), false)).isFalse();
        assertThat(Bell.worthTelling(after(Job.State.CANCELLED, 600), false))
                .as("who stops it knows")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("diffwave.ui.Dress#worn")
    void what_failed_is_told_with_its_reason(Dress dress, FxRobot robot) throws Exception {
        AtomicInteger shown = new AtomicInteger();
        Job<Void> job = new DirectRunner().submit("run", progress -> {
            throw new Problem("The disk is full; make room and go on.");
        });
        robot.interact(() -> {
            StackPane frame = new StackPane();
            Scene scene = new Scene(frame, 640, 360);
            dress.look().dress(scene);
            dress.show(stage, scene);
            Activity activity = new Activity(FakeMaker.READY, dress.words(), Runnable::run);
            new Bell(frame, activity, shown::incrementAndGet, dress.words())
                    .tell(new Jobs.Entry(job, "fsdd-run", after(Job.State.FAILED, 400)));
        });
        Parent bell = popups().getFirst().getScene().getRoot();
        dress.picture(bell, "bell", robot);
        assertThat(robot.from(bell).lookup("fsdd-run").tryQuery()).isPresent();
        assertThat(robot.from(bell)
                        .lookup("The disk is full; make room and go on.")
                        .tryQuery())
                .isPresent();
        robot.interact(
                () -> robot.from(bell).lookup(".notification-bar").query().fireEvent(press()));
        assertThat(shown).hasValue(1);
        robot.interact(() -> popups().forEach(Window::hide));
    }

    private static javafx.scene.input.MouseEvent press() {
        return new javafx.scene.input.MouseEvent(
                javafx.scene.input.MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                javafx.scene.input.MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    private static List<Window> popups() {
        return Window.getWindows().stream().filter(Popup.class::isInstance).toList();
    }
}

package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.ALERT_CIRCLE;
import static org.kordamp.ikonli.feather.Feather.CHECK;

import diffwave.job.Job;
import diffwave.training.RunRecord;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.stage.Window;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says in a corner of the window that work has ended which nobody waits in front of: long work, or any of some seconds while another
 * program has the keys. What a person stopped is not told. FX thread only.
 */
final class Bell {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final javafx.util.Duration SHOWN = javafx.util.Duration.seconds(8);

    private final Node frame;
    private final Activity activity;
    private final Runnable jobs;
    private final Words words;
    private final Set<Job<?>> open = new HashSet<>();

    /**
     * @param frame in whose window it tells
     * @param jobs shows all of them; what a click does
     */
    Bell(Node frame, Activity activity, Runnable jobs, Words words) {
        this.frame = frame;
        this.activity = activity;
        this.jobs = jobs;
        this.words = words;
        activity.jobs().all().addListener((seen, before, now) -> look(now));
    }

    private void look(List<Jobs.Entry> now) {
        for (Jobs.Entry entry : now) {
            if (!entry.ended()) {
                open.add(entry.job());
            } else if (open.remove(entry.job()) && worthTelling(entry.status(), focused()) && !stopped(entry.job())) {
                tell(entry);
            }
        }
    }

    private boolean focused() {
        return frame.getScene() != null
                && frame.getScene().getWindow() != null
                && frame.getScene().getWindow().isFocused();
    }

    /** Training ends in order when it is asked to stop. */
    private static boolean stopped(Job<?> job) {
        return job.result().isDone()
                && !job.result().isCompletedExceptionally()
                && job.result().join() instanceof RunRecord run
                && run.state() == RunRecord.State.STOPPED;
    }

    /** @param watched whether the window has the keys */
    static boolean worthTelling(Job.Status status, boolean watched) {
        return status.state() != Job.State.CANCELLED && status.elapsed().compareTo(watched ? LONG : SHORT) >= 0;
    }

    void tell(Jobs.Entry entry) {
        Window window = frame.getScene() == null ? null : frame.getScene().getWindow();
        if (window == null || !window.isShowing()) {
            return;
        }
        boolean failed = entry.status().state() == Job.State.FAILED;
        FontIcon icon = Parts.icon(failed ? ALERT_CIRCLE : CHECK, "small");
        icon.getStyleClass().add(failed ? "bad" : "ok");
        Notifications.create()
                .owner(window)
                .position(Pos.BOTTOM_RIGHT)
                .styleClass("bell")
                .graphic(icon)
                .title(entry.name())
                .text(JobRow.detail(entry, activity, words))
                .hideAfter(SHOWN)
                .onAction(clicked -> jobs.run())
                .show();
    }
}

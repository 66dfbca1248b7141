package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.ALERT_CIRCLE;
import static org.kordamp.ikonli.feather.Feather.ARROW_DOWN;
import static org.kordamp.ikonli.feather.Feather.ARROW_UP;
import static org.kordamp.ikonli.feather.Feather.CHECK;
import static org.kordamp.ikonli.feather.Feather.CLOCK;
import static org.kordamp.ikonli.feather.Feather.LOADER;
import static org.kordamp.ikonli.feather.Feather.SLASH;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.job.Job;
import diffwave.problem.Problem;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Bar;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** One job: how it stands, its name, how far or why not, and what can be done about it. */
final class JobRow extends HBox {

    private static final double TEXT = 300;

    private final FontIcon icon = Parts.icon(CLOCK, "small");
    private final Label name = Parts.label("", "medium");
    private final Label detail = Parts.label("", "tag");
    private final DoubleProperty fraction = new SimpleDoubleProperty();
    private final Bar bar = new Bar("", TEXT, 4, fraction);
    private final Button sooner;
    private final Button later;
    private final Button cancel;
    private final Activity activity;
    private final Words words;
    private Jobs.Entry entry;

    JobRow(Jobs.Entry first, Activity activity, Words words) {
        super(8);
        this.activity = activity;
        this.words = words;
        this.entry = first;
        Jobs jobs = activity.jobs();
        sooner = small(ARROW_UP, "jobs.sooner", () -> jobs.move(entry, -1));
        later = small(ARROW_DOWN, "jobs.later", () -> jobs.move(entry, 1));
        cancel = small(X, "jobs.cancel", () -> jobs.cancel(entry));
        name.setMinWidth(0);
        name.setMaxWidth(TEXT);
        detail.setMinWidth(0);
        detail.setWrapText(true);
        detail.setMaxWidth(TEXT);
        VBox text = new VBox(2, name, bar, detail);
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().add("job-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(icon, text, sooner, later, cancel);
        show(first);
    }

    private Button small(Ikon ikon, String key, Runnable action) {
        Button button = Parts.iconButton(ikon, words.of(key), action);
        button.getStyleClass().add("small");
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    void show(Jobs.Entry now) {
        entry = now;
        name.setText(now.name());
        icon.setIconCode(icon(now.status().state()));
        icon.getStyleClass().removeAll("ok", "bad");
        switch (now.status().state()) {
            case DONE -> icon.getStyleClass().add("ok");
            case FAILED -> icon.getStyleClass().add("bad");
            default -> {}
        }
        detail.setText(detail(now, activity, words));
        fraction.set(now.status().fraction());
        boolean runs = now.status().state() == Job.State.RUNNING;
        bar.setVisible(runs);
        bar.setManaged(runs);
        sooner.setVisible(now.waits());
        later.setVisible(now.waits());
        cancel.setVisible(!now.ended());
        setAccessibleText(now.name() + ": " + detail.getText());
    }

    private static Ikon icon(Job.State state) {
        return switch (state) {
            case WAITING -> CLOCK;
            case RUNNING -> LOADER;
            case DONE -> CHECK;
            case FAILED -> ALERT_CIRCLE;
            case CANCELLED -> SLASH;
        };
    }

    /** How a job stands, or how it ended and why. */
    static String detail(Jobs.Entry now, Activity activity, Words words) {
        return switch (now.status().state()) {
            case WAITING ->
                now.job().place().orElse(0) == 0
                        ? words.of("jobs.next")
                        : words.of("jobs.waits", now.job().place().orElse(0));
            case RUNNING -> activity.told(now.status());
            case DONE -> words.of("jobs.took", activity.duration(now.status().elapsed()));
            case CANCELLED -> words.of("jobs.cancelled");
            case FAILED ->
                now.job().failure().map(failure -> why(failure, words)).orElse("");
        };
    }

    private static String why(Throwable failure, Words words) {
        return failure instanceof Problem problem
                ? words.said(problem.getMessage())
                : words.of("problem.bug", failure.getClass().getSimpleName());
    }
}

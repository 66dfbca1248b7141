package diffwave.ui.shell;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The list of jobs above the foot: what runs, what waits, what ended and how. */
final class JobsPane extends VBox {

    private static final double WIDTH = 440;
    private static final double HEIGHT = 360;

    private final Activity activity;
    private final Words words;
    private final VBox rows = new VBox();
    private final Map<Object, JobRow> made = new HashMap<>();
    private final Label none;

    JobsPane(Activity activity, Words words) {
        super(8);
        this.activity = activity;
        this.words = words;
        none = Parts.label(words.of("jobs.none"), "muted");
        setId("jobs");
        setPadding(new Insets(12, 16, 12, 16));
        setPrefWidth(WIDTH);
        Button forget = new Button(words.of("jobs.forget"));
        forget.getStyleClass().addAll("quiet", "tag");
        forget.setOnAction(pressed -> activity.jobs().forgetEnded());
        HBox head = new HBox(8, Parts.label(words.of("jobs.title"), "strong"), Parts.gap(), forget);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        scroll.getStyleClass().add("plain-scroll");
        getChildren().addAll(head, scroll);
        setFocusTraversable(true);
        // only while it is on screen: what is closed must not be kept alive by the jobs
        ChangeListener<List<Jobs.Entry>> follow = (seen, before, now) -> show(now);
        sceneProperty().addListener((seen, before, scene) -> {
            activity.jobs().all().removeListener(follow);
            if (scene != null) {
                activity.jobs().all().addListener(follow);
                show(activity.jobs().all().get());
            }
        });
        show(activity.jobs().all().get());
    }

    /** A row stays the same node as long as its job is there, so that the focus stays on it. */
    private void show(List<Jobs.Entry> entries) {
        List<Node> wanted = entries.stream().<Node>map(this::row).toList();
        List<Node> shown = wanted.isEmpty() ? List.of(none) : wanted;
        if (!rows.getChildren().equals(shown)) {
            rows.getChildren().setAll(shown);
        }
        made.keySet().retainAll(entries.stream().map(Jobs.Entry::job).toList());
    }

    private JobRow row(Jobs.Entry entry) {
        JobRow row = made.computeIfAbsent(entry.job(), job -> new JobRow(entry, activity, words));
        row.show(entry);
        return row;
    }
}

package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.LIST;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Bar;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What runs, how far it is, how long still, a way to stop it, and the way to all jobs. */
final class JobLine extends HBox {

    private static final double NAME_AT_LEAST = 110;

    /**
     * @param open shows the list of jobs
     */
    JobLine(Activity activity, Runnable open, Words words) {
        super(12);
        setAlignment(Pos.CENTER_RIGHT);
        Label title = new Name();
        title.setId("job-name");
        title.textProperty().bind(activity.title());
        Label detail = Parts.label("", "muted");
        detail.setId("job-detail");
        detail.setMinWidth(USE_PREF_SIZE);
        detail.textProperty().bind(activity.detail());
        Button cancel = Parts.iconButton(X, words.of("job.cancel"), activity::cancel);
        cancel.getStyleClass().add("small");
        cancel.visibleProperty().bind(activity.cancellable());
        cancel.managedProperty().bind(activity.cancellable());
        HBox line = new HBox(12, title, new Bar("", 120, 4, activity.fraction()), detail, cancel);
        line.setAlignment(Pos.CENTER_RIGHT);
        line.visibleProperty().bind(activity.busy());
        line.managedProperty().bind(activity.busy());
        line.setOnMouseClicked(click -> open.run());
        Button all = Parts.iconButton(LIST, words.of("jobs.title"), open);
        all.getStyleClass().add("small");
        all.setId("open-jobs");
        getChildren().addAll(line, all);
    }

    /** The bars beside it give way before a name does. */
    private static final class Name extends Label {
        Name() {
            getStyleClass().add("muted");
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(NAME_AT_LEAST, computePrefWidth(height));
        }
    }
}

package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Bar;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What runs, how far it is, how long still, and a way to stop it. */
final class JobLine extends HBox {

    JobLine(Activity activity, Words words) {
        super(12);
        setAlignment(Pos.CENTER_RIGHT);
        Label title = Parts.label("", "muted");
        title.setMinWidth(0);
        title.textProperty().bind(activity.title());
        Label detail = Parts.label("", "muted");
        detail.setId("job-detail");
        detail.textProperty().bind(activity.detail());
        Button cancel = Parts.iconButton(X, words.of("job.cancel"), activity::cancel);
        cancel.getStyleClass().add("small");
        cancel.visibleProperty().bind(activity.cancellable());
        cancel.managedProperty().bind(activity.cancellable());
        getChildren().addAll(title, new Bar("", 180, 4, activity.fraction()), detail, cancel);
        visibleProperty().bind(activity.busy());
        managedProperty().bind(activity.busy());
    }
}

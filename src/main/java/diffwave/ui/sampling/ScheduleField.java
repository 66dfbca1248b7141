package diffwave.ui.sampling;

import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.scene.control.TextField;

/**
 * A figure of a schedule, taken up at Enter or when the field is left: half a number would already bend the whole curve. What
 * is no number turns the edge red until the field is left.
 */
final class ScheduleField extends TextField {

    private final Supplier<String> now;
    private final DoubleConsumer take;

    /**
     * @param now the figure, read again when {@code changes} says so
     * @param take told a number; what it refuses is not shown
     */
    ScheduleField(Supplier<String> now, DoubleConsumer take, Observable changes) {
        super(now.get());
        this.now = now;
        this.take = take;
        getStyleClass().add("field");
        setPrefWidth(88);
        setOnAction(entered -> typed());
        changes.addListener(changed -> setText(now.get()));
        focusedProperty().addListener((seen, before, focused) -> {
            if (!focused) {
                typed();
                getStyleClass().remove("wrong");
                setText(now.get());
            }
        });
    }

    private void typed() {
        getStyleClass().remove("wrong");
        if (getText().equals(now.get())) {
            return; // rounded as it is shown, it must not replace what is meant
        }
        try {
            take.accept(Double.parseDouble(getText().strip()));
            setText(now.get());
        } catch (NumberFormatException words) {
            getStyleClass().add("wrong");
        }
    }
}

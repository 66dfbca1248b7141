package diffwave.ui.sampling;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import javafx.beans.Observable;
import javafx.scene.control.TextField;

/** A field for a whole number. What is typed counts at once where it is one; else its edge turns red and the number stays. */
public final class NumberField extends TextField {

    private final long least;
    private final long most;
    private final LongConsumer set;

    /**
     * @param get the number now, read again when {@code changes} says so
     * @param set told each valid number
     */
    public NumberField(long least, long most, LongSupplier get, LongConsumer set, Observable changes) {
        super(String.valueOf(get.getAsLong()));
        this.least = least;
        this.most = most;
        this.set = set;
        getStyleClass().add("field");
        setPrefColumnCount(6);
        textProperty().addListener((seen, before, now) -> typed(now));
        changes.addListener(changed -> {
            String now = String.valueOf(get.getAsLong());
            if (!isFocused() && !now.equals(getText())) {
                setText(now);
            }
        });
        focusedProperty().addListener((seen, before, now) -> {
            if (!now) {
                setText(String.valueOf(get.getAsLong()));
            }
        });
    }

    private void typed(String text) {
        boolean valid = text.matches("\\d{1,18}");
        long value = valid ? Long.parseLong(text) : least;
        valid &= value >= least && value <= most;
        getStyleClass().remove("wrong");
        if (valid) {
            set.accept(value);
        } else {
            getStyleClass().add("wrong");
        }
    }
}

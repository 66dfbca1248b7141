package diffwave.ui.sweep;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One side of a sweep as a person sets it: which parameter, and its values as they are typed. */
public final class Axis {

    private final ObjectProperty<Parameter> parameter = new SimpleObjectProperty<>(Parameter.NONE);
    private final StringProperty typed = new SimpleStringProperty("");

    Axis() {}

    public ObjectProperty<Parameter> parameter() {
        return parameter;
    }

    /** Values with commas between them. */
    public StringProperty typed() {
        return typed;
    }

    boolean used() {
        return parameter.get() != Parameter.NONE;
    }
}

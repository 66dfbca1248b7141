package diffwave.ui.sampling;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Shows values of a chooser by name; they are never typed. */
public final class Named<T> extends StringConverter<T> {

    private final Function<T, String> name;

    private Named(Function<T, String> name) {
        this.name = name;
    }

    public static <T> Named<T> by(Function<T, String> name) {
        return new Named<>(name);
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("not typed");
    }
}

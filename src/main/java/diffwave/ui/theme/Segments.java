package diffwave.ui.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A choice of a few, side by side, always exactly one. */
public final class Segments<T> extends HBox {

    // held here and weakly there: a choice outlives the sheets that show it
    private final ChangeListener<T> follow;
    private final Map<T, ToggleButton> segments = new LinkedHashMap<>();

    /**
     * @param picture what a segment shows
     * @param name for screen readers
     * @param chosen the choice, both ways
     */
    public Segments(List<T> choices, Function<T, Node> picture, Function<T, String> name, ObjectProperty<T> chosen) {
        getStyleClass().add("segments");
        setAlignment(Pos.CENTER_LEFT);
        for (T choice : choices) {
            ToggleButton segment = new ToggleButton("", picture.apply(choice));
            segment.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            segment.getStyleClass().add("segment");
            segment.setAccessibleText(name.apply(choice));
            segment.setSelected(choice.equals(chosen.get()));
            segment.setOnAction(pressed -> {
                segment.setSelected(true);
                chosen.set(choice);
            });
            getChildren().add(segment);
            segments.put(choice, segment);
        }
        follow = (seen, before, now) -> segments.forEach((choice, segment) -> segment.setSelected(choice.equals(now)));
        chosen.addListener(new WeakChangeListener<>(follow));
    }

    /** What each says to the pointer, such as its formula. */
    public Segments<T> tips(Function<T, String> tip) {
        segments.forEach((choice, segment) -> segment.setTooltip(new Tooltip(tip.apply(choice))));
        return this;
    }
}

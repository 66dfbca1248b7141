package diffwave.ui.transport;

import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A flat bar that is filled to a fraction: progress, or a level that turns hot at full scale. */
public final class Bar extends Region {

    private static final PseudoClass HOT = PseudoClass.getPseudoClass("hot");
    private final Region fill = new Region();
    private final ObservableDoubleValue fraction;

    /**
     * @param kind a style class of the filling ("level"); empty for progress
     * @param fraction 0 … 1; beyond is hot
     */
    public Bar(String kind, double width, double height, ObservableDoubleValue fraction) {
        this.fraction = fraction;
        getStyleClass().add("bar");
        fill.getStyleClass().addAll("bar-fill", kind);
        getChildren().add(fill);
        setMinSize(Math.min(24, width), height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        fraction.addListener((seen, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        fill.pseudoClassStateChanged(HOT, fraction.get() >= 1);
        fill.resizeRelocate(0, 0, getWidth() * Math.clamp(fraction.get(), 0, 1), getHeight());
    }
}

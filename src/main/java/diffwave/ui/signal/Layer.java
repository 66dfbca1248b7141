package diffwave.ui.signal;

import diffwave.ui.theme.Words;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/**
 * One picture over the shared time axis. It paints at most once per pulse, in its layout, and only when something it shows has
 * changed. The wheel zooms at the pointer, with Shift it scrolls; a click moves the playhead, a drag selects, with the shortcut key it takes
 * what is selected out of the window; a double click shows everything.
 */
public abstract class Layer extends Region {

    final Viewport viewport;
    private final Region head = new Region();
    private final Region chosen = new Region();
    private final Readout readout = new Readout();
    private Optional<Words> words = Optional.empty();
    private Optional<Point2D> pointer = Optional.empty();
    private double pressed;
    private Optional<SelectionDrag> drag = Optional.empty();
    private boolean carrying;

    /** @param seek told where a person clicked, seconds */
    Layer(Viewport viewport, String kind, DoubleConsumer seek) {
        this.viewport = viewport;
        getStyleClass().addAll("layer", kind);
        head.getStyleClass().add("playhead");
        chosen.getStyleClass().add("selection");
        head.setMouseTransparent(true);
        chosen.setMouseTransparent(true);
        head.setManaged(false);
        chosen.setManaged(false);
        viewport.range().addListener((seen, before, now) -> requestLayout());
        viewport.playhead().addListener((seen, before, now) -> placeMarks());
        viewport.selection().addListener((seen, before, now) -> placeMarks());
        setOnScroll(this::wheel);
        setOnZoom(this::pinch);
        setOnMousePressed(mouse -> {
            pressed = time(mouse);
            carrying = mouse.isShortcutDown()
                    && drag.filter(out -> out.takes(pressed)).isPresent();
        });
        setOnDragDetected(mouse -> {
            if (carrying) {
                drag.ifPresent(out -> out.leave(this));
                mouse.consume();
            }
        });
        setOnMouseDragged(mouse -> {
            if (mouse.isPrimaryButtonDown() && !carrying) {
                viewport.select(pressed, time(mouse));
            }
            read(mouse);
        });
        setOnMouseMoved(this::read);
        setOnMouseExited(mouse -> {
            pointer = Optional.empty();
            read();
        });
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseReleased(mouse -> released(mouse, seek));
    }

    /** Puts playhead and selection above what the layer shows; a subclass calls it when its children are there. */
    final void marksOnTop() {
        getChildren().addAll(chosen, head, readout.node());
    }

    /** Lets what is selected be dragged out of the window. */
    public final void carries(SelectionDrag out) {
        drag = Optional.of(out);
    }

    /** Lets a screen reader say in a language what is shown. */
    public final void words(Words language) {
        words = Optional.of(language);
        describe();
    }

    /** To be called when something else is shown. */
    final void describe() {
        words.ifPresent(language -> setAccessibleText(summary(language)));
    }

    /** What is shown, in a sentence. */
    abstract String summary(Words language);

    /**
     * What is there.
     *
     * @param height fraction of the height, from below
     */
    Optional<Reading> reading(double seconds, double height) {
        return Optional.empty();
    }

    private void read(MouseEvent mouse) {
        pointer = Optional.of(new Point2D(mouse.getX(), mouse.getY()));
        read();
    }

    /** Also while the pointer rests and the signal moves below it. */
    private void read() {
        Optional<Reading> here = pointer.filter(at -> at.getX() >= 0 && at.getX() <= getWidth())
                .flatMap(at -> reading(
                        viewport.range().get().at(at.getX() / getWidth()),
                        Math.clamp(1 - at.getY() / getHeight(), 0, 1)));
        readout.show(here, pointer.orElse(Point2D.ZERO), getWidth(), getHeight());
    }

    /** Paints for the present size and range. */
    abstract void paint(double width, double height);

    /** Whether nothing is being painted in the background any more. */
    boolean complete() {
        return true;
    }

    /** Pixels of the screen for one of the scene. */
    final double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
    }

    @Override
    protected final void layoutChildren() {
        if (getWidth() >= 1 && getHeight() >= 1) {
            paint(getWidth(), getHeight());
            placeMarks();
            read();
        }
    }

    /** Paints now, not at the next pulse. */
    final void repaint() {
        layoutChildren();
    }

    private void placeMarks() {
        Range range = viewport.range().get();
        double x = Math.round(range.fraction(viewport.playhead().get()) * getWidth());
        head.setVisible(viewport.playhead().get() > 0 && x >= 0 && x <= getWidth());
        head.resizeRelocate(x, 0, 1, getHeight());
        chosen.setVisible(viewport.selection().get().isPresent());
        viewport.selection().get().ifPresent(stretch -> {
            double from = Math.clamp(range.fraction(stretch.from()), 0, 1) * getWidth();
            double to = Math.clamp(range.fraction(stretch.to()), 0, 1) * getWidth();
            chosen.resizeRelocate(from, 0, to - from, getHeight());
        });
    }

    private double time(MouseEvent mouse) {
        return viewport.range().get().at(mouse.getX() / getWidth());
    }

    private void released(MouseEvent mouse, DoubleConsumer seek) {
        if (mouse.getButton() != MouseButton.PRIMARY || carrying) {
            return;
        }
        if (mouse.getClickCount() == 2) {
            viewport.selection().set(Optional.empty());
            viewport.fit();
            return;
        }
        viewport.select(pressed, mouse.isStillSincePress() ? pressed : time(mouse));
        seek.accept(Math.max(0, Math.min(pressed, time(mouse))));
    }

    private void pinch(ZoomEvent pinch) {
        viewport.zoom(pinch.getX() / getWidth(), 1 / pinch.getZoomFactor());
        pinch.consume();
    }

    private void wheel(ScrollEvent scroll) {
        if (scroll.isShiftDown() || Math.abs(scroll.getDeltaX()) > Math.abs(scroll.getDeltaY())) {
            viewport.scroll(-(scroll.getDeltaX() + scroll.getDeltaY()) / 400);
        } else {
            viewport.zoom(scroll.getX() / getWidth(), Math.pow(1.25, -scroll.getDeltaY() / 40));
        }
        scroll.consume();
    }
}

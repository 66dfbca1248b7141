package diffwave.ui.interpolate;

import diffwave.studio.Take;
import diffwave.ui.flow.Desk;
import diffwave.ui.signal.FilmFrame;
import diffwave.ui.signal.Picture;
import diffwave.ui.theme.Motion;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The grid as pictures, hatched where a point is still to be made. A press or a drag goes there, and plays. */
final class GridStrip extends Pane {

    private static final double GAP = 4;
    private final InterpolateViewModel model;
    private final Desk desk;
    private final List<FilmFrame> frames = new ArrayList<>();
    private final List<Optional<Take>> painted = new ArrayList<>();

    GridStrip(InterpolateViewModel model, Desk desk, Words words) {
        this.model = model;
        this.desk = desk;
        setId("grid");
        setMinHeight(88);
        setPrefHeight(88);
        getStyleClass().add("film");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(
                                "interpolate.strip.spoken",
                                InterpolateViewModel.figure(model.lambda().get()),
                                model.ready().get(),
                                Grid.POINTS),
                        model.lambda(),
                        model.ready()));
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                picture(key.getCode() == KeyCode.LEFT ? -1 : 1);
                key.consume();
            }
        });
        VBox.setMargin(this, new Insets(0, 12, 8, 12));
        for (int i = 0; i < Grid.POINTS; i++) {
            FilmFrame frame = new FilmFrame();
            frame.name(String.format(java.util.Locale.ROOT, "λ %.1f", Grid.lambda(i)));
            frames.add(frame);
            painted.add(Optional.empty());
        }
        getChildren().setAll(frames);
        setOnMousePressed(this::go);
        setOnMouseDragged(this::go);
        model.ready().addListener((seen, before, now) -> fill());
        model.lambda().addListener((seen, before, now) -> mark());
        fill();
        mark();
    }

    /** The next picture to the left or to the right. */
    private void picture(int by) {
        double place = model.lambda().get() * (frames.size() - 1);
        long next = by < 0 ? (long) Math.ceil(place - 1e-9) - 1 : (long) Math.floor(place + 1e-9) + 1;
        model.drag(Grid.lambda(Math.clamp(next, 0, frames.size() - 1)));
    }

    private void go(MouseEvent mouse) {
        requestFocus();
        double slot = (getWidth() + GAP) / frames.size();
        double place = (mouse.getX() - slot / 2) / (slot * (frames.size() - 1));
        model.drag(Math.rint(Math.clamp(place, 0, 1) * 100) / 100);
    }

    private void fill() {
        for (int i = 0; i < frames.size(); i++) {
            Optional<Take> take = model.made(i);
            if (take.equals(painted.get(i))) {
                continue;
            }
            painted.set(i, take);
            FilmFrame frame = frames.get(i);
            take.ifPresentOrElse(made -> paint(frame, made), () -> {
                frame.empty();
                mark();
            });
        }
    }

    private void paint(FilmFrame frame, Take take) {
        desk.background().execute(() -> {
            Picture picture = Picture.of(take.clip().samples(), take.clip().rate(), 160, 128);
            desk.fx().execute(() -> {
                if (painted.get(frames.indexOf(frame)).filter(take::equals).isPresent()) {
                    frame.show(picture.image());
                    Motion.appear(frame.image());
                }
            });
        });
    }

    private void mark() {
        int nearest = (int) Math.rint(model.lambda().get() * (frames.size() - 1));
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).chosen(i == nearest);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = (getWidth() + GAP) / frames.size() - GAP;
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).resizeRelocate(i * (width + GAP), 0, width, getHeight());
        }
    }
}

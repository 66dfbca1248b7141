package diffwave.ui.train;

import diffwave.training.history.Sample;
import diffwave.ui.theme.Motion;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** One sound of the grid as a small spectrogram; hatched until it is painted. */
final class SampleCell extends Region {

    private final Sample sample;
    private final Region ground = new Region();
    private final ImageView image = new ImageView();
    private final Region edge = new Region();
    private final Rectangle clip = new Rectangle();

    SampleCell(Sample sample, String name) {
        this.sample = sample;
        ground.getStyleClass().add("frame");
        edge.getStyleClass().add("frame-edge");
        edge.setMouseTransparent(true);
        clip.setArcWidth(8);
        clip.setArcHeight(8);
        image.setClip(clip);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        getStyleClass().add("sample");
        getChildren().addAll(ground, image, edge);
    }

    Sample sample() {
        return sample;
    }

    void show(Image picture) {
        image.setImage(picture);
        Motion.appear(image);
    }

    void chosen(boolean chosen) {
        edge.getStyleClass().remove("chosen");
        if (chosen) {
            edge.getStyleClass().add("chosen");
        }
    }

    @Override
    protected void layoutChildren() {
        ground.resizeRelocate(0, 0, getWidth(), getHeight());
        edge.resizeRelocate(-2, -2, getWidth() + 4, getHeight() + 4);
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
    }
}

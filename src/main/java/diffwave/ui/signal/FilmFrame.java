package diffwave.ui.signal;

import diffwave.ui.theme.Parts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** One picture of the strip with its step below; hatched until its step is made. */
public final class FilmFrame extends Region {

    private static final double NAME = 20;
    private final Region ground = new Region();
    private final ImageView image = new ImageView();
    private final Region edge = new Region();
    private final Label name = Parts.label("", "tick");
    private final Rectangle clip = new Rectangle();
    private boolean chosen;

    public FilmFrame() {
        ground.getStyleClass().add("frame");
        edge.getStyleClass().add("frame-edge");
        name.setAlignment(Pos.CENTER);
        clip.setArcWidth(8);
        clip.setArcHeight(8);
        image.setClip(clip);
        setMouseTransparent(true);
        getChildren().addAll(ground, image, edge, name);
    }

    /** What stands below it. */
    public void name(String text) {
        name.setText(text);
    }

    /** Its picture is there. */
    public void show(Image picture) {
        image.setImage(picture);
    }

    /** Its picture is still to come. */
    public void empty() {
        image.setImage(null);
        chosen(false);
    }

    /** The picture, to fade in. */
    public ImageView image() {
        return image;
    }

    /** Whether it is the one looked at. */
    public void chosen(boolean chosen) {
        if (this.chosen == chosen) {
            return; // a changed style class costs a pass of style sheets
        }
        this.chosen = chosen;
        edge.getStyleClass().remove("chosen");
        name.getStyleClass().remove("now");
        if (chosen) {
            edge.getStyleClass().add("chosen");
            name.getStyleClass().add("now");
        }
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - NAME;
        ground.resizeRelocate(0, 0, getWidth(), height);
        edge.resizeRelocate(-2, -2, getWidth() + 4, height + 4);
        image.setFitWidth(getWidth());
        image.setFitHeight(height);
        clip.setWidth(getWidth());
        clip.setHeight(height);
        name.resizeRelocate(0, height + 4, getWidth(), NAME - 4);
    }
}

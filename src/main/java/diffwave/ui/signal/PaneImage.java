package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.model.checkpoint.Beside;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Pictures of panes as they are on the screen, at any scale, and of spectrograms alone. */
public final class PaneImage {

    private PaneImage() {}

    /**
     * What a pane shows, as a screen of that scale would show it: layers paint anew at that resolution. FX thread.
     *
     * @param pane in a scene, with layers somewhere inside
     * @param scale pixels of the picture for one of the scene: 1, 1.5, 2
     * @return completes on the FX thread when everything was painted
     */
    public static CompletableFuture<Image> of(Region pane, double scale) {
        Window window = pane.getScene().getWindow();
        double before = window.getRenderScaleX();
        scale(window, pane, scale);
        List<Layer> layers = layers(pane).toList();
        CompletableFuture<Image> image = new CompletableFuture<>();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (pane.getScene() == null) {
                    stop(); // the screen was left
                    scale(window, pane, before);
                    image.cancel(false);
                    return;
                }
                pane.applyCss();
                pane.layout();
                if (layers.stream().allMatch(Layer::complete)) {
                    stop();
                    layers.forEach(Layer::repaint);
                    Image taken = snapshot(pane, scale);
                    scale(window, pane, before);
                    image.complete(taken);
                }
            }
        }.start();
        return image;
    }

    /** Edges and letters lie on the pixels of a window's scale: it is the window's for as long as the picture takes. */
    private static void scale(Window window, Node pane, double scale) {
        window.setRenderScaleX(scale);
        window.setRenderScaleY(scale);
        layOut(pane);
    }

    private static void layOut(Node node) {
        if (node instanceof Parent parent) {
            parent.requestLayout();
            parent.getChildrenUnmodifiable().forEach(PaneImage::layOut);
        }
    }

    /** Writes a picture as PNG; any thread. */
    public static void write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        write(argb, width, height, file);
    }

    /**
     * Writes all of a clip's spectrogram as PNG, without rulers; any thread.
     *
     * @param width columns of the whole clip
     */
    public static void spectrogram(Clip clip, SpectrogramStyle style, int width, int height, Path file) {
        write(Picture.of(clip.samples(), clip.rate(), style, width, height).pixels(), width, height, file);
    }

    private static void write(int[] argb, int width, int height, Path file) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        Beside.write(file, out -> ImageIO.write(image, "png", out));
    }

    /** Nothing beyond the pane's own edges. */
    static Image snapshot(Region pane, double scale) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        how.setFill(Color.TRANSPARENT);
        how.setViewport(new Rectangle2D(
                pane.getLayoutX() * scale,
                pane.getLayoutY() * scale,
                Math.round(pane.getWidth() * scale),
                Math.round(pane.getHeight() * scale)));
        return pane.snapshot(how, null);
    }

    private static Stream<Layer> layers(Node node) {
        return switch (node) {
            case Layer layer -> Stream.of(layer);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(PaneImage::layers);
            default -> Stream.empty();
        };
    }
}

package diffwave.ui.generate;

import diffwave.job.Progress;
import diffwave.model.checkpoint.Beside;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that moves, for ever from the beginning again.
 *
 * @param count how many frames, at least 1
 * @param frame makes one, 0 … count − 1; all of the same size, with at most 256 colours
 * @param delay how long each stays, in hundredths of a second
 */
record Gif(int count, IntFunction<BufferedImage> frame, IntUnaryOperator delay) {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    /** Loop count 0, low byte first, after the block's kind 1: without end. */
    private static final byte[] FOR_EVER = {1, 0, 0};

    /**
     * Writes it beside its place and moves it there.
     *
     * @param progress told each frame; asked whether to stop between two
     * @throws diffwave.problem.Problem where it cannot be written; nothing is left behind then
     */
    void write(Path file, Progress progress) {
        Beside.write(file, out -> write(out, progress));
    }

    private void write(OutputStream out, Progress progress) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < count; i++) {
                progress.check();
                BufferedImage image = frame.apply(i);
                writer.writeToSequence(new IIOImage(image, null, timing(writer, image, i)), null);
                progress.report(i + 1, count, "step " + (i + 1) + " of " + count);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private IIOMetadata timing(ImageWriter writer, BufferedImage image, int index) throws IOException {
        IIOMetadata data = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = (IIOMetadataNode) data.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(delay.applyAsInt(index)));
        if (index == 0) { // said once, before the first picture
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(FOR_EVER.clone());
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        data.setFromTree(FORMAT, root);
        return data;
    }

    private static IIOMetadataNode child(IIOMetadataNode of, String name) {
        for (int i = 0; i < of.getLength(); i++) {
            if (of.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) of.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        of.appendChild(made);
        return made;
    }
}

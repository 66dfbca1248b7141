package diffwave.ui.generate;

import diffwave.ui.signal.Picture;
import diffwave.ui.signal.SpectrogramStyle;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paints steps for files: x_t above, the predicted x_0 below it, the training step under both. Any thread; no toolkit.
 *
 * @param width pixels of a step's spectrograms
 * @param height pixels of one of the two
 */
record FilmPainter(int width, int height) {

    /** Under the two pictures, for the step's name. */
    static final int LABEL = 24;

    /** Left of a strip, for what the rows are. */
    static final int NAMES = 40;

    static final int GAP = 4;
    private static final Color GROUND = new Color(0x10, 0x10, 0x14);
    private static final Color INK = new Color(0xe6, 0xe6, 0xe6);
    private static final int MAP = 240;
    private static final IndexColorModel COLOURS = colours();

    /** Height of a step with its name. */
    int whole() {
        return 2 * height + GAP + LABEL;
    }

    /** Steps side by side, with the names of the rows. */
    BufferedImage strip(List<Step> steps) {
        int across = NAMES + steps.size() * (width + GAP) - GAP;
        BufferedImage sheet = new BufferedImage(across, whole(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(sheet);
        row(pen, "x", "t", height / 2);
        row(pen, "x\u0302", "0", height + GAP + height / 2);
        for (int i = 0; i < steps.size(); i++) {
            paint(pen, steps.get(i), NAMES + i * (width + GAP), "t " + trained(steps.get(i)));
        }
        pen.dispose();
        return sheet;
    }

    /** One step in at most 256 colours: the map's, and greys for the letters. */
    BufferedImage frame(Step step) {
        BufferedImage full = new BufferedImage(width, whole(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(full);
        paint(pen, step, 0, "t " + trained(step) + " / " + step.of());
        pen.dispose();
        BufferedImage few = new BufferedImage(width, whole(), BufferedImage.TYPE_BYTE_INDEXED, COLOURS);
        Map<Integer, Integer> known = new HashMap<>();
        int[] rgb = full.getRGB(0, 0, width, whole(), null, 0, width);
        for (int i = 0; i < rgb.length; i++) { // exact; what Java2D does by itself keeps only five bits of a colour
            few.getRaster().setSample(i % width, i / width, 0, known.computeIfAbsent(rgb[i], FilmPainter::nearest));
        }
        return few;
    }

    private void paint(Graphics2D pen, Step step, int x, String name) {
        pen.drawImage(spectrogram(step.now(), step.rate()), x, 0, null);
        pen.drawImage(spectrogram(step.going(), step.rate()), x, height + GAP, null);
        int wide = pen.getFontMetrics().stringWidth(name);
        pen.drawString(name, x + (width - wide) / 2, whole() - 8);
    }

    private BufferedImage spectrogram(float[] samples, int rate) {
        Picture picture = Picture.of(samples, rate, width, height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, picture.pixels(), 0, width);
        return image;
    }

    /** The training step that screens name, from 1. */
    static long trained(Step step) {
        return Math.round(step.trained());
    }

    private static void row(Graphics2D pen, String letter, String index, int y) {
        pen.drawString(letter, 12, y + 4);
        Font usual = pen.getFont();
        pen.setFont(usual.deriveFont(usual.getSize2D() * 0.7f));
        pen.drawString(index, 21, y + 8);
        pen.setFont(usual);
    }

    private static Graphics2D pen(BufferedImage on) {
        Graphics2D pen = on.createGraphics();
        pen.setColor(GROUND);
        pen.fillRect(0, 0, on.getWidth(), on.getHeight());
        pen.setColor(INK);
        pen.setFont(Face.INTER.deriveFont(13f));
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return pen;
    }

    private static IndexColorModel colours() {
        int[] argb = new int[256];
        for (int i = 0; i < MAP; i++) {
            argb[i] = SpectrogramStyle.USUAL.colours().argb((float) i / (MAP - 1));
        }
        for (int i = MAP; i < 256; i++) {
            argb[i] = between(GROUND, INK, (i - MAP) / (255f - MAP));
        }
        return new IndexColorModel(8, 256, argb, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int nearest(int rgb) {
        int best = 0;
        for (int i = 1; i < 256; i++) {
            best = distance(rgb, COLOURS.getRGB(i)) < distance(rgb, COLOURS.getRGB(best)) ? i : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += apart * apart;
        }
        return sum;
    }

    private static int between(Color from, Color to, float part) {
        return new Color(
                        Math.round(from.getRed() + part * (to.getRed() - from.getRed())),
                        Math.round(from.getGreen() + part * (to.getGreen() - from.getGreen())),
                        Math.round(from.getBlue() + part * (to.getBlue() - from.getBlue())))
                .getRGB();
    }

    /** The window's own face, so that the letters are the same on every system. */
    private static final class Face {
        static final Font INTER = read();

        private static Font read() {
            try (InputStream in = FilmPainter.class.getResourceAsStream("/diffwave/ui/theme/fonts/Inter-Regular.otf")) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (FontFormatException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}

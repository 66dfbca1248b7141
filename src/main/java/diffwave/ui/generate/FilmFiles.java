package diffwave.ui.generate;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.job.Progress;
import diffwave.model.checkpoint.Beside;
import diffwave.problem.Problem;
import diffwave.ui.theme.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * The steps of a run as files. Any thread; each asks between two steps whether to stop.
 *
 * @param steps those kept, the noisiest first; at least one
 * @param words for what goes wrong
 */
record FilmFiles(List<Step> steps, Words words) {

    /** x_t in a file: noise of unit level would be far too loud, and beyond full scale. */
    static final float QUIET = 0.25f;

    private static final int LONGEST = 240;
    private static final int HOLD = 150;

    /**
     * Two WAVs a step, 32 bit floats that nothing cuts: x_t at a quarter of its level, and the predicted x_0 as it is.
     *
     * @param folder made anew
     * @throws Problem where it is there already, or cannot be written
     */
    Path sounds(Path folder, Progress progress) {
        try {
            if (Files.exists(folder)) {
                throw new Problem(words.of("film.there", folder));
            }
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new Problem(words.of("film.refused", folder), refused);
        }
        for (int i = 0; i < steps.size(); i++) {
            progress.check();
            Step step = steps.get(i);
            float[] quiet = step.now().clone();
            for (int k = 0; k < quiet.length; k++) {
                quiet[k] *= QUIET;
            }
            write(folder.resolve(name(step, "x_t")), quiet, step.rate());
            write(folder.resolve(name(step, "x_0")), step.going(), step.rate());
            progress.report(i + 1, steps.size(), "step " + (i + 1) + " of " + steps.size());
        }
        return folder;
    }

    private static void write(Path file, float[] samples, int rate) {
        WavWriter.write(file, new Clip(samples, rate), SampleFormat.FLOAT32);
    }

    /** Sorted by name they are in the order they were made: step-001-t200-x_t.wav. */
    static String name(Step step, String what) {
        return String.format(Locale.ROOT, "step-%03d-t%d-%s.wav", step.index() + 1, FilmPainter.trained(step), what);
    }

    /** Some steps, evenly chosen as the strip chooses them, side by side as one PNG. */
    Path strip(Path file, Progress progress) {
        List<Step> some = evenly(Film.PICTURES);
        progress.report(0, 1, "step 1 of 1");
        var sheet = new FilmPainter(160, 128).strip(some);
        progress.check();
        Beside.write(file, out -> ImageIO.write(sheet, "png", out));
        return file;
    }

    /** All steps, at most 240 of them, one after another as a GIF that loops; the last stays for a second and a half. */
    Path animation(Path file, Progress progress) {
        List<Step> some = evenly(LONGEST);
        FilmPainter painter = new FilmPainter(400, 160);
        int each = Math.clamp(600 / some.size(), 4, 40);
        new Gif(some.size(), i -> painter.frame(some.get(i)), i -> i == some.size() - 1 ? HOLD : each)
                .write(file, progress);
        return file;
    }

    /** The first, the last, and what lies evenly between. */
    List<Step> evenly(int most) {
        int count = Math.min(most, steps.size());
        return count < 2
                ? List.of(steps.getLast())
                : IntStream.range(0, count)
                        .mapToObj(i -> steps.get((int) Math.round((double) i * (steps.size() - 1) / (count - 1))))
                        .toList();
    }
}

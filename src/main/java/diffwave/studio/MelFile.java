package diffwave.studio;

import diffwave.audio.FrontEnd;
import diffwave.audio.Mel;
import diffwave.model.ModelCard;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Arrays;
import diffwave.model.checkpoint.RawTensor;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a mel from an array file, of either axis order, and refuses one that the model does not hear. */
final class MelFile {

    private static final List<String> ENDINGS = List.of(".npy", ".npz", ".pt", ".pth", ".safetensors");

    private MelFile() {}

    /** Whether a file's name is that of an array file, not of a recording. */
    static boolean isOne(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * @param file one array of two axes, or of three with a first of 1
     * @param frontEnd as the person says; empty to tell by the values
     * @param card of the model that shall hear it
     * @throws Problem where it is no mel, or another front end's than the model's
     */
    static Mel read(Path file, Optional<FrontEnd> frontEnd, ModelCard card) {
        int bands = card.architecture().mel().orElseThrow().bands();
        float[][] values = arrange(file, Arrays.one(file, "mel"), bands);
        FrontEnd wanted = FrontEnd.valueOf(card.frontEnd().orElse("tacotron2").toUpperCase(Locale.ROOT));
        Optional<FrontEnd> seen = FrontEnd.recognise(values);
        // what the values clearly say counts: a wrong --frontend would make static
        FrontEnd found = seen.or(() -> frontEnd)
                .orElseThrow(() -> new Problem(file.getFileName()
                        + " does not tell which front end made it: its values are neither lmnt's (0 to 1) nor Tacotron"
                        + " 2's (down to -11.5). Say so with --frontend."));
        if (found != wanted) {
            throw new Problem(String.format(
                    Locale.ROOT,
                    "%s is a mel of the %s front end (values %.2f to %.2f); %s hears %s mels. From this one it would"
                            + " make noise: take the mel again with `mel --frontend %s`, or choose another model.",
                    file.getFileName(),
                    found.title(),
                    extreme(values, false),
                    extreme(values, true),
                    card.title(),
                    wanted.title(),
                    wanted.name().toLowerCase(Locale.ROOT)));
        }
        return new Mel(values, found);
    }

    private static float[][] arrange(Path file, RawTensor raw, int bands) {
        if (!(raw instanceof RawTensor.Reals reals)) {
            throw new Problem(file.getFileName() + " holds integers; a mel is of floating point numbers.");
        }
        Tensor tensor = reals.tensor();
        int[] shape = tensor.shape();
        if (shape.length == 3 && shape[0] == 1) {
            shape = new int[] {shape[1], shape[2]};
        }
        boolean upright = shape.length == 2 && shape[0] == bands;
        boolean lying = shape.length == 2 && shape[1] == bands;
        if (!upright && !lying || tensor.size() == 0) {
            throw new Problem(file.getFileName() + " holds " + tensor + "; a mel for this model is [" + bands
                    + ", frames] or [frames, " + bands + "].");
        }
        if (!tensor.isFinite()) {
            throw new Problem(file.getFileName() + " holds values that are not numbers (NaN or infinite).");
        }
        int frames = upright ? shape[1] : shape[0];
        float[][] values = new float[bands][frames];
        for (int band = 0; band < bands; band++) {
            for (int frame = 0; frame < frames; frame++) {
                values[band][frame] = tensor.values()[upright ? band * frames + frame : frame * bands + band];
            }
        }
        return values;
    }

    private static double extreme(float[][] values, boolean most) {
        double best = values[0][0];
        for (float[] row : values) {
            for (float value : row) {
                best = most ? Math.max(best, value) : Math.min(best, value);
            }
        }
        return best;
    }
}

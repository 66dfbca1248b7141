package diffwave.studio;

import diffwave.diffusion.RecordedNoise;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Arrays;
import diffwave.model.checkpoint.RawTensor;
import diffwave.problem.Problem;
import java.nio.file.Path;

/** Reads another program's noise: one array [draws, samples], the start first. */
public final class NoiseFile {

    private NoiseFile() {}

    /**
     * @param file .npy (or another array file) of two axes, or of one for a sampler that draws nothing later
     */
    public static RecordedNoise read(Path file) {
        if (!(Arrays.one(file, "noise") instanceof RawTensor.Reals reals)) {
            throw new Problem(file.getFileName() + " holds integers; noise is of floating point numbers.");
        }
        Tensor tensor = reals.tensor();
        if (tensor.axes() < 1 || tensor.axes() > 2 || tensor.size() == 0) {
            throw new Problem(file.getFileName() + " holds " + tensor + "; noise is [draws, samples].");
        }
        if (!tensor.isFinite()) {
            throw new Problem(file.getFileName() + " holds values that are not numbers (NaN or infinite).");
        }
        int samples = tensor.axis(tensor.axes() - 1);
        float[][] rows = new float[tensor.size() / samples][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = java.util.Arrays.copyOfRange(tensor.values(), row * samples, (row + 1) * samples);
        }
        return new RecordedNoise(file.getFileName().toString(), rows);
    }
}

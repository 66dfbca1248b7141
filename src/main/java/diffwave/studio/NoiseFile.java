package diffwave.studio;

import diffwave.diffusion.RecordedNoise;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.RawTensor;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.Map;

/** Reads another program's noise: one array [draws, samples], the start first. */
public final class NoiseFile {

    private NoiseFile() {}

    /**
     * @param file .npy (or another array file) of two axes, or of one for a sampler that draws nothing later
     */
    public static RecordedNoise read(Path file) {
        Map<String, RawTensor> arrays = diffwave.model.checkpoint.Arrays.read(file);
        if (arrays.size() != 1 || !(arrays.values().iterator().next() instanceof RawTensor.Reals reals)) {
            throw new Problem(file.getFileName() + " is no noise: it holds one array of floating point numbers, [draws, samples].");
        }
        Tensor tensor = reals.tensor();
        if (tensor.axes() < 1 || tensor.axes() > 2 || tensor.size() == 0) {
            throw new Problem(file.getFileName() + " has the shape " + java.util.Arrays.toString(tensor.shape())
                    + "; noise is [draws, samples].");
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

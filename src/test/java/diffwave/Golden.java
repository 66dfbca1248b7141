package diffwave;

import diffwave.model.Tensor;
import diffwave.model.checkpoint.RawTensor;
import diffwave.model.checkpoint.Safetensors;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The golden files: numbers that the public programs made (src/test/resources/golden/README.md). */
public final class Golden {

    private Golden() {}

    /** A golden file's path. */
    public static Path file(String name) {
        try {
            return Path.of(Golden.class.getResource("/golden/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A safetensors file of numbers. */
    public static Safetensors tensors(String name) {
        return Safetensors.read(file(name + ".safetensors"));
    }

    /** Real numbers of a file, by name. */
    public static Tensor real(Safetensors file, String name) {
        return ((RawTensor.Reals) file.tensors().get(name)).tensor();
    }

    /** Whole or real numbers as doubles. */
    public static double[] numbers(Safetensors file, String name) {
        return switch (file.tensors().get(name)) {
            case RawTensor.Reals reals -> {
                double[] out = new double[reals.tensor().size()];
                for (int i = 0; i < out.length; i++) {
                    out[i] = reals.tensor().values()[i];
                }
                yield out;
            }
            case RawTensor.Wholes wholes ->
                java.util.Arrays.stream(wholes.values()).asDoubleStream().toArray();
        };
    }

    /** A tensor's rows: all axes but the last flattened. */
    public static float[][] rows(Tensor tensor) {
        int width = tensor.axis(tensor.axes() - 1);
        float[][] rows = new float[tensor.size() / width][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = java.util.Arrays.copyOfRange(tensor.values(), i * width, (i + 1) * width);
        }
        return rows;
    }

    /** ‖a − b‖/‖b‖. */
    public static double gap(float[][] a, float[][] b) {
        double difference = 0;
        double norm = 0;
        for (int row = 0; row < b.length; row++) {
            for (int i = 0; i < b[row].length; i++) {
                difference += Math.pow((double) a[row][i] - b[row][i], 2);
                norm += Math.pow(b[row][i], 2);
            }
        }
        return Math.sqrt(difference / norm);
    }
}

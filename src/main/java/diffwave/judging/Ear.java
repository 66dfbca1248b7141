package diffwave.judging;

import diffwave.audio.Clip;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.model.checkpoint.Safetensors;
import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Hears which digit a clip says.
 *
 * <pre>{@code
 * Heard heard = Ear.shipped().hear(take.clip());
 * }</pre>
 *
 * Threads may share one; hearing takes some 20 ms and no engine.
 */
public final class Ear {

    private static final String SHIPPED = "ear-8k.safetensors";

    private final Weights weights;
    private final Map<String, String> card;
    private final EarSpectrum spectrum = new EarSpectrum();

    /**
     * @param weights of {@link EarShape}
     * @param card what is known of them: how trained, how good, licence, credit
     * @throws Problem where a tensor is missing or has another shape
     */
    Ear(Weights weights, Map<String, String> card) {
        this.weights = weights;
        this.card = Map.copyOf(card);
        EarShape.convolutions().forEach(shape -> {
            weights.get(shape.name() + ".weight", shape.weightShape());
            weights.get(shape.name() + ".bias", shape.out());
        });
        weights.get("head.weight", EarShape.DIGITS, EarShape.FEATURES);
        weights.get("head.bias", EarShape.DIGITS);
    }

    /** The one that came with the program. */
    public static Ear shipped() {
        try (InputStream in = Ear.class.getResourceAsStream(SHIPPED)) {
            Path copy = Files.createTempFile("ear", ".safetensors");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return read(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new Problem(
                    "The ear cannot be unpacked (" + e.getMessage() + "); make room in the system's"
                            + " temporary folder.",
                    e);
        }
    }

    /**
     * One that was trained here.
     *
     * @throws Problem where the file is no ear
     */
    public static Ear read(Path file) {
        return new Ear(Safetensors.readWeights(file), Safetensors.metadata(file));
    }

    /** What is known of it: "title", "training", "accuracy", "licence", "credit". */
    public Map<String, String> card() {
        return card;
    }

    /**
     * @param clip at any rate, of any length: see {@link EarSpectrum#of}
     */
    public Heard hear(Clip clip) {
        return new Heard(softmax(scores(spectrum.of(clip))));
    }

    /**
     * @param cells [FRAMES · BANDS]
     * @return [DIGITS], before they become probabilities
     */
    float[] scores(float[] cells) {
        EarPlane x = through(new EarPlane(new float[][] {cells}, EarSpectrum.FRAMES, EarSpectrum.BANDS), EarShape.FIRST)
                .relu();
        for (EarShape.Block block : EarShape.BLOCKS) {
            EarPlane beside = block.reshapes() ? through(x, block.shortcut()) : x;
            EarPlane inner = through(through(x, block.a()).relu(), block.b()).relu();
            x = through(inner, block.c()).plus(beside).relu();
        }
        return head(x.loudest());
    }

    private EarPlane through(EarPlane x, EarShape.Convolution shape) {
        return x.through(shape, tensor(shape.name() + ".weight"), tensor(shape.name() + ".bias"));
    }

    private float[] head(float[] features) {
        float[] scores = tensor("head.bias").values().clone();
        float[] weight = tensor("head.weight").values();
        for (int d = 0; d < scores.length; d++) {
            for (int f = 0; f < features.length; f++) {
                scores[d] += weight[d * features.length + f] * features[f];
            }
        }
        return scores;
    }

    private Tensor tensor(String name) {
        return weights.find(name).orElseThrow();
    }

    private static float[] softmax(float[] scores) {
        float top = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            top = Math.max(top, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - top);
        }
        float[] probabilities = new float[scores.length];
        for (int d = 0; d < scores.length; d++) {
            probabilities[d] = (float) (Math.exp(scores[d] - top) / sum);
        }
        return probabilities;
    }
}

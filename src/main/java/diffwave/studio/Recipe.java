package diffwave.studio;

import diffwave.diffusion.Sampling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a take records (SPEC 5): the same recipe, device, kernel, threads and precision give the same bytes.
 *
 * @param program name and version
 * @param task "generate", "vocode", "denoise" or "interpolate"
 * @param model the model's name
 * @param modelSha256 of its weights
 * @param label the label's name; empty for none
 * @param sampling method, steps or schedule, η, guidance, clamp, start level
 * @param seed of the noise
 * @param noise "seeded", or the file it was read from
 * @param options of the task alone ("step", "lambda", …), in words of the command line
 * @param inputs files it was made from
 * @param device "cpu", "cuda:0"
 * @param kernel which implementation of the network ran
 * @param threads of the processor
 * @param precision "float32" or "bfloat16"
 */
public record Recipe(
        String program,
        String task,
        String model,
        String modelSha256,
        Optional<String> label,
        Sampling sampling,
        long seed,
        String noise,
        Map<String, String> options,
        List<Input> inputs,
        String device,
        String kernel,
        int threads,
        String precision) {

    /**
     * @param file its name
     * @param sha256 of its bytes
     */
    public record Input(String file, String sha256) {}

    /** The same with other options. */
    public Recipe with(Map<String, String> other) {
        return new Recipe(
                program,
                task,
                model,
                modelSha256,
                label,
                sampling,
                seed,
                noise,
                other,
                inputs,
                device,
                kernel,
                threads,
                precision);
    }

    public Recipe {
        options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
        inputs = List.copyOf(inputs);
    }
}

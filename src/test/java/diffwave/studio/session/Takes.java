package diffwave.studio.session;

import diffwave.audio.Clip;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.studio.Recipe;
import diffwave.studio.Take;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Takes for tests: noise with values beyond full scale and the smallest floats, which only lossless files keep. */
final class Takes {

    private Takes() {}

    static Take take(String name, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[500];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (2 * random.nextGaussian());
        }
        samples[0] = Float.MIN_NORMAL;
        samples[1] = -3.1415927f;
        Recipe recipe = new Recipe(
                "test",
                "generate",
                "tiny-digits",
                "0".repeat(64),
                Optional.of("sieben"),
                Sampling.steps(Method.DDIM, 5),
                seed,
                "seeded",
                Map.of(),
                List.of(),
                "cpu",
                "vector",
                2,
                "float32");
        return new Take(
                name,
                new Clip(samples, 8_000),
                recipe,
                List.of("A note, \"quoted\".", "Zweite: λ"),
                Instant.ofEpochSecond(1_700_000_000 + seed, 123_456_789));
    }

    /** Whether two are the same in everything, sample by sample. */
    static boolean same(Take a, Take b) {
        return a.name().equals(b.name())
                && a.recipe().equals(b.recipe())
                && a.notes().equals(b.notes())
                && a.made().equals(b.made())
                && a.clip().rate() == b.clip().rate()
                && java.util.Arrays.equals(a.clip().samples(), b.clip().samples());
    }
}

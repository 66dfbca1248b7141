package diffwave.ui;

import diffwave.audio.Clip;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.studio.Recipe;
import diffwave.studio.Take;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Models and voices for tests, made by formula. */
public final class Fakes {

    public static final int RATE = 8_000;

    private Fakes() {}

    /** Digits at 8 kHz, 200 training steps, 50 by DDIM, with a row for "none". */
    public static ModelCard digits() {
        return card("digits-8k", "Digits, 8 kHz", Optional.empty(), 10, RATE);
    }

    public static ModelCard vocoder() {
        return card(
                "vocoder-22k",
                "Speech, 22.05 kHz",
                Optional.of(new Architecture.Mel(80, List.of(16, 16), false)),
                0,
                22_050);
    }

    private static ModelCard card(String name, String title, Optional<Architecture.Mel> mel, int labels, int rate) {
        Optional<Architecture.Labels> rows =
                labels == 0 ? Optional.empty() : Optional.of(new Architecture.Labels(labels + 1, true));
        Architecture shape = new Architecture(
                32,
                20,
                10,
                128,
                512,
                512,
                mel,
                rows,
                Architecture.StepCode.RISING,
                Architecture.Gate.FIRST,
                Architecture.Residual.PLAIN);
        Sampling usual = Sampling.steps(Method.DDIM, 50).withGuidance(labels == 0 ? 1 : 1.5);
        List<String> names =
                IntStream.range(0, labels).mapToObj(String::valueOf).toList();
        return new ModelCard(
                name,
                title,
                shape,
                Schedule.linear(200, 1e-4, 0.02),
                rate,
                OptionalInt.of(rate),
                Optional.empty(),
                names,
                usual,
                "",
                "",
                "CC0-1.0",
                "",
                "a test",
                "0".repeat(64));
    }

    /** A voice of two syllables whose pitch and resonances follow from a number. */
    public static float[] voice(int which, long seed) {
        float[] samples = new float[RATE];
        Random chance = new Random(seed * 31 + which);
        double pitch = 110 + 12 * which + chance.nextDouble() * 20;
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / RATE;
            double first = Math.exp(-Math.pow((t - 0.22 - 0.005 * which) / 0.09, 2));
            double second = Math.exp(-Math.pow((t - 0.5 - 0.01 * which) / 0.07, 2)) * 0.8;
            phase += 2 * Math.PI * pitch * (1 - 0.25 * t) / RATE;
            double sum = 0;
            for (int h = 1; h < 28; h++) {
                double f = h * pitch;
                double low = 400 + 60 * which + 300 * t;
                double high = 2300 - 140 * which + 500 * Math.sin(6 * t);
                double loud = Math.exp(-Math.pow((f - low) / 220, 2))
                        + 0.3 * Math.exp(-Math.pow((f - high) / 260, 2))
                        + 0.012;
                sum += loud * Math.sin(h * phase);
            }
            double hiss = which % 2 == 0 ? 0.08 * Math.exp(-Math.pow((t - 0.1) / 0.03, 2)) * chance.nextGaussian() : 0;
            samples[i] = (float) (0.28 * (first + second) * sum + hiss + 0.0006 * chance.nextGaussian());
        }
        return samples;
    }

    /** A take of that voice. */
    public static Take take(int which, long seed) {
        Recipe recipe = new Recipe(
                "test",
                "generate",
                "digits-8k",
                "0".repeat(64),
                Optional.of(String.valueOf(which)),
                Sampling.steps(Method.DDIM, 50),
                seed,
                "seeded",
                java.util.Map.of(),
                List.of(),
                "cpu",
                "fake",
                2,
                "float32");
        return new Take(which + ", seed " + seed, new Clip(voice(which, seed), RATE), recipe, List.of(), Instant.EPOCH);
    }

    /** A take of which there is something to say: its source lost a band, and it goes beyond full scale. */
    public static Take remarkable() {
        Take plain = take(3, 30);
        float[] loud = plain.clip().samples().clone();
        for (int i = 0; i < loud.length; i++) {
            loud[i] *= 4;
        }
        return new Take(
                plain.name(),
                new Clip(loud, RATE),
                plain.recipe(),
                List.of("The recording has 44100 Hz, the model 8000 Hz: what is above 4000 Hz is lost."),
                Instant.EPOCH);
    }
}

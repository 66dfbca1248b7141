package diffwave;

import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Presets;
import diffwave.model.RandomWeights;
import diffwave.model.folder.ModelFolder;
import diffwave.network.EngineOptions;
import diffwave.studio.Places;
import diffwave.studio.PrecisionWish;
import diffwave.studio.StudioOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A studio for tests: the real engine, and tiny models with random weights whose output is not zero. */
public final class TestStudio {

    /** One second of the tiny digits is this many samples. */
    public static final int DIGIT_LENGTH = 2_000;

    private TestStudio() {}

    /** Two threads of the processor, the libraries where the program keeps them. */
    public static EngineOptions engine() {
        return new EngineOptions(
                "cpu", OptionalInt.of(2), Places.ofThisComputer().cache(), Optional.empty());
    }

    /** A studio whose person, and models, live in a folder. */
    public static StudioOptions options(Path folder) {
        Places places = new Places(folder, Places.ofThisComputer().cache(), Optional.empty());
        return new StudioOptions(places, Optional.of(folder.resolve("models")), engine(), PrecisionWish.FLOAT32);
    }

    /**
     * Writes "tiny-digits" (labels zero to nine and none, T 200, 8 kHz) and "tiny-vocoder" (Tacotron 2 mels, T 50) into a
     * folder's models.
     */
    public static StudioOptions withTinyModels(Path folder) {
        Path models = folder.resolve("models");
        Architecture plain = Presets.card("digits").architecture();
        Architecture digits = shrink(plain, 4);
        write(
                models.resolve("tiny-digits"),
                card(
                        "Tiny digits",
                        digits,
                        Schedule.linear(200, 1e-4, 0.02),
                        8_000,
                        OptionalInt.of(DIGIT_LENGTH),
                        Optional.empty(),
                        Presets.DIGITS,
                        10));
        Architecture vocoder = shrink(Presets.card("base").architecture(), 3);
        write(
                models.resolve("tiny-vocoder"),
                card(
                        "Tiny vocoder",
                        vocoder,
                        Schedule.linear(50, 1e-4, 0.05),
                        22_050,
                        OptionalInt.empty(),
                        Optional.of("tacotron2"),
                        List.of(),
                        6));
        return options(folder);
    }

    private static Architecture shrink(Architecture a, int layers) {
        return new Architecture(
                8, layers, 3, a.embedding(), 32, 32, a.mel(), a.labels(), a.stepCode(), a.gate(), a.residual());
    }

    private static ModelCard card(
            String title,
            Architecture architecture,
            Schedule schedule,
            int rate,
            OptionalInt length,
            Optional<String> frontEnd,
            List<String> labels,
            int steps) {
        return new ModelCard(
                "tiny",
                title,
                architecture,
                schedule,
                rate,
                length,
                frontEnd,
                labels,
                Sampling.steps(Method.DDIM, steps),
                "random weights",
                "none",
                "CC0 1.0",
                "nobody",
                "a test",
                "");
    }

    private static void write(Path folder, ModelCard card) {
        ModelFolder.write(folder, card, RandomWeights.speaking(card.architecture(), 1));
    }
}

package diffwave.ui.train;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.model.folder.ModelFolder;
import diffwave.studio.Take;
import diffwave.studio.TakeFile;
import diffwave.studio.TinyModels;
import diffwave.training.history.MadeRun;
import diffwave.ui.Fakes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What a made run says at its checkpoints: noise out of which a voice comes. */
public final class MadeSounds {

    private MadeSounds() {}

    /** Three sounds at each of some steps. */
    public static void at(MadeRun run, int... steps) {
        for (int step : steps) {
            for (int number = 1; number <= 3; number++) {
                sound(run, step, number);
            }
        }
    }

    private static void sound(MadeRun run, int step, int number) {
        double noise = Math.exp(-step / 4_000.0);
        Random chance = new Random(number);
        Take take = Fakes.take(number * 2 + 1, number);
        float[] voice = take.clip().samples().clone();
        for (int i = 0; i < voice.length; i++) {
            voice[i] = (float) Math.clamp(voice[i] * (1 - noise) + 0.3 * noise * chance.nextGaussian(), -1, 1);
        }
        try {
            Path samples = Files.createDirectories(run.folder().resolve("samples"));
            TakeFile.write(
                    new Take(take.name(), new Clip(voice, Fakes.RATE), take.recipe(), List.of(), take.made()),
                    samples.resolve(step + "-" + number + ".wav"),
                    SampleFormat.PCM16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The averaged weights lie beside the figures. */
    static void model(MadeRun run) {
        Path made = run.folder().resolveSibling("." + run.folder().getFileName());
        ModelFolder.write(made, TinyModels.card("run", "Evening", "in training"), TinyModels.weights(5));
        try {
            Files.move(made.resolve("model.json"), run.folder().resolve("model.json"));
            Files.move(made.resolve("model.safetensors"), run.folder().resolve("model.safetensors"));
            Files.delete(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

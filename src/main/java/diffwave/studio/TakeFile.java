package diffwave.studio;

import diffwave.audio.Chunk;
import diffwave.audio.Clip;
import diffwave.audio.FlacWriter;
import diffwave.audio.Recording;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavChunks;
import diffwave.audio.WavWriter;
import diffwave.model.checkpoint.Beside;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Takes as files. A WAV carries its recipe in a chunk that players skip; beside a FLAC lies a JSON file with it. */
public final class TakeFile {

    /** The chunk's id. */
    private static final String RECIPE = "dwst";

    private TakeFile() {}

    /**
     * @param file .wav or .flac
     * @param format FLAC keeps 16 or 24 bits: float becomes 24
     * @throws Problem where it is neither, or cannot be written
     */
    public static void write(Take take, Path file, SampleFormat format) {
        String recipe = RecipeJson.text(take.recipe());
        write(take.clip(), file, format, Chunk.text(RECIPE, recipe));
        if (!isWav(file)) {
            byte[] bytes = recipe.getBytes(StandardCharsets.UTF_8);
            Beside.write(file.resolveSibling(file.getFileName() + ".json"), out -> out.write(bytes));
        }
    }

    /** The same of a sound that nothing was told of. */
    public static void write(Clip clip, Path file, SampleFormat format) {
        write(clip, file, format, new Chunk[0]);
    }

    private static boolean isWav(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".wav");
    }

    private static void write(Clip clip, Path file, SampleFormat format, Chunk... chunks) {
        if (isWav(file)) {
            WavWriter.write(file, clip, format, chunks);
        } else if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".flac")) {
            FlacWriter.write(file, clip, format == SampleFormat.PCM16 ? SampleFormat.PCM16 : SampleFormat.PCM24);
        } else {
            throw new Problem("\"" + file.getFileName() + "\" is neither .wav nor .flac: choose one of them.");
        }
    }

    /**
     * How a WAV, or a FLAC with its JSON beside it, was made; empty where neither says.
     *
     * @throws Problem where what it says is damaged
     */
    public static Optional<Recipe> recipe(Path wav) {
        Path beside = wav.resolveSibling(wav.getFileName() + ".json");
        if (wav.toString().toLowerCase(Locale.ROOT).endsWith(".flac") && Files.isRegularFile(beside)) {
            try {
                return Optional.of(RecipeJson.parse(
                        Files.readString(beside), beside.getFileName().toString()));
            } catch (IOException e) {
                throw new Problem("The recipe " + beside + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return WavChunks.read(wav, RECIPE)
                .map(chunk -> RecipeJson.parse(chunk.text(), wav.getFileName().toString()));
    }

    /**
     * A take from a file that was written here: its sound as it is now, under the file's name.
     *
     * @throws Problem where the file is no sound, or does not tell how it was made
     */
    public static Take read(Path file) {
        Recording recording = Recording.read(file);
        Recipe recipe = recipe(file)
                .orElseThrow(
                        () -> new Problem(file.getFileName() + " does not tell how it was made: it was not made here,"
                                + " or another program wrote it anew."));
        String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        try {
            return new Take(
                    name,
                    recording.mono(),
                    recipe,
                    recording.warnings(),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new Problem(file.getFileName() + " cannot be looked at: " + e.getMessage() + ".", e);
        }
    }
}

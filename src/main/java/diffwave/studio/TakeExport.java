package diffwave.studio;

import diffwave.audio.SampleFormat;
import diffwave.model.checkpoint.Beside;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes out of the program: each as a WAV and a JSON of its parameters, under names that replace nothing. */
public final class TakeExport {

    private TakeExport() {}

    /**
     * @param folder made where it is not there
     * @return the WAV files, in the takes' order
     * @throws Problem where they cannot be written; those before stay
     */
    public static List<Path> write(List<Take> takes, Path folder, SampleFormat format) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem("The folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
        }
        List<Path> written = new ArrayList<>();
        for (Take take : takes) {
            String stem = free(folder, stem(take));
            Path wav = folder.resolve(stem + ".wav");
            TakeFile.write(take, wav, format);
            byte[] parameters = RecipeJson.text(take.recipe()).getBytes(StandardCharsets.UTF_8);
            Beside.write(folder.resolve(stem + ".json"), out -> out.write(parameters));
            written.add(wav);
        }
        return written;
    }

    private static String free(Path folder, String stem) {
        String name = stem;
        for (int i = 2;
                Files.exists(folder.resolve(name + ".wav")) || Files.exists(folder.resolve(name + ".json"));
                i++) {
            name = stem + "-" + i;
        }
        return name;
    }

    /** A name that every system takes: "7, seed 42" becomes "7-seed-42". */
    public static String stem(Take take) {
        String safe = take.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return safe.isEmpty() ? "take" : safe;
    }
}

package diffwave.ui.sweep;

import diffwave.studio.Maker;
import diffwave.studio.Take;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the takes of a grid into a folder as WAVs. What lies there already keeps its name: a number is added to ours. */
final class SaveAll {

    private SaveAll() {}

    /**
     * Takes its time.
     *
     * @param takes by their file's name without ending
     * @throws diffwave.problem.Problem where one cannot be written; those before it are
     */
    static void write(Map<String, Take> takes, Path folder, Maker maker) {
        takes.forEach((name, take) -> maker.save(take, free(folder, name)));
    }

    private static Path free(Path folder, String name) {
        Path file = folder.resolve(name + ".wav");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".wav");
        }
        return file;
    }
}

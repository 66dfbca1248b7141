package diffwave.dataset;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a folder and of the folders in it, sorted by name, hidden ones left out.
 *
 * @param root the folder
 * @param files names of the files in it
 * @param folders names of the folders in it, each with the names of its files
 */
record Listing(Path root, List<String> files, SortedMap<String, List<String>> folders) {

    private static final List<String> SOUNDS = List.of(
            ".wav", ".flac", ".mp3", ".ogg", ".opus", ".m4a", ".aac", ".aif", ".aiff", ".au", ".caf", ".w64", ".wv",
            ".tta", ".webm", ".mka");

    /**
     * @throws Problem where it is no folder or cannot be read
     */
    static Listing of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Problem(folder + (Files.exists(folder) ? " is a file" : " is not there")
                    + "; give the folder of a data set.");
        }
        List<String> files = new ArrayList<>();
        SortedMap<String, List<String>> folders = new TreeMap<>();
        for (Path path : children(folder)) {
            if (Files.isDirectory(path)) {
                folders.put(
                        path.getFileName().toString(),
                        children(path).stream()
                                .filter(Files::isRegularFile)
                                .map(file -> file.getFileName().toString())
                                .toList());
            } else {
                files.add(path.getFileName().toString());
            }
        }
        return new Listing(folder, files, folders);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new Problem(folder + " cannot be read (" + e.getMessage() + "); check its permissions.", e);
        }
    }

    /** The sound files in the folder itself, by the ends of their names. */
    List<String> sounds() {
        return sounds(files);
    }

    /** The sound files in a folder within. */
    List<String> sounds(String within) {
        return sounds(folders.getOrDefault(within, List.of()));
    }

    private static List<String> sounds(List<String> names) {
        return names.stream()
                .filter(name -> SOUNDS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
                .toList();
    }

    /** A file's lines, without blank ones. */
    List<String> lines(String name) {
        try {
            // read by bytes: a list in another coding still names its files, which are ASCII
            return new String(Files.readAllBytes(root.resolve(name)), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new Problem(root.resolve(name) + " cannot be read (" + e.getMessage() + "); check the file.", e);
        }
    }
}

package diffwave.cli;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Several files in, one sound each out. */
final class Inputs {

    private static final String SOUND = "(?i).+\\.(wav|flac|mp3|ogg|oga|opus|m4a|aac|aiff?|au|caf|w64|wv|tta|webm)";

    private Inputs() {}

    /**
     * Where each input's sound goes: the file asked for where there is one input, else the folder asked for.
     *
     * @throws Problem where two inputs would be written to one file
     */
    static Map<Path, Path> places(List<Path> inputs, Output output) {
        if (inputs.size() == 1) {
            Path place = output.file();
            keep(inputs, place);
            return Map.of(inputs.get(0), place);
        }
        return places(inputs, output.folder(), ".wav");
    }

    /**
     * Recordings given one by one or as folders, in order; of a folder those files that are named like sounds, by name.
     *
     * @throws Problem where a folder holds none
     */
    static List<Path> recordings(List<Path> given) {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            files.addAll(Files.isDirectory(path) ? sounds(path) : List.of(path));
        }
        return files;
    }

    private static List<Path> sounds(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            List<Path> sounds = list.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(SOUND))
                    .sorted()
                    .toList();
            if (sounds.isEmpty()) {
                throw new Problem("The folder " + folder + " holds no recordings; choose another.");
            }
            return sounds;
        } catch (IOException e) {
            throw new Problem("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Refuses to write over what is read. */
    private static void keep(List<Path> inputs, Path place) {
        try {
            for (Path input : inputs) {
                if (Files.exists(place) && Files.exists(input) && Files.isSameFile(place, input)) {
                    throw new Problem(place + " is read and would be written over: choose another --out.");
                }
            }
        } catch (IOException e) {
            throw new Problem("The file " + place + " cannot be looked at: " + e.getMessage() + ".", e);
        }
    }

    static Map<Path, Path> places(List<Path> inputs, Path folder, String ending) {
        Map<Path, Path> places = new java.util.LinkedHashMap<>();
        Map<Path, Path> taken = new HashMap<>();
        for (Path input : inputs) {
            String name = input.getFileName().toString();
            String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
            Path place = folder.resolve(stem + ending);
            Path other = taken.put(place, input);
            if (other != null) {
                throw new Problem(
                        other + " and " + input + " would both be written to " + place + ": give them one at a time.");
            }
            keep(inputs, place);
            places.put(input, place);
        }
        return places;
    }
}

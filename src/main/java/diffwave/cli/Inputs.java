package diffwave.cli;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several files in, one sound each out. */
final class Inputs {

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

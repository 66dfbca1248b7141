package diffwave.cli;

import diffwave.problem.Problem;
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
            return Map.of(inputs.get(0), output.file());
        }
        return places(inputs, output.folder(), ".wav");
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
            places.put(input, place);
        }
        return places;
    }
}

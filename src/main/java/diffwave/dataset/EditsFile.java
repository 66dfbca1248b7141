package diffwave.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.audio.FileInPlace;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@link Edits} as JSON: {@code {"left_out": [name, …], "labels": {name: label, …}, "splits": {name: split, …}}}. */
final class EditsFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EditsFile() {}

    static Edits read(Path file) {
        if (!Files.exists(file)) {
            return Edits.NONE;
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (!root.isObject()) {
                throw new Problem(file + " is no JSON object (docs/data-sets.md); mend or remove it.");
            }
            SortedSet<String> leftOut = new TreeSet<>();
            root.path("left_out").forEach(name -> leftOut.add(text(file, name)));
            SortedMap<String, String> labels = new TreeMap<>();
            root.path("labels").properties().forEach(at -> labels.put(at.getKey(), text(file, at.getValue())));
            SortedMap<String, Split> splits = new TreeMap<>();
            root.path("splits")
                    .properties()
                    .forEach(at -> splits.put(at.getKey(), split(file, text(file, at.getValue()))));
            return new Edits(leftOut, labels, splits);
        } catch (JsonProcessingException e) {
            throw new Problem(file + " is not JSON (" + e.getOriginalMessage() + "); mend or remove it.", e);
        } catch (IOException e) {
            throw new Problem(file + " cannot be read (" + e.getMessage() + "); check its permissions.", e);
        }
    }

    private static String text(Path file, JsonNode node) {
        if (!node.isTextual()) {
            throw new Problem(file + " has " + node + " where a text should be; mend or remove it.");
        }
        return node.textValue();
    }

    private static Split split(Path file, String text) {
        return Stream.of(Split.values())
                .filter(split -> split.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() ->
                        new Problem(file + " names a split \"" + text + "\"; there are train, validation and test."));
    }

    static void write(Path file, Edits edits) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode out = root.putArray("left_out");
        edits.leftOut().forEach(out::add);
        ObjectNode named = root.putObject("labels");
        edits.labels().forEach(named::put);
        ObjectNode moved = root.putObject("splits");
        edits.splits().forEach((name, split) -> moved.put(name, split.name().toLowerCase(Locale.ROOT)));
        FileInPlace.write(
                file,
                part -> Files.write(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root)));
    }
}

package diffwave.training.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What run.json says: what was asked, and how it stands.
 *
 * @param state how it stands
 * @param reason why, in a sentence; empty where nothing is said
 * @param told every value of the file by its name, those of an object inside as "settings.layers"
 */
public record Standing(State state, String reason, Map<String, String> told) {

    /** How a run stands. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE,
        FAILED,
        /** The folder does not say. */
        UNSAID;

        private static State of(String text) {
            try {
                return valueOf(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException other) {
                return UNSAID;
            }
        }
    }

    /** Of a folder without a run.json. */
    public static final Standing UNSAID = new Standing(State.UNSAID, "", Map.of());

    private static final Pattern STEPS = Pattern.compile("\\bsteps (\\d{1,15})\\b");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Standing {
        told = Map.copyOf(told);
    }

    /** Reads it; a file that is not there, or is being replaced just now, says nothing. */
    static Standing read(Path json) {
        try {
            JsonNode root = Files.isRegularFile(json) ? JSON.readTree(Files.readAllBytes(json)) : JSON.nullNode();
            Map<String, String> told = new LinkedHashMap<>();
            collect("", root, told);
            return new Standing(State.of(told.getOrDefault("state", "")), told.getOrDefault("reason", ""), told);
        } catch (IOException unreadable) { // the figures are worth seeing without it
            return UNSAID;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
        } else if (node.isValueNode() && !node.isNull()) {
            into.put(path, node.asText());
        }
    }

    /** A value by its name, wherever in the file it stands. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(told.get(name))
                .or(() -> told.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith("." + name))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** How many steps were asked for, counted from the run's beginning; empty where it was asked for otherwise. */
    public OptionalDouble steps() {
        Matcher limit = STEPS.matcher(text("limit").orElse(""));
        return limit.find() ? OptionalDouble.of(Double.parseDouble(limit.group(1))) : number("steps");
    }

    /** A number by its name. */
    public OptionalDouble number(String name) {
        return text(name)
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?"))
                .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                .orElse(OptionalDouble.empty());
    }
}

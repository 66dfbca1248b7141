package diffwave.studio.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.audio.Recording;
import diffwave.problem.Problem;
import diffwave.studio.Recipe;
import diffwave.studio.Take;
import diffwave.studio.TakeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a take's WAV does not tell, as JSON: its name, notes, star, and when it was made. */
final class KeptJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeptJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static void write(ObjectNode node, Kept kept) {
        Take take = kept.take();
        node.put("name", take.name())
                .put("starred", kept.starred())
                .put("made", take.made().toString());
        take.notes().forEach(node.putArray("notes")::add);
    }

    /**
     * A take from its WAV and what is told beside it.
     *
     * @param told an object that {@link #write} filled
     * @param name of the WAV, for a sentence
     * @throws Problem where either is damaged
     */
    static Kept read(JsonNode told, Path wav, String name) {
        Recipe recipe = TakeFile.recipe(wav)
                .orElseThrow(() -> new Problem(name + " does not tell how it was made: it is damaged."));
        List<String> notes = new ArrayList<>();
        told.path("notes").forEach(note -> notes.add(note.asText()));
        Take take = new Take(
                told.path("name").asText(name),
                Recording.read(wav).mono(),
                recipe,
                notes,
                instant(told.path("made").asText(), name));
        return new Kept(take, told.path("starred").asBoolean());
    }

    private static Instant instant(String text, String name) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Problem("When " + name + " was made (\"" + text + "\") is no time: it is damaged.", e);
        }
    }

    static void state(ObjectNode node, Map<String, String> state) {
        state.forEach(node::put);
    }

    static Map<String, String> state(JsonNode node) {
        Map<String, String> state = new TreeMap<>();
        node.properties()
                .forEach(entry -> state.put(entry.getKey(), entry.getValue().asText()));
        return state;
    }

    static byte[] bytes(JsonNode node) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(node)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param name for a sentence
     * @throws Problem where the bytes are no JSON object
     */
    static JsonNode parse(byte[] bytes, String name) {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (root != null && root.isObject()) {
                return root;
            }
            throw new Problem(name + " is no JSON object: it is damaged.");
        } catch (java.io.IOException e) {
            throw new Problem(name + " is no JSON: it is damaged.", e);
        }
    }
}

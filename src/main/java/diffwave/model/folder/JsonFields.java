package diffwave.model.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object read field by field; what is missing or of another kind is named with its file. Unknown fields do no harm. */
final class JsonFields {

    private static final long MOST_BYTES = 8 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String file;
    private final String path;
    private final JsonNode node;

    private JsonFields(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /**
     * @throws Problem naming the file where it is missing, too large, or no JSON object
     */
    static JsonFields read(Path json) {
        String file = json.toAbsolutePath().getParent().getFileName() + "/" + json.getFileName();
        try {
            if (!Files.isRegularFile(json)) {
                throw new Problem("There is no file " + json + "; a model folder has one.");
            }
            if (Files.size(json) > MOST_BYTES) {
                throw new Problem(file + " is larger than 8 MiB; it does not describe a model.");
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(json));
            if (root == null || !root.isObject()) {
                throw new Problem(file + " is no JSON object; see docs/model-folder.md.");
            }
            return new JsonFields(file, "", root);
        } catch (JsonProcessingException e) {
            throw new Problem(file + " is not JSON: " + e.getOriginalMessage() + ".", e);
        } catch (IOException e) {
            throw new Problem(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /**
     * An object out of a text.
     *
     * @param file what messages call it
     * @throws Problem naming the file where the text is no JSON object
     */
    static JsonFields parse(String file, String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root == null || !root.isObject()) {
                throw new Problem(file + " is no JSON object; see docs/model-folder.md.");
            }
            return new JsonFields(file, "", root);
        } catch (JsonProcessingException e) {
            throw new Problem(file + " is not JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    /** An object that was read elsewhere. */
    static JsonFields of(String file, JsonNode node) {
        return new JsonFields(file, "", node);
    }

    String file() {
        return file;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** An object within, or empty where it is absent or null. */
    Optional<JsonFields> inside(String name) {
        return has(name)
                ? Optional.of(new JsonFields(file, path + name + ".", typed(name, "object", JsonNode::isObject)))
                : Optional.empty();
    }

    JsonFields object(String name) {
        return inside(name).orElseThrow(() -> missing(name));
    }

    int whole(String name) {
        return typed(name, "whole number", n -> n.isIntegralNumber() && n.canConvertToInt())
                .intValue();
    }

    double number(String name) {
        return typed(name, "number", JsonNode::isNumber).doubleValue();
    }

    boolean truth(String name) {
        return typed(name, "true or false", JsonNode::isBoolean).booleanValue();
    }

    String text(String name) {
        return typed(name, "text", JsonNode::isTextual).textValue();
    }

    /** A text, or nothing at all where it is absent. */
    String textOrNothing(String name) {
        return has(name) ? text(name) : "";
    }

    List<Double> numbers(String name) {
        return list(name, "list of numbers", JsonNode::isNumber, JsonNode::doubleValue);
    }

    List<Integer> wholes(String name) {
        return list(name, "list of whole numbers", JsonNode::canConvertToInt, JsonNode::intValue);
    }

    List<String> texts(String name) {
        return list(name, "list of texts", JsonNode::isTextual, JsonNode::textValue);
    }

    private <T> List<T> list(String name, String kind, Function<JsonNode, Boolean> is, Function<JsonNode, T> value) {
        List<T> all = new ArrayList<>();
        for (JsonNode item : typed(name, kind, JsonNode::isArray)) {
            if (!is.apply(item)) {
                throw wrong(name, kind);
            }
            all.add(value.apply(item));
        }
        return all;
    }

    private JsonNode typed(String name, String kind, Function<JsonNode, Boolean> is) {
        if (!has(name)) {
            throw missing(name);
        }
        JsonNode found = node.get(name);
        if (!is.apply(found)) {
            throw wrong(name, kind);
        }
        return found;
    }

    Problem missing(String name) {
        return new Problem(file + " lacks the field \"" + path + name + "\"; add it (docs/model-folder.md).");
    }

    Problem wrong(String name, String kind) {
        return new Problem(file + ": the field \"" + path + name + "\" must be a " + kind + " (docs/model-folder.md).");
    }
}

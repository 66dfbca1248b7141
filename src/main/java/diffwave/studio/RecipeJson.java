package diffwave.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.model.folder.SamplingJson;
import diffwave.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Recipes as JSON: in a WAV's chunk, and beside an export. The same recipe gives the same text. */
public final class RecipeJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecipeJson() {}

    /** The recipe as indented JSON. */
    public static String text(Recipe recipe) {
        ObjectNode root = JSON.createObjectNode();
        root.put("program", recipe.program());
        root.put("task", recipe.task());
        root.put("model", recipe.model());
        root.put("model_sha256", recipe.modelSha256());
        recipe.label().ifPresent(label -> root.put("label", label));
        SamplingJson.write(root.putObject("sampling"), recipe.sampling());
        root.put("seed", recipe.seed());
        root.put("noise", recipe.noise());
        ObjectNode options = root.putObject("options");
        recipe.options().forEach(options::put);
        ArrayNode inputs = root.putArray("inputs");
        for (Recipe.Input input : recipe.inputs()) {
            inputs.addObject().put("file", input.file()).put("sha256", input.sha256());
        }
        root.put("device", recipe.device());
        root.put("kernel", recipe.kernel());
        root.put("threads", recipe.threads());
        root.put("precision", recipe.precision());
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(root)
                    .replace("\r\n", "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param file what it was read from, for the sentence where it is wrong
     * @throws Problem where the text is no recipe
     */
    public static Recipe parse(String text, String file) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Problem("The recipe in " + file + " is damaged: it does not tell how the sound was made.", e);
        }
        if (root == null || !root.path("sampling").isObject()) {
            throw new Problem("The recipe in " + file + " is damaged: it does not tell how the sound was sampled.");
        }
        Map<String, String> options = new TreeMap<>();
        root.path("options")
                .properties()
                .forEach(entry -> options.put(entry.getKey(), entry.getValue().asText()));
        List<Recipe.Input> inputs = new ArrayList<>();
        root.path("inputs")
                .forEach(input -> inputs.add(new Recipe.Input(
                        input.path("file").asText(), input.path("sha256").asText())));
        return new Recipe(
                root.path("program").asText(),
                root.path("task").asText(),
                root.path("model").asText(),
                root.path("model_sha256").asText(),
                Optional.ofNullable(root.get("label")).map(JsonNode::asText),
                SamplingJson.read(file, root.get("sampling")),
                root.path("seed").asLong(),
                root.path("noise").asText(),
                options,
                inputs,
                root.path("device").asText(),
                root.path("kernel").asText(),
                root.path("threads").asInt(),
                root.path("precision").asText());
    }
}

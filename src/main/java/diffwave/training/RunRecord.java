package diffwave.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code run.json}: what was asked of a run, and how it stands (docs/run-folder.md).
 *
 * @param preset it began from
 * @param settings every one of them
 * @param seed of all random numbers
 * @param dataset folder of the data set
 * @param init the model that it began from; empty for none
 * @param limit how long it was asked to run, as "steps 600" or "minutes 10"
 * @param threads of the processor
 * @param precision as the learner says
 * @param kernel as the learner says
 * @param version the program's
 * @param state how it stands
 * @param reason why, in a sentence; empty where there is nothing to say
 * @param step of the last checkpoint
 */
public record RunRecord(
        String preset,
        TrainingSettings settings,
        long seed,
        String dataset,
        String init,
        String limit,
        int threads,
        String precision,
        String kernel,
        String version,
        State state,
        String reason,
        long step) {

    /** How a run stands. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE,
        FAILED
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The same, standing otherwise. */
    RunRecord now(State other, String why, long at) {
        return new RunRecord(
                preset, settings, seed, dataset, init, limit, threads, precision, kernel, version, other, why, at);
    }

    byte[] bytes() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", 1)
                .put("state", state.name().toLowerCase(Locale.ROOT))
                .put("reason", reason)
                .put("step", step)
                .put("preset", preset)
                .put("seed", seed)
                .put("dataset", dataset)
                .put("init", init)
                .put("limit", limit)
                .put("threads", threads)
                .put("precision", precision)
                .put("kernel", kernel)
                .put("version", version);
        SettingText.words(settings).forEach(root.putObject("settings")::put);
        try {
            return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws Problem where the file is missing or damaged
     */
    static RunRecord read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Problem("There is no run in " + file.toAbsolutePath().getParent()
                    + ": it holds no run.json. Leave out --resume to begin one there.");
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            Map<String, String> words = new LinkedHashMap<>();
            root.path("settings")
                    .properties()
                    .forEach(field -> words.put(field.getKey(), field.getValue().asText()));
            return new RunRecord(
                    root.path("preset").asText(),
                    SettingText.of(words),
                    root.path("seed").asLong(),
                    root.path("dataset").asText(),
                    root.path("init").asText(),
                    root.path("limit").asText(),
                    root.path("threads").asInt(),
                    root.path("precision").asText(),
                    root.path("kernel").asText(),
                    root.path("version").asText(),
                    State.valueOf(root.path("state").asText().toUpperCase(Locale.ROOT)),
                    root.path("reason").asText(),
                    root.path("step").asLong());
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(file + " is damaged (" + e.getMessage() + "); the run cannot go on from it.", e);
        }
    }
}

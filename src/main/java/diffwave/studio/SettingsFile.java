package diffwave.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.model.checkpoint.Beside;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings as a JSON file. A field that is missing or wrong has its usual value: a broken file must not keep the studio shut. */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_THREADS = 1_024;

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The person's own. */
    public static SettingsFile in(Places places) {
        return new SettingsFile(places.home().resolve("settings.json"));
    }

    /** What was set; the usual where there is no file. */
    public Settings read() {
        if (!Files.isRegularFile(file)) {
            return Settings.USUAL;
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            return parse(root);
        } catch (IOException e) {
            LOG.warn("the settings in {} cannot be read; the usual ones hold", file, e);
            return Settings.USUAL;
        }
    }

    private Settings parse(JsonNode root) {
        Settings usual = Settings.USUAL;
        if (!root.isObject()) {
            LOG.warn("the settings in {} are no object; the usual ones hold", file);
            return usual;
        }
        String device = root.path("device").asText(usual.device());
        int threads = root.path("threads").asInt(0);
        double volume = root.path("volume").asDouble(usual.volume());
        return new Settings(
                choice(root, "look", Settings.Look.values(), usual.look()),
                right(device.matches("auto|cpu|cuda(:\\d{1,3})?"), "device") ? device : usual.device(),
                right(!root.has("threads") || (threads >= 1 && threads <= MOST_THREADS), "threads") && threads > 0
                        ? OptionalInt.of(threads)
                        : OptionalInt.empty(),
                choice(root, "precision", PrecisionWish.values(), usual.precision()),
                folder(root.path("libtorch").asText("")),
                right(volume >= 0 && volume <= 1, "volume") ? volume : usual.volume());
    }

    private Optional<Path> folder(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            right(false, "libtorch");
            return Optional.empty();
        }
    }

    private boolean right(boolean holds, String field) {
        if (!holds) {
            LOG.warn("\"{}\" in {} is not possible; the usual value holds", field, file);
        }
        return holds;
    }

    private <E extends Enum<E>> E choice(JsonNode root, String field, E[] choices, E usual) {
        String word = root.path(field).asText(usual.name());
        Optional<E> chosen = Arrays.stream(choices)
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
        right(chosen.isPresent(), field);
        return chosen.orElse(usual);
    }

    /**
     * @throws Problem where the file cannot be written
     */
    public void write(Settings settings) {
        ObjectNode root = JSON.createObjectNode();
        root.put("look", settings.look().word()).put("device", settings.device());
        settings.threads().ifPresent(threads -> root.put("threads", threads));
        root.put("precision", settings.precision().name().toLowerCase(Locale.ROOT));
        settings.libtorch().ifPresent(folder -> root.put("libtorch", folder.toString()));
        root.put("volume", settings.volume());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] text = JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(root)
                    .getBytes(StandardCharsets.UTF_8);
            Beside.write(file, out -> out.write(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new Problem("The settings cannot be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }
}

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
            return root == null ? Settings.USUAL : parse(root);
        } catch (IOException e) {
            LOG.warn("the settings in {} cannot be read; the usual ones hold", file, e);
            return Settings.USUAL;
        }
    }

    private static Settings parse(JsonNode root) {
        Settings usual = Settings.USUAL;
        String device = root.path("device").asText(usual.device());
        int threads = root.path("threads").asInt(0);
        String libtorch = root.path("libtorch").asText("");
        double volume = root.path("volume").asDouble(usual.volume());
        return new Settings(
                choice(root.path("look").asText(), Settings.Look.values(), usual.look()),
                device.matches("auto|cpu|cuda(:\\d{1,3})?") ? device : usual.device(),
                threads >= 1 && threads <= MOST_THREADS ? OptionalInt.of(threads) : OptionalInt.empty(),
                choice(root.path("precision").asText(), PrecisionWish.values(), usual.precision()),
                libtorch.isBlank() ? Optional.empty() : Optional.of(Path.of(libtorch)),
                volume >= 0 && volume <= 1 ? volume : usual.volume());
    }

    private static <E extends Enum<E>> E choice(String word, E[] choices, E usual) {
        return Arrays.stream(choices)
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(usual);
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

package diffwave.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.model.checkpoint.Beside;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings as a JSON file. A field that is missing or wrong has its usual value: a broken file must not keep the studio shut. */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_THREADS = 1_024;
    private static final int SMALLEST = 100;
    private static final int LARGEST = 200;

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The person's own. */
    public static SettingsFile in(Places places) {
        return new SettingsFile(places.home().resolve("settings.json"));
    }

    /**
     * What was read.
     *
     * @param problem a sentence where the file is broken and the usual settings hold; else empty
     */
    public record Reading(Settings settings, String problem) {}

    /** What was set; the usual where there is no file. */
    public Settings read() {
        return open().settings();
    }

    /** What was set, and what is wrong with the file. A broken one is kept beside it, since the next change writes anew. */
    public Reading open() {
        if (!Files.isRegularFile(file)) {
            return new Reading(Settings.USUAL, "");
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            return root.isObject() ? new Reading(parse(root), "") : broken("it is no JSON object");
        } catch (JsonProcessingException e) {
            return broken("line " + e.getLocation().getLineNr() + " is no JSON");
        } catch (IOException e) {
            LOG.warn("the settings in {} cannot be read", file, e);
            return new Reading(
                    Settings.USUAL, "The settings in " + file + " cannot be read; the usual ones hold until then.");
        }
    }

    private Reading broken(String why) {
        LOG.warn("the settings in {} are broken: {}; the usual ones hold", file, why);
        Path kept = file.resolveSibling(file.getFileName() + ".broken");
        try {
            Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("no copy of {} could be kept", file, e);
        }
        return new Reading(
                Settings.USUAL,
                "The settings in " + file + " are broken (" + why + "): the usual ones hold. What was there is kept as "
                        + kept.getFileName() + ".");
    }

    private Settings parse(JsonNode root) {
        Settings usual = Settings.USUAL;
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
                folder(root, "libtorch"),
                right(volume >= 0 && volume <= 1, "volume") ? volume : usual.volume(),
                new Settings.SoundCards(
                        root.path("output").asText(""), root.path("input").asText("")),
                comfort(root),
                folder(root, "models"),
                lately(root));
    }

    private Settings.Comfort comfort(JsonNode root) {
        int scale = root.path("scale").asInt(0);
        boolean possible = right(!root.has("scale") || (scale >= SMALLEST && scale <= LARGEST), "scale");
        return new Settings.Comfort(
                possible && scale > 0 ? OptionalInt.of(scale) : OptionalInt.empty(),
                choice(root, "language", Settings.Language.values(), Settings.Language.SYSTEM),
                root.path("calm").asBoolean(false),
                root.path("toured").asBoolean(false));
    }

    private Lately lately(JsonNode root) {
        Map<String, Path> folders = new HashMap<>();
        JsonNode told = root.path("folders");
        told.fieldNames().forEachRemaining(kind -> folder(told, kind).ifPresent(place -> folders.put(kind, place)));
        List<Path> files = new ArrayList<>();
        root.path("recent").forEach(file -> path(file, "recent").ifPresent(files::add));
        return new Lately(folders, files);
    }

    private Optional<Path> folder(JsonNode root, String field) {
        return path(root.path(field), field);
    }

    private Optional<Path> path(JsonNode node, String field) {
        String text = node.asText("");
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            right(false, field);
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
        root.put("output", settings.sound().output())
                .put("input", settings.sound().input());
        settings.comfort().scale().ifPresent(scale -> root.put("scale", scale));
        root.put("language", settings.comfort().language().name().toLowerCase(Locale.ROOT));
        root.put("calm", settings.comfort().calm())
                .put("toured", settings.comfort().toured());
        settings.models().ifPresent(folder -> root.put("models", folder.toString()));
        ObjectNode folders = root.putObject("folders");
        new TreeMap<>(settings.lately().folders()).forEach((kind, folder) -> folders.put(kind, folder.toString()));
        ArrayNode recent = root.putArray("recent");
        settings.lately().files().forEach(file -> recent.add(file.toString()));
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

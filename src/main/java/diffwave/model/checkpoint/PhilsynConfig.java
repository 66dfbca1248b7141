package diffwave.model.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import diffwave.diffusion.Schedule;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the surroundings of a philsyn checkpoint say: its folder's name ({@code ch64_T50_betaT0.05}) and a config.json beside it or
 * up to three folders above. A config of another width is another network's and is passed over, as is one that is no JSON.
 *
 * @param schedule from the folder's name, else from the config
 * @param cycle from the config
 */
record PhilsynConfig(Optional<Schedule> schedule, OptionalInt cycle) {

    private static final Pattern FOLDER = Pattern.compile("_T(\\d{1,5})_betaT(\\d*\\.?\\d+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ABOVE = 4;
    private static final long MOST_BYTES = 1 << 20;

    static PhilsynConfig near(Path checkpoint, int channels) {
        Path absolute = checkpoint.toAbsolutePath().normalize();
        Optional<JsonNode> config = config(absolute.getParent(), channels);
        JsonNode diffusion = config.map(root -> root.path("diffusion_config")).orElse(JSON.createObjectNode());
        JsonNode cycle = config.map(root -> root.path("wavenet_config").path("dilation_cycle"))
                .orElse(JSON.createObjectNode());
        Optional<Schedule> said = diffusion.path("T").canConvertToInt()
                        && diffusion.path("beta_T").isNumber()
                ? linear(
                        diffusion.path("T").intValue(),
                        diffusion.path("beta_0").asDouble(1e-4),
                        diffusion.path("beta_T").doubleValue())
                : Optional.empty();
        return new PhilsynConfig(
                named(absolute).or(() -> said),
                cycle.canConvertToInt() && cycle.isNumber() ? OptionalInt.of(cycle.intValue()) : OptionalInt.empty());
    }

    private static Optional<Schedule> named(Path absolute) {
        Matcher matcher = FOLDER.matcher(absolute.toString());
        Optional<Schedule> last = Optional.empty();
        while (matcher.find()) {
            last = linear(Integer.parseInt(matcher.group(1)), 1e-4, Double.parseDouble(matcher.group(2)));
        }
        return last;
    }

    /** What is no schedule says nothing. */
    private static Optional<Schedule> linear(int steps, double first, double last) {
        try {
            return Optional.of(Schedule.linear(steps, first, last));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> config(Path folder, int channels) {
        Path at = folder;
        for (int up = 0; up < ABOVE && at != null; up++, at = at.getParent()) {
            Optional<JsonNode> found = json(at.resolve("config.json"))
                    .filter(root ->
                            root.path("wavenet_config").path("res_channels").asInt() == channels);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> json(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? Optional.ofNullable(JSON.readTree(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

package diffwave.diffusion;

import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A published short schedule.
 *
 * @param name as its source calls it
 * @param schedule its β
 * @param trainedSteps the T that it fits; empty where it fits none of DiffWave's
 * @param source where it was published
 */
public record SchedulePreset(String name, Schedule schedule, OptionalInt trainedSteps, String source) {

    private static final String FILE = "/diffwave/diffusion/schedules.csv";

    /** Every preset that the program knows, in the file's order. */
    public static List<SchedulePreset> all() {
        try (InputStream in = SchedulePreset.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(SchedulePreset::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A schedule by a preset's name (capitals and blanks do not matter) or as β separated by commas.
     *
     * @throws Problem naming the presets
     */
    public static Schedule byNameOrList(String text) {
        String wanted = plain(text);
        for (SchedulePreset preset : all()) {
            if (plain(preset.name()).equals(wanted)) {
                return preset.schedule();
            }
        }
        try {
            return Schedule.of(Arrays.stream(text.trim().split("[,\\s]+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        } catch (NumberFormatException e) {
            throw new Problem(
                    "There is no schedule \"" + text + "\": give β separated by commas, or one of "
                            + String.join(
                                    ", ",
                                    all().stream().map(SchedulePreset::name).toList()) + ".",
                    e);
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    private static SchedulePreset parse(String line) {
        String[] cells = line.split(",", 7);
        double[] beta = Arrays.stream(cells[5].split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        OptionalInt trained = cells[2].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[2]));
        return new SchedulePreset(cells[0], Schedule.of(beta), trained, cells[6]);
    }
}

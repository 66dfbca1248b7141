package diffwave.ui.sampling;

import diffwave.diffusion.Schedule;
import diffwave.diffusion.SchedulePreset;
import diffwave.problem.Problem;
import diffwave.ui.theme.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A schedule as a line of text: β separated by commas, which the command line takes as {@code --schedule @FILE}. */
final class ScheduleFile {

    /** 10,000 β of 24 characters. */
    private static final int LARGEST = 250_000;

    private static final int LONGEST_NAME = 40;

    private ScheduleFile() {}

    /** β as the command line takes them; read again, every one is the same to the last bit. */
    static String text(Schedule schedule) {
        return DoubleStream.of(schedule.betas()).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    /**
     * Reads β separated by commas or blanks, or the name of a published schedule.
     *
     * @throws Problem where the file is none
     */
    static Schedule read(Path file, Words words) {
        try {
            String text =
                    Files.size(file) > LARGEST ? "" : Files.readString(file).strip();
            if (text.isEmpty() || text.length() > LONGEST_NAME && !text.matches("[0-9eE+\\-.,\\s]+")) {
                throw new Problem(words.of("schedule.edit.nofile", file.getFileName()));
            }
            return SchedulePreset.byNameOrList(text);
        } catch (IOException unreadable) {
            throw new Problem(words.of("schedule.edit.unreadable", file.getFileName()), unreadable);
        }
    }

    /** @throws Problem where it cannot be written */
    static void write(Schedule schedule, Path file, Words words) {
        try {
            Files.writeString(file, text(schedule));
        } catch (IOException full) {
            throw new Problem(words.of("schedule.edit.unwritable", file), full);
        }
    }
}

package diffwave.training;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A CSV file that grows by rows of figures, the step first. */
final class Table {

    private final Path file;
    private final String head;

    Table(Path file, List<String> columns) {
        this.file = file;
        this.head = "step," + String.join(",", columns) + "\n";
    }

    /**
     * Begins it, or keeps of it what was written up to a step: what a killed run wrote later is written again.
     *
     * @throws Problem where the file cannot be written
     */
    void open(long step) {
        try {
            String kept = Files.exists(file) && step > 0 ? kept(Files.readString(file), step) : "";
            Path part = file.resolveSibling("." + file.getFileName() + ".part");
            Files.writeString(part, head + kept);
            Files.move(
                    part,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private static String kept(String text, long step) {
        StringBuilder kept = new StringBuilder();
        int at = text.indexOf('\n') + 1;
        for (int end = text.indexOf('\n', at); at > 0 && end >= 0; at = end + 1, end = text.indexOf('\n', at)) {
            String row = text.substring(at, end + 1);
            String first = row.split(",", 2)[0];
            if (first.matches("\\d{1,18}") && Long.parseLong(first) <= step) {
                kept.append(row);
            }
        }
        return kept.toString();
    }

    /** Appends a row; an empty figure stays empty, and so does one that is no number. */
    void row(long step, OptionalDouble... figures) {
        StringBuilder row = new StringBuilder().append(step);
        for (OptionalDouble figure : figures) {
            row.append(',');
            if (figure.isPresent() && Double.isFinite(figure.getAsDouble())) {
                row.append(String.format(Locale.ROOT, "%.7g", figure.getAsDouble()));
            }
        }
        try {
            Files.write(
                    file, row.append('\n').toString().getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private Problem unwritten(IOException e) {
        return new Problem(file + " cannot be written (" + e.getMessage() + "); check its disk's free space.", e);
    }
}

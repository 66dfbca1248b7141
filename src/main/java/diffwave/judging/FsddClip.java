package diffwave.judging;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A recording of the Free Spoken Digit Dataset, by its file's name.
 *
 * @param digit 0 … 9
 * @param index of the speaker's recordings of that digit, from 0
 */
public record FsddClip(Path file, int digit, String speaker, int index) {

    private static final Pattern NAME = Pattern.compile("([0-9])_([^_]+)_(\\d{1,5})\\.wav");
    /** The data set's own split (its README, "Usage"). */
    private static final int TEST_INDICES = 5;

    /** Whether it belongs to the test split, which nobody learns from. */
    public boolean test() {
        return index < TEST_INDICES;
    }

    /**
     * All recordings in a folder, or in its folder "recordings" or "fsdd", by name.
     *
     * @throws Problem where there are none
     */
    public static List<FsddClip> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Problem(folder + " is no folder; --dataset is the folder of FSDD's recordings.");
        }
        for (Path place : List.of(folder, folder.resolve("recordings"), folder.resolve("fsdd"))) {
            List<FsddClip> found = Files.isDirectory(place) ? in(place) : List.of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new Problem(folder + " holds no recordings of FSDD, whose files are named {digit}_{speaker}_{index}.wav;"
                + " choose the folder where they lie.");
    }

    private static List<FsddClip> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(FsddClip::of).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new Problem("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<FsddClip> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new FsddClip(
                        file, Integer.parseInt(name.group(1)), name.group(2), Integer.parseInt(name.group(3))))
                : Optional.empty();
    }
}

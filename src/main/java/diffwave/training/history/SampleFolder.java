package diffwave.training.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sounds of a run's checkpoints: {@code samples/STEP-NUMBER.wav}. */
final class SampleFolder {

    private static final Pattern NAME = Pattern.compile("0*(\\d{1,9})-0*(\\d{1,9})\\.wav");

    private final Path folder;

    SampleFolder(Path folder) {
        this.folder = folder;
    }

    /** By step and number; other files are passed over. */
    List<Sample> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(SampleFolder::sample)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(Sample::step).thenComparingInt(Sample::number))
                    .toList();
        } catch (IOException gone) { // just now: the figures are worth seeing without it
            return List.of();
        }
    }

    private static Optional<Sample> sample(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(new Sample(
                        Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)), new Sample.File(file)))
                : Optional.empty();
    }
}

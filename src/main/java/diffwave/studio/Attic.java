package diffwave.studio;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where removed models lie until they are brought back or forgotten: a hidden folder in each models folder, so that moving there
 * copies nothing.
 *
 * @param folders the models folders
 */
record Attic(List<Path> folders) {

    /** How long they can be brought back at least. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final String NAME = ".removed";

    /** Moves a model's folder here. */
    Removed take(Installed model) {
        Path place = model.folder().path().toAbsolutePath().normalize();
        Instant now = Instant.now();
        Path aside = place.resolveSibling(NAME).resolve(now.toEpochMilli() + "-" + model.name());
        try {
            Files.createDirectories(aside.getParent());
            Files.move(place, aside);
        } catch (IOException e) {
            throw new Problem(
                    "The model " + model.name() + " cannot be removed from " + place.getParent() + " (" + e.getMessage()
                            + "): the folder may belong to somebody else.",
                    e);
        }
        return new Removed(model.name(), place, aside, now);
    }

    /** Moves it back to where it was. */
    void bringBack(Removed removed) {
        if (Files.exists(removed.place())) {
            throw new Problem("There is another model \"" + removed.name() + "\" now: remove that one first, then bring"
                    + " this one back.");
        }
        try {
            Files.move(removed.aside(), removed.place());
        } catch (IOException e) {
            throw new Problem(
                    "The model " + removed.name() + " cannot be brought back from " + removed.aside() + " ("
                            + e.getMessage() + ").",
                    e);
        }
    }

    /** All that lie here, newest first. */
    List<Removed> list() {
        return folders.stream()
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isDirectory)
                .flatMap(Attic::inside)
                .sorted(Comparator.comparing(Removed::when).reversed())
                .toList();
    }

    private static Stream<Removed> inside(Path attic) {
        try (Stream<Path> all = Files.list(attic)) {
            return all.flatMap(path -> read(path).stream()).toList().stream();
        } catch (IOException e) {
            throw new Problem(attic + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<Removed> read(Path aside) {
        String text = aside.getFileName().toString();
        if (!text.matches("\\d{1,18}-.+")) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        String name = text.substring(dash + 1);
        Path place = aside.getParent().resolveSibling(name);
        return Optional.of(
                new Removed(name, place, aside, Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash)))));
    }

    /** Deletes for good what was removed longer ago than {@link #KEPT}. */
    void clear(Instant now) {
        list().stream()
                .filter(removed -> removed.when().isBefore(now.minus(KEPT)))
                .forEach(this::forget);
    }

    /** Deletes one for good. */
    void forget(Removed removed) {
        try (Stream<Path> all = Files.walk(removed.aside())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new Problem(removed.aside() + " cannot be deleted: " + e.getMessage() + ".", e);
        }
    }
}

package diffwave.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a person was last.
 *
 * @param folders the last that a kind of file was found in or put into, by a word for the kind
 * @param files opened last, the latest first, at most {@link #MOST}
 */
public record Lately(Map<String, Path> folders, List<Path> files) {

    /** How many files are remembered. */
    public static final int MOST = 8;

    /** Nowhere yet. */
    public static final Lately NONE = new Lately(Map.of(), List.of());

    /** Keeps no more than the latest files. */
    public Lately {
        folders = Map.copyOf(folders);
        files = List.copyOf(files.subList(0, Math.min(MOST, files.size())));
    }

    /** The last folder of a kind. */
    public Optional<Path> folder(String kind) {
        return Optional.ofNullable(folders.get(kind));
    }

    /** The same, and a kind was last in this folder. */
    public Lately in(String kind, Path folder) {
        Map<String, Path> next = new HashMap<>(folders);
        next.put(kind, folder);
        return new Lately(next, files);
    }

    /** The same, and this file was opened last. */
    public Lately opened(Path file) {
        List<Path> next = new ArrayList<>(files);
        next.remove(file);
        next.addFirst(file);
        return new Lately(folders, next);
    }

    /** The same without a file. */
    public Lately without(Path file) {
        return new Lately(
                folders, files.stream().filter(one -> !one.equals(file)).toList());
    }
}

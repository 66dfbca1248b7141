package diffwave.studio;

import diffwave.problem.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the inputs of takes are: a recipe names them and tells their digests, but not their folders. Any thread; searching
 * reads the whole of what it finds, to be sure of it.
 */
public final class AtHand {

    private static final String CHANNEL = " #";

    private final Map<Recipe.Input, Source> known = new ConcurrentHashMap<>();

    /** Remembers what a take was made from, in the order of its recipe's inputs. */
    public void remember(Recipe recipe, List<Source> sources) {
        for (int i = 0; i < Math.min(recipe.inputs().size(), sources.size()); i++) {
            known.put(recipe.inputs().get(i), sources.get(i));
        }
    }

    /**
     * @return the source as it was; empty where nobody knows it, or it has changed since
     */
    public Optional<Source> find(Recipe.Input input) {
        return Optional.ofNullable(known.get(input)).filter(source -> unchanged(source, input));
    }

    private static boolean unchanged(Source source, Recipe.Input input) {
        try {
            return Sources.input(source).sha256().equals(input.sha256());
        } catch (Problem gone) {
            return false;
        }
    }

    /** Where an input's file lies, for a command line; its name alone where nobody knows. */
    public String place(Recipe.Input input) {
        return known.get(input) instanceof Source.File file
                ? file.path().toAbsolutePath().toString()
                : input.file().replaceFirst(", channel \\d+$", "");
    }

    /** Where the files lie, for a session: what is only in memory is not told. */
    public Map<String, String> places() {
        Map<String, String> places = new TreeMap<>();
        known.forEach((input, source) -> {
            if (source instanceof Source.File file) {
                String channel =
                        file.channel().isPresent() ? CHANNEL + file.channel().getAsInt() : "";
                places.put(input.sha256() + " " + input.file(), file.path().toAbsolutePath() + channel);
            }
        });
        return places;
    }

    /** The inverse of {@link #places}; what is no place is passed over. */
    public void restore(Map<String, String> places) {
        places.forEach((key, value) -> {
            int blank = key.indexOf(' ');
            if (blank > 0) {
                source(value)
                        .ifPresent(source -> known.putIfAbsent(
                                new Recipe.Input(key.substring(blank + 1), key.substring(0, blank)), source));
            }
        });
    }

    private static Optional<Source> source(String text) {
        int mark = text.lastIndexOf(CHANNEL);
        boolean channel = mark > 0 && text.substring(mark + CHANNEL.length()).matches("\\d{1,3}");
        try {
            return Optional.of(new Source.File(
                    Path.of(channel ? text.substring(0, mark) : text),
                    channel
                            ? OptionalInt.of(Integer.parseInt(text.substring(mark + CHANNEL.length())))
                            : OptionalInt.empty()));
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }
}

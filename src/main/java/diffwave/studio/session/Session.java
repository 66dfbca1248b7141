package diffwave.studio.session;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person made and how the window stood.
 *
 * @param takes newest first
 * @param state of the window: words of its screens ("screen", "generate.steps", …) and their values
 */
public record Session(List<Kept> takes, Map<String, String> state) {

    /** Nothing made, nothing set. */
    public static final Session EMPTY = new Session(List.of(), Map.of());

    public Session {
        takes = List.copyOf(takes);
        state = Collections.unmodifiableMap(new TreeMap<>(state));
    }
}

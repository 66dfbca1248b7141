package diffwave.ui.sampling;

import diffwave.ui.shell.Edit;
import diffwave.ui.theme.Words;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one act of a person changed in a screen's controls.
 *
 * @param before the words of the changed controls, as {@link Controls} reads them
 * @param after the same controls'
 * @param name of the screen
 * @param open brings it to the front
 */
record ControlEdit(
        Controls controls,
        Map<String, String> before,
        Map<String, String> after,
        String name,
        Runnable open,
        Words words)
        implements Edit {

    @Override
    public String description() {
        String first = after.keySet().iterator().next();
        String what = after.size() == 1 ? first.substring(first.indexOf('.') + 1) : "several";
        return words.of("control.edit", name, words.of("control." + what));
    }

    @Override
    public void execute() {
        put(after);
    }

    @Override
    public void undo() {
        put(before);
    }

    /** Beside those it changed the others are written too: another model would bring its own. */
    private void put(Map<String, String> words) {
        open.run();
        Map<String, String> all = controls.read();
        all.putAll(words);
        controls.write(all);
    }

    @Override
    public Optional<Edit> joined(Edit next) {
        return next instanceof ControlEdit other && other.controls == controls
                ? Optional.of(new ControlEdit(
                        controls, over(other.before, before), over(after, other.after), name, open, words))
                : Optional.empty();
    }

    private static Map<String, String> over(Map<String, String> below, Map<String, String> above) {
        Map<String, String> all = new TreeMap<>(below);
        all.putAll(above);
        return all;
    }
}

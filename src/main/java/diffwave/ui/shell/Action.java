package diffwave.ui.shell;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * Something a person can do. Palette, shortcut sheet and keyboard all read the same list of these.
 *
 * @param name for a person
 * @param icon beside it
 * @param shortcut its keys, if any
 * @param enabled whether it can be done now
 * @param run does it
 */
public record Action(
        String name, Ikon icon, Optional<KeyCombination> shortcut, ObservableBooleanValue enabled, Runnable run) {

    /** Always possible. */
    public static Action of(String name, Ikon icon, String keys, Runnable run) {
        return of(name, icon, keys, new SimpleBooleanProperty(true), run);
    }

    /**
     * @param keys as {@link KeyCombination#valueOf} reads them ("Shortcut+S"); empty for none
     */
    public static Action of(String name, Ikon icon, String keys, ObservableBooleanValue enabled, Runnable run) {
        Optional<KeyCombination> shortcut =
                keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
        return new Action(name, icon, shortcut, enabled, run);
    }

    /** Does it if it can be done now. */
    public boolean fire() {
        if (enabled.get()) {
            run.run();
        }
        return enabled.get();
    }

    /** Its keys as a person reads them ("Ctrl S"); empty for none. */
    public String keys() {
        return shortcut.map(keys -> keys.getDisplayText()
                        .replace('+', ' ')
                        .replace("\u21b5", "Enter")
                        .replace("Escape", "Esc"))
                .orElse("");
    }
}

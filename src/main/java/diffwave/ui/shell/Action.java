package diffwave.ui.shell;

import java.util.Arrays;
import java.util.Locale;
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
 * @param group in which menu it stands; empty for that of its screen
 * @param also other words that a person may look for it with
 */
public record Action(
        String name,
        Ikon icon,
        Optional<KeyCombination> shortcut,
        ObservableBooleanValue enabled,
        Runnable run,
        Optional<Group> group,
        String also) {

    /** The menus that are there on every screen. */
    public enum Group {
        FILE,
        RECENT,
        EDIT,
        VIEW,
        SOUND,
        HELP
    }

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
        return new Action(name, icon, shortcut, enabled, run, Optional.empty(), "");
    }

    /** The same in a menu that is there on every screen. */
    public Action in(Group menu) {
        return new Action(name, icon, shortcut, enabled, run, Optional.of(menu), also);
    }

    /** The same, found by other words too. */
    public Action also(String words) {
        return new Action(name, icon, shortcut, enabled, run, group, words);
    }

    /** Whether it is meant by what a person typed: every word of it is in the name or the other words. */
    public boolean meantBy(String typed) {
        String all = (name + " " + also).toLowerCase(Locale.ROOT);
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(all::contains);
    }

    /** Does it if it can be done now. */
    public boolean fire() {
        boolean can = enabled.get(); // asked once: doing it may end that it can be done
        if (can) {
            run.run();
        }
        return can;
    }

    /** Its keys as a person reads them ("Ctrl S"); empty for none. */
    public String keys() {
        return shortcut.map(Action::shown).orElse("");
    }

    /** Keys as a person reads them on this system: "Ctrl S", "⌘ S". */
    public static String keys(String keys) {
        return shown(KeyCombination.valueOf(keys));
    }

    private static String shown(KeyCombination keys) {
        return keys.getDisplayText()
                .replace('+', ' ')
                .replace("\u21b5", "Enter")
                .replace("Escape", "Esc");
    }
}

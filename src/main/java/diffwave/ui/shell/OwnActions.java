package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.COMMAND;
import static org.kordamp.ikonli.feather.Feather.CORNER_UP_LEFT;
import static org.kordamp.ikonli.feather.Feather.CORNER_UP_RIGHT;
import static org.kordamp.ikonli.feather.Feather.HEADPHONES;
import static org.kordamp.ikonli.feather.Feather.HELP_CIRCLE;
import static org.kordamp.ikonli.feather.Feather.LIST;
import static org.kordamp.ikonli.feather.Feather.MAP;
import static org.kordamp.ikonli.feather.Feather.MIC;
import static org.kordamp.ikonli.feather.Feather.MOON;
import static org.kordamp.ikonli.feather.Feather.PLAY;
import static org.kordamp.ikonli.feather.Feather.REPEAT;
import static org.kordamp.ikonli.feather.Feather.SETTINGS;
import static org.kordamp.ikonli.feather.Feather.SHUFFLE;

import diffwave.ui.shell.Action.Group;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import diffwave.ui.transport.Variant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;

/** What can be done on every screen, as things stand at the moment it is asked. */
record OwnActions(Transport transport, Edits edits, Sheets sheets, Words words) {

    private static final int KEYS = 9;

    /** What the shell opens. */
    interface Sheets {
        void palette();

        void record();

        void jobs();

        void otherTheme();

        void help();

        void settings();

        void tour();
    }

    List<Action> all() {
        List<Action> all = new ArrayList<>(List.of(
                action("edit.undo", CORNER_UP_LEFT, "Shortcut+Z", edits.canUndo(), edits::undo, Group.EDIT),
                action("edit.redo", CORNER_UP_RIGHT, "Shortcut+Shift+Z", edits.canRedo(), edits::redo, Group.EDIT),
                action("transport.play", PLAY, "Space", transport.loaded(), transport::toggle, Group.SOUND),
                action("transport.record", MIC, "Shortcut+R", ALWAYS, sheets::record, Group.SOUND),
                action("transport.loop", REPEAT, "L", ALWAYS, () -> flip(transport), Group.SOUND)));
        all.addAll(comparing());
        all.addAll(List.of(
                action("jobs.title", LIST, "Shortcut+J", ALWAYS, sheets::jobs, Group.VIEW),
                action("theme.other", MOON, "Shortcut+Shift+L", ALWAYS, sheets::otherTheme, Group.VIEW),
                action("palette.title", COMMAND, "Shortcut+K", ALWAYS, sheets::palette, Group.HELP),
                action("help.title", HELP_CIRCLE, "F1", ALWAYS, sheets::help, Group.HELP),
                action("tour.title", MAP, "", ALWAYS, sheets::tour, Group.HELP),
                action("settings.title", SETTINGS, "Shortcut+COMMA", ALWAYS, sheets::settings, Group.FILE)));
        return all;
    }

    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    private static void flip(Transport transport) {
        transport.loop().set(!transport.loop().get());
    }

    /** A key for each variant while there are several; a screen's own use of the digits comes before. */
    private List<Action> comparing() {
        List<Variant> variants = transport.shown().get();
        List<Action> all = new ArrayList<>();
        for (int i = 0; variants.size() > 1 && i < Math.min(KEYS, variants.size()); i++) {
            int index = i;
            String name = words.of("compare.choose", variants.get(i).name());
            all.add(Action.of(name, HEADPHONES, String.valueOf(i + 1), () -> transport.choose(index))
                    .in(Group.SOUND));
        }
        if (variants.size() > 1) {
            all.add(action("compare.flip", SHUFFLE, "X", ALWAYS, transport::flip, Group.SOUND));
            all.add(action("compare.matched", HEADPHONES, "Shift+X", ALWAYS, this::match, Group.SOUND));
        }
        return all;
    }

    private void match() {
        transport.matched().set(!transport.matched().get());
    }

    private Action action(
            String key, Ikon icon, String keys, ObservableBooleanValue enabled, Runnable run, Group group) {
        return Action.of(words.of(key), icon, keys, enabled, run).in(group).also(words.of(key + ".also"));
    }
}

package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;

import diffwave.ui.shell.Action;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the steps can be written as, for the strip's menu, the palette and the menus. */
final class FilmActions {

    private FilmActions() {}

    /** By their keys, in order. */
    static Map<String, Action> of(FilmSaving saving, Files files, Words words) {
        Map<String, Action> all = new LinkedHashMap<>();
        all.put("film.export.sounds", action("film.export.sounds", () -> saving.sounds(files), saving, words));
        all.put("film.export.strip", action("film.export.strip", () -> saving.strip(files), saving, words));
        all.put("film.export.animation", action("film.export.animation", () -> saving.animation(files), saving, words));
        return all;
    }

    private static Action action(String key, Runnable run, FilmSaving saving, Words words) {
        return Action.of(words.of(key), DOWNLOAD, "", saving.ready(), run)
                .also(words.of("film.export"))
                .in(Action.Group.FILE);
    }
}

package diffwave.ui.shell;

import diffwave.studio.Settings;
import diffwave.studio.Settings.Comfort;
import diffwave.studio.Settings.Language;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window looks, moves and speaks. */
final class WindowSettings extends SettingRows {

    private static final List<String> SCALES = List.of("system", "100 %", "125 %", "150 %", "200 %");

    private final Preferences preferences;

    /** @param families of the fonts that are installed */
    WindowSettings(Look look, Preferences preferences, List<String> families, Words words) {
        super(words);
        this.preferences = preferences;
        Comfort now = preferences.now().get().comfort();
        row("theme.title", segments("theme.", List.of(Look.Choice.values()), look.choice()));
        row("settings.motion", segments("settings.motion.", List.of("system", "none"), motion(now)));
        row("settings.language", segments("settings.language.", List.of(Language.values()), language(now)));
        if (Fonts.korean(families).isEmpty()) {
            below(words.of("settings.language.nofont"));
        }
        row("settings.scale", segments("settings.scale.", SCALES, scale(now)));
        below(words.of("settings.scale.next"));
    }

    private void change(UnaryOperator<Comfort> how) {
        preferences.change(settings -> settings.withComfort(how.apply(settings.comfort())));
    }

    private ObjectProperty<String> motion(Comfort now) {
        ObjectProperty<String> chosen = new SimpleObjectProperty<>(now.calm() ? "none" : "system");
        chosen.addListener((seen, before, word) -> change(comfort -> comfort.withCalm(word.equals("none"))));
        return chosen;
    }

    private ObjectProperty<Settings.Language> language(Comfort now) {
        ObjectProperty<Settings.Language> chosen = new SimpleObjectProperty<>(now.language());
        chosen.addListener((seen, before, language) -> change(comfort -> comfort.withLanguage(language)));
        return chosen;
    }

    private ObjectProperty<String> scale(Comfort now) {
        OptionalInt set = now.scale();
        ObjectProperty<String> chosen = new SimpleObjectProperty<>(set.isPresent() ? set.getAsInt() + " %" : "system");
        chosen.addListener((seen, before, word) -> change(comfort -> comfort.withScale(
                word.equals("system")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(word.replace(" %", ""))))));
        return chosen;
    }
}

package diffwave.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The faces we bring: Inter for words, JetBrains Mono for times (both SIL OFL, see fonts/OFL.txt). */
public final class Fonts {

    static final List<String> FILES =
            List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf");

    private Fonts() {}

    /** Makes them known to CSS by family; loading one again changes nothing. */
    public static List<Font> load() {
        return FILES.stream().map(Fonts::read).toList();
    }

    private static Font read(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(Theme.sheet("fonts/" + file))) {
            return Font.loadFont(in, 13);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

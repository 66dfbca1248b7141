package diffwave.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.text.Font;

/** The faces we bring: Inter for words, JetBrains Mono for times (both SIL OFL, see fonts/OFL.txt). */
public final class Fonts {

    static final List<String> FILES =
            List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf");

    /**
     * Families with Korean letters, as systems call them: Linux, macOS, Windows. JavaFX takes letters that Inter lacks from
     * whatever the system has, in an order that only the system knows: all we can tell is whether there is one.
     */
    private static final Pattern KOREAN = Pattern.compile(
            "(Noto|Source Han) (Sans|Serif)( Mono)?( CJK)? (KR|K|JP|SC|TC|HK)( .*)?|Nanum.*|나눔.*|Apple ?SD ?Gothic ?Neo.*"
                    + "|AppleGothic|AppleMyungjo|Malgun Gothic.*|맑은 고딕.*|Gulim|굴림|Dotum|돋움|Batang|바탕|Un ?Dotum.*|Un ?Batang.*"
                    + "|Baekmuk.*|Pretendard.*|Spoqa Han Sans.*|IBM Plex Sans KR.*|Droid Sans Fallback|Arial Unicode MS");

    private Fonts() {}

    /**
     * The first family with Korean letters.
     *
     * @param installed families, as {@link Font#getFamilies()} names them
     */
    public static Optional<String> korean(List<String> installed) {
        return installed.stream()
                .filter(family -> KOREAN.matcher(family).matches())
                .findFirst();
    }

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

package diffwave.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class ThemeTest {

    @Test
    void our_faces_load() {
        assertThat(Fonts.load())
                .extracting(Font::getFamily)
                .containsExactly("Inter", "Inter Medium", "Inter Semi Bold", "JetBrains Mono");
    }

    @Test
    void a_font_with_korean_letters_is_found_by_the_names_of_all_systems() {
        assertThat(Fonts.korean(List.of("Arial", "Inter", "Noto Sans CJK KR"))).contains("Noto Sans CJK KR");
        for (String family : List.of("NanumGothic", "나눔고딕", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR")) {
            assertThat(Fonts.korean(List.of(family))).contains(family);
        }
        assertThat(Fonts.korean(List.of("Arial", "DejaVu Sans", "Inter"))).isEmpty();
    }

    @Test
    void their_licence_lies_beside_them() {
        assertThat(Fonts.class.getResource("/diffwave/ui/theme/fonts/OFL.txt")).isNotNull();
    }

    @Test
    void both_themes_have_the_same_tokens() {
        assertThat(Tokens.of(Theme.LIGHT).names())
                .isEqualTo(Tokens.of(Theme.DARK).names());
        assertThat(Tokens.of(Theme.DARK).of("accent")).isEqualTo(Color.web("#5ab0ff"));
    }

    @ParameterizedTest
    @CsvSource({
        "text,background", "muted,surface-1", "muted,surface-2", "faint,surface-1", "accent,surface-1",
        "on-accent,accent", "b,surface-1", "ok,surface-1", "warn,surface-1", "bad,surface-1"
    })
    void text_can_be_read_on_its_surface(String text, String surface) {
        for (Theme theme : Theme.values()) {
            Tokens tokens = Tokens.of(theme);
            assertThat(contrast(tokens.of(text), tokens.of(surface)))
                    .as("%s", theme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void the_window_follows_the_system_until_a_person_chooses() {
        SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
        Look look = new Look(system);
        assertThat(look.theme().getValue()).isEqualTo(Theme.LIGHT);
        system.set(ColorScheme.DARK);
        assertThat(look.theme().getValue()).isEqualTo(Theme.DARK);
        look.choice().set(Look.Choice.LIGHT);
        assertThat(look.theme().getValue()).isEqualTo(Theme.LIGHT);
        assertThat(look.tokens().get().of("accent")).isEqualTo(Color.web("#1668c9"));
    }

    @Test
    void every_sentence_is_said_in_korean_too() {
        assertThat(keys(Locale.KOREAN)).isEqualTo(keys(Locale.ENGLISH));
        Words korean = Words.in(Locale.KOREA);
        assertThat(korean.of("run.name", "7", 50))
                .isNotEqualTo(Words.in(Locale.ENGLISH).of("run.name", "7", 50));
    }

    @Test
    void an_unknown_language_reads_english() {
        assertThat(Words.in(Locale.FRENCH).said("step 1800 of 5000")).isEqualTo("step 1800 of 5000");
    }

    private static TreeSet<String> keys(Locale locale) {
        var exact = new ResourceBundle.Control() {
            @Override
            public java.util.List<Locale> getCandidateLocales(String name, Locale wanted) {
                return java.util.List.of(wanted.equals(Locale.ENGLISH) ? Locale.ROOT : wanted);
            }
        };
        return new TreeSet<>(
                ResourceBundle.getBundle("diffwave.ui.text", locale, exact).keySet());
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

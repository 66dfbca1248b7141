package diffwave.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The window says nothing in a language that its person did not choose. */
final class SentencesTest {

    @Test
    void what_goes_wrong_is_said_from_the_bundles() throws IOException {
        Path window = Path.of("src/main/java/diffwave/ui");
        try (Stream<Path> sources = Files.walk(window)) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("Microphone.java")) // the sheet says it in its own words
                            .filter(file -> read(file).replaceAll("\\s+", "").contains("newProblem(\"")))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void an_option_of_a_recipe_has_a_name_and_an_unknown_one_keeps_its_own() {
        assertThat(Words.in(Locale.ENGLISH).name("parameter.option.", "step")).isEqualTo("Step t");
        assertThat(Words.in(Locale.KOREAN).name("parameter.option.", "step")).isEqualTo("단계 t");
        assertThat(Words.in(Locale.KOREAN).name("parameter.option.", "of-tomorrow"))
                .isEqualTo("of-tomorrow");
    }
}

package diffwave.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The colours of a theme for those who paint a canvas, read from the same sheet that CSS reads. */
public final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("-dw-([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");

    private final Map<String, Color> colours = new HashMap<>();

    private Tokens() {}

    /** The tokens of a theme. */
    public static Tokens of(Theme theme) {
        Tokens tokens = new Tokens();
        var found = TOKEN.matcher(text(theme));
        while (found.find()) {
            tokens.colours.put(found.group(1), Color.web(found.group(2)));
        }
        return tokens;
    }

    /**
     * @param token its name without the prefix, such as "accent" or "surface-2"
     */
    public Color of(String token) {
        Color colour = colours.get(token);
        if (colour == null) {
            throw new IllegalArgumentException("no token " + token);
        }
        return colour;
    }

    /** The names there are. */
    public java.util.Set<String> names() {
        return java.util.Set.copyOf(colours.keySet());
    }

    private static String text(Theme theme) {
        try (InputStream in = Tokens.class.getResourceAsStream(Theme.sheet(theme.tokenSheet()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

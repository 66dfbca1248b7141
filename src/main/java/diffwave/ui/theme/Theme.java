package diffwave.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;

/** The two looks: a base of AtlantaFX's with our tokens over it. */
public enum Theme {
    DARK,
    LIGHT;

    /** The base style sheet, for {@code Scene.setUserAgentStylesheet}. */
    String base() {
        return this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    /** The name of the sheet that holds this theme's tokens. */
    String tokenSheet() {
        return name().toLowerCase(Locale.ROOT) + ".css";
    }

    /** Our style sheets, tokens first. */
    List<String> sheets() {
        return List.of(address(tokenSheet()), address("studio.css"));
    }

    private static String address(String sheet) {
        return Theme.class.getResource(sheet(sheet)).toExternalForm();
    }

    static String sheet(String name) {
        return "/diffwave/ui/theme/" + name;
    }
}

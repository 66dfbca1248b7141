package diffwave.ui.theme;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Which theme the window wears: the system's, unless a person chose one. Dresses scenes and follows changes. */
public final class Look {

    /** What a person chooses. */
    public enum Choice {
        SYSTEM,
        DARK,
        LIGHT
    }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final BooleanProperty calm = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Tokens> tokens = new ReadOnlyObjectWrapper<>(Tokens.of(Theme.DARK));
    private final ObservableValue<Theme> theme;

    /**
     * @param system the system's scheme
     */
    public Look(ObservableValue<ColorScheme> system) {
        theme = Bindings.createObjectBinding(() -> wanted(choice.get(), system.getValue()), choice, system);
        theme.addListener((seen, before, now) -> tokens.set(Tokens.of(now)));
        tokens.set(Tokens.of(theme.getValue()));
    }

    /** Follows the platform this program runs on. */
    public static Look ofPlatform() {
        Fonts.load();
        return new Look(Platform.getPreferences().colorSchemeProperty());
    }

    /** What a person chose. */
    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /** Whether nothing fades or slides, whatever the system says. */
    public BooleanProperty calm() {
        return calm;
    }

    /** The theme that is worn. */
    public ObservableValue<Theme> theme() {
        return theme;
    }

    /** Its colours, for canvases. */
    public ReadOnlyObjectProperty<Tokens> tokens() {
        return tokens.getReadOnlyProperty();
    }

    /** Dresses a scene now and at every change. */
    public void dress(Scene scene) {
        put(scene, theme.getValue());
        theme.addListener((seen, before, now) -> put(scene, now));
        scene.getRoot().pseudoClassStateChanged(Motion.CALM, calm.get());
        calm.addListener((seen, before, now) -> scene.getRoot().pseudoClassStateChanged(Motion.CALM, now));
    }

    private static void put(Scene scene, Theme theme) {
        scene.setUserAgentStylesheet(theme.base());
        scene.getStylesheets().setAll(theme.sheets());
    }

    private static Theme wanted(Choice choice, ColorScheme system) {
        return switch (choice) {
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
            case SYSTEM -> system == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        };
    }
}

package diffwave.ui.shell;

import diffwave.studio.Settings;
import diffwave.ui.theme.Look;
import diffwave.ui.transport.Transport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings while the window is open: every change is kept at once. FX thread only. */
public final class Preferences {

    private final ReadOnlyObjectWrapper<Settings> now;
    private final String problem;
    private final Consumer<Settings> keep;

    /** Read without a problem. */
    public Preferences(Settings start, Consumer<Settings> keep) {
        this(start, "", keep);
    }

    /**
     * @param problem what was wrong with the file they come from, a sentence; empty for nothing
     * @param keep writes them down; must return at once
     */
    public Preferences(Settings start, String problem, Consumer<Settings> keep) {
        this.problem = problem;
        this.now = new ReadOnlyObjectWrapper<>(start);
        this.keep = keep;
    }

    /** Kept nowhere, and without the first tour. */
    public static Preferences forgotten() {
        Settings toured = Settings.USUAL.withComfort(Settings.Comfort.USUAL.withToured(true));
        return new Preferences(toured, settings -> {});
    }

    public ReadOnlyObjectProperty<Settings> now() {
        return now.getReadOnlyProperty();
    }

    /** What was wrong with the file they come from; empty for nothing. */
    public String problem() {
        return problem;
    }

    /** Sets something. */
    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(now.get());
        if (!next.equals(now.get())) {
            now.set(next);
            keep.accept(next);
        }
    }

    /** Theme, motion and volume begin as they were left, and are kept as they change. */
    public void follow(Look look, Transport transport) {
        look.choice().set(Look.Choice.valueOf(now.get().look().name()));
        look.choice()
                .addListener((seen, before, chosen) ->
                        change(settings -> settings.withLook(Settings.Look.valueOf(chosen.name()))));
        look.calm().bind(now.map(settings -> settings.comfort().calm()));
        transport.volume().set(now.get().volume());
        transport
                .volume()
                .addListener((seen, before, volume) -> change(settings -> settings.withVolume(volume.doubleValue())));
    }
}

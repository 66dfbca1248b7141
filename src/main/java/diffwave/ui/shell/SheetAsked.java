package diffwave.ui.shell;

import java.util.function.Function;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Fired from any node in the window to see a sheet float above it:
 *
 * <pre>{@code
 * SheetAsked.from(node, close -> new RecordSheet(new RecordViewModel(transport, clip -> …, desk, words), close, words));
 * }</pre>
 */
public final class SheetAsked extends Event {

    private static final long serialVersionUID = 1L;

    /** The only kind there is. */
    public static final EventType<SheetAsked> ASKED = new EventType<>(Event.ANY, "SHEET_ASKED");

    private final transient Function<Runnable, Region> sheet;

    private SheetAsked(Function<Runnable, Region> sheet) {
        super(ASKED);
        this.sheet = sheet;
    }

    /**
     * Asks for a sheet.
     *
     * @param node in the window
     * @param sheet makes it, given what closes it
     */
    public static void from(Node node, Function<Runnable, Region> sheet) {
        node.fireEvent(new SheetAsked(sheet));
    }

    Region sheet(Runnable close) {
        return sheet.apply(close);
    }
}

package diffwave.ui.signal;

import diffwave.ui.shell.Files;
import diffwave.ui.shell.Outgoing;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;

/** What is selected leaves the window as a sound file, when it is dragged with the shortcut key (Ctrl, Cmd on a Mac) held. */
public final class SelectionDrag {

    private final Viewport viewport;
    private final Function<Range, Optional<Outgoing>> write;
    private final Files files;
    private Optional<Outgoing> leaving = Optional.empty();

    /**
     * @param write begins to write a part of what the viewport shows; empty where it shows nothing
     */
    public SelectionDrag(Viewport viewport, Function<Range, Optional<Outgoing>> write, Files files) {
        this.viewport = viewport;
        this.write = write;
        this.files = files;
    }

    /** The mouse is pressed at a time; whether that is on what is selected, which then begins to be written. */
    boolean takes(double seconds) {
        leaving = viewport.selection()
                .get()
                .filter(part -> part.from() <= seconds && seconds <= part.to())
                .flatMap(write);
        return leaving.isPresent();
    }

    /** The mouse moved away with it. */
    void leave(Node from) {
        leaving.flatMap(Outgoing::place).ifPresent(file -> files.dragOut(from, file));
    }
}

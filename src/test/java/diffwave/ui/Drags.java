package diffwave.ui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Fires what a desktop would: a headless one has no drag and drop. */
public final class Drags {

    private Drags() {}

    /** Drops files onto a node; no files stand for dropped text. */
    public static void drop(Node target, List<Path> files) {
        drop(target, 10, files);
    }

    /** As {@link #drop(Node, List)}, this far below the node's upper edge. */
    public static void drop(Node target, double y, List<Path> files) {
        Dragboard board = DragboardHelper.createDragboard((TKClipboard) Proxy.newProxyInstance(
                Drags.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasContent" -> arguments[0].equals(DataFormat.FILES) && !files.isEmpty();
                    case "getContent" -> files.stream().map(Path::toFile).toList();
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                    default -> null;
                }));
        Event.fireEvent(target, event(DragEvent.DRAG_OVER, y, board));
        Event.fireEvent(target, event(DragEvent.DRAG_DROPPED, y, board));
    }

    private static DragEvent event(javafx.event.EventType<DragEvent> type, double y, Dragboard board) {
        return new DragEvent(type, board, 10, y, 10, y, TransferMode.COPY, null, null, null);
    }
}

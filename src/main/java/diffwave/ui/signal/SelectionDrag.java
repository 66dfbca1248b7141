package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.audio.Editing;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Outgoing;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/** What is selected leaves the window as a sound file, when it is dragged with the shortcut key (Ctrl, Cmd on a Mac) held. */
public final class SelectionDrag {

    private final Viewport viewport;
    private final Supplier<Optional<Clip>> clip;
    private final Files files;
    private final Desk desk;
    private Optional<Outgoing> leaving = Optional.empty();

    /**
     * @param clip that the viewport shows; empty for nothing
     */
    public SelectionDrag(Viewport viewport, Supplier<Optional<Clip>> clip, Files files, Desk desk) {
        this.viewport = viewport;
        this.clip = clip;
        this.files = files;
        this.desk = desk;
    }

    /** The mouse is pressed at a time; whether that is on what is selected, which then begins to be written. */
    boolean takes(double seconds) {
        leaving = viewport.selection()
                .get()
                .filter(part -> part.from() <= seconds && seconds <= part.to())
                .flatMap(part -> clip.get().map(sound -> write(sound, part)));
        return leaving.isPresent();
    }

    private Outgoing write(Clip sound, Range part) {
        int from = Math.max(0, (int) Math.round(part.from() * sound.rate()));
        int to = Math.min(sound.samples().length, (int) Math.round(part.to() * sound.rate()));
        String name = String.format(Locale.ROOT, "selection %.2f-%.2f s", part.from(), part.to());
        return Outgoing.begin(
                name,
                file -> WavWriter.write(file, Editing.trim(sound, Math.min(from, to), to), SampleFormat.FLOAT32),
                desk.background());
    }

    /** The mouse moved away with it. */
    void leave(Node from) {
        leaving.flatMap(Outgoing::ready).ifPresent(file -> files.dragOut(from, file));
    }
}

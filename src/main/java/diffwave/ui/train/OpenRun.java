package diffwave.ui.train;

import diffwave.training.history.RunHistory;
import diffwave.training.history.RunReader;
import diffwave.ui.flow.Desk;
import diffwave.ui.flow.LatestTask;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A run folder that is open: read in the background each time somebody asks, shown as soon as there is news. FX thread only. */
public final class OpenRun {

    private final Path folder;
    private final RunReader reader;
    private final LatestTask<Double, Runnable> task;
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Seen> made = Optional.empty();

    /**
     * @param tell told what went wrong
     * @throws diffwave.problem.Problem where it is no run folder
     */
    OpenRun(Path folder, Desk desk, Consumer<Throwable> tell) {
        this.folder = folder.toAbsolutePath().normalize();
        this.reader = RunReader.open(folder);
        this.task = new LatestTask<>(
                desk.background(),
                desk.fx(),
                over -> {
                    try {
                        Seen now = look(over);
                        return () -> seen.set(Optional.of(now));
                    } catch (RuntimeException failure) {
                        return () -> tell.accept(failure);
                    }
                },
                Runnable::run);
    }

    /** In the background. */
    private Seen look(double over) {
        RunHistory now = reader.read();
        Seen next = made.filter(before -> before.same(now, over)).orElseGet(() -> Seen.of(now, over));
        made = Optional.of(next);
        return next;
    }

    /** Reads what is new. */
    void refresh(double over) {
        task.request(over);
    }

    public Path folder() {
        return folder;
    }

    /** What a person calls it. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** What was read last; empty until it was read once. */
    public ReadOnlyObjectProperty<Optional<Seen>> seen() {
        return seen.getReadOnlyProperty();
    }
}

package diffwave.ui.shell;

import diffwave.job.Job;
import diffwave.ui.flow.Relay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** All work of this window: what runs, what waits, and the last that ended. FX thread only. */
public final class Jobs {

    private static final int REMEMBERED = 30;

    /**
     * One piece of work.
     *
     * @param name as a person calls it
     * @param status where it stood when this was made
     */
    public record Entry(Job<?> job, String name, Job.Status status) {

        private Entry now() {
            return new Entry(job, name, job.status());
        }

        boolean waits() {
            return status.state() == Job.State.WAITING;
        }

        boolean ended() {
            return status.state().ended();
        }
    }

    private final Executor fx;
    private final List<Entry> known = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<Entry>> all = new ReadOnlyObjectWrapper<>(List.of());

    Jobs(Executor fx) {
        this.fx = fx;
    }

    /** Follows a job from now on. */
    void add(Job<?> job, String name) {
        known.add(new Entry(job, name, job.status()));
        Relay<Job<?>> relay = new Relay<>(fx, seen -> show());
        job.onChange(() -> relay.accept(job));
        show();
    }

    /** In the order of their turns: what runs, what waits, then what ended, the latest first. */
    public ReadOnlyObjectProperty<List<Entry>> all() {
        return all.getReadOnlyProperty();
    }

    /** What runs; else what is next. */
    Optional<Entry> front() {
        return all.get().stream().findFirst().filter(entry -> !entry.ended());
    }

    /** How many wait. */
    long waiting() {
        return all.get().stream().filter(Entry::waits).count();
    }

    /**
     * @param by places, negative for sooner
     */
    void move(Entry entry, int by) {
        entry.job().move(by);
        show();
    }

    /** Stops one that runs, or takes one that waits out of the line. */
    void cancel(Entry entry) {
        entry.job().cancel();
        show();
    }

    /** Forgets those that ended. */
    void forgetEnded() {
        known.removeIf(entry -> entry.now().ended());
        show();
    }

    private void show() {
        known.replaceAll(Entry::now);
        while (known.stream().filter(Entry::ended).count() > REMEMBERED) {
            known.remove(known.stream().filter(Entry::ended).findFirst().orElseThrow());
        }
        Stream<Entry> open = known.stream()
                .filter(entry -> !entry.ended())
                .sorted(Comparator.comparingInt(
                        entry -> entry.waits() ? entry.job().place().orElse(0) : -1));
        Stream<Entry> ended = known.reversed().stream().filter(Entry::ended);
        all.set(Stream.concat(open, ended).toList());
    }
}

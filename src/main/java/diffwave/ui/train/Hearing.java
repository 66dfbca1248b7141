package diffwave.ui.train;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.training.history.Sample;
import diffwave.ui.flow.Desk;
import diffwave.ui.flow.LatestTask;
import diffwave.ui.transport.Transport;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What a run says at its checkpoints: a grid of sounds, one of them chosen and ready to be played. FX thread only. */
public final class Hearing {

    private static final int COLUMNS = 6;

    private final Transport transport;
    private final ReadOnlyObjectWrapper<List<Sample>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Sample>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final LatestTask<Sample, Runnable> reading;
    private boolean play;

    Hearing(Transport transport, Desk desk, Consumer<Throwable> tell) {
        this.transport = transport;
        reading = new LatestTask<>(
                desk.background(),
                desk.fx(),
                sample -> {
                    try {
                        Clip clip = clip(sample);
                        return () -> ready(sample, clip);
                    } catch (RuntimeException failure) {
                        return () -> tell.accept(failure);
                    }
                },
                Runnable::run);
    }

    /** Takes its time. */
    static Clip clip(Sample sample) {
        return sample.read(Recording::read).mono();
    }

    private void ready(Sample sample, Clip clip) {
        if (chosen.get().filter(sample::equals).isPresent()) {
            transport.load(clip);
            if (play && !transport.playing().get()) {
                transport.toggle();
            }
        }
    }

    /** Another run's, or more of the same. The chosen one stays if it is among them. */
    void show(List<Sample> samples) {
        if (!all.get().equals(samples)) {
            all.set(samples);
            if (chosen.get().filter(samples::contains).isEmpty()) {
                chosen.set(Optional.empty());
            }
        }
    }

    /** Chooses one and plays it. */
    public void hear(Sample sample) {
        play = true;
        choose(sample);
    }

    private void choose(Sample sample) {
        chosen.set(Optional.of(sample));
        reading.request(sample);
    }

    /** Goes to the neighbour, which Space then plays; what plays goes on there. */
    public void move(int columns, int rows) {
        List<Integer> steps = steps();
        List<Integer> numbers = numbers();
        if (steps.isEmpty()) {
            return;
        }
        int column =
                chosen.get().map(now -> steps.indexOf(now.step()) + columns).orElse(steps.size() - 1);
        int row = chosen.get().map(now -> numbers.indexOf(now.number()) + rows).orElse(0);
        play = transport.playing().get();
        at(steps.get(Math.clamp(column, 0, steps.size() - 1)), numbers.get(Math.clamp(row, 0, numbers.size() - 1)))
                .ifPresent(this::choose);
    }

    /** The columns: checkpoints spread evenly over the run, the first and the newest among them. */
    public List<Integer> steps() {
        List<Integer> made = all.get().stream().map(Sample::step).distinct().toList();
        int shown = Math.min(COLUMNS, made.size());
        return IntStream.range(0, shown)
                .map(i -> shown == 1 ? 0 : (int) Math.round((double) i * (made.size() - 1) / (shown - 1)))
                .mapToObj(made::get)
                .toList();
    }

    /** The rows: which of those made at every checkpoint. */
    public List<Integer> numbers() {
        return all.get().stream().map(Sample::number).distinct().sorted().toList();
    }

    /** The sound of a column and a row. */
    public Optional<Sample> at(int step, int number) {
        return all.get().stream()
                .filter(sample -> sample.step() == step && sample.number() == number)
                .findFirst();
    }

    public ReadOnlyObjectProperty<List<Sample>> all() {
        return all.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Sample>> chosen() {
        return chosen;
    }
}

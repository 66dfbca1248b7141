package diffwave.ui.interpolate;

import diffwave.job.Job;
import diffwave.studio.Take;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** Makes single sounds that lie between the grid's points, and writes the grid into a folder. FX thread only. */
final class Keeping {

    private final Context context;
    private final ObservableSet<Running> making = FXCollections.observableSet();
    private final BooleanBinding busy = Bindings.isNotEmpty(making);

    Keeping(Context context) {
        this.context = context;
    }

    /** Makes one sound beside whatever else is made; it can be stopped, and says what goes wrong. */
    void make(String name, Supplier<Job<List<Take>>> start, Consumer<Take> made) {
        Running one = context.running();
        making.add(one);
        one.begin(name, start, takes -> made.accept(takes.getFirst()), end -> making.remove(one));
    }

    void stop() {
        List.copyOf(making).forEach(Running::stop);
    }

    /** Whether a sound is made for keeping now. */
    BooleanBinding busy() {
        return busy;
    }

    /** Writes every made point, or nothing where one of the files is there already; says so if points are still missing. */
    void write(Grid grid, Path folder) {
        Optional<Path> there = IntStream.range(0, Grid.POINTS)
                .filter(point -> grid.at(point).isPresent())
                .mapToObj(point -> file(folder, point))
                .filter(Files::exists)
                .findFirst();
        if (there.isPresent()) {
            say("interpolate.there", there.get().getFileName(), folder);
            return;
        }
        context.sentence().set("");
        for (int i = 0; i < Grid.POINTS; i++) {
            Path file = file(folder, i);
            grid.at(i).ifPresent(take -> context.takes().write(take, file));
        }
        if (grid.ready() < Grid.POINTS) {
            say("interpolate.some", grid.ready(), Grid.POINTS);
        }
    }

    private static Path file(Path folder, int point) {
        return folder.resolve(name(Grid.lambda(point)));
    }

    /** What a file of this λ is called. */
    static String name(double lambda) {
        return "lambda-" + InterpolateViewModel.figure(lambda) + ".wav";
    }

    private void say(String key, Object... with) {
        context.sentence().set(context.words().of(key, with));
    }
}

package diffwave.ui.sweep;

import diffwave.diffusion.StepObserver;
import diffwave.problem.Problem;
import diffwave.studio.Generate;
import diffwave.studio.Take;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

/**
 * The sweep of Generate without a screen: two axes, what they come to, and the cells as they are made, each by a job of its
 * own, one after another. A batch that Generate makes fills the same grid. FX thread only.
 */
public final class SweepViewModel {

    private final Context context;
    private final Words words;
    private final Running run;
    private final SamplingChoice choice;
    private final ObjectProperty<OptionalInt> label;
    private final Axis across = new Axis();
    private final Axis down = new Axis();
    private final Grid grid = new Grid();
    private final Pace pace;
    private final BooleanBinding on;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Sweep>> planned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private List<Generate> last = List.of();
    private boolean stopped;
    private boolean batch;
    private long began;

    /**
     * @param choice how the inspector says that it is sampled
     * @param label what it says; empty for none
     */
    public SweepViewModel(Context context, SamplingChoice choice, ObjectProperty<OptionalInt> label) {
        this.context = context;
        this.words = context.words();
        this.run = context.running();
        this.choice = choice;
        this.label = label;
        this.pace = new Pace(context.desk().fx());
        on = across.parameter().isNotEqualTo(Parameter.NONE).or(down.parameter().isNotEqualTo(Parameter.NONE));
        suggestWhenChosen(across);
        suggestWhenChosen(down);
        Observable[] said = {
            across.parameter(),
            across.typed(),
            down.parameter(),
            down.typed(),
            choice.model(),
            choice.method(),
            choice.steps(),
            choice.fast(),
            choice.eta(),
            choice.guidance(),
            choice.seed(),
            label
        };
        for (Observable one : said) {
            one.addListener(changed -> plan());
        }
        pace.seen().addListener((seen, before, now) -> say());
        plan();
    }

    private void suggestWhenChosen(Axis axis) {
        axis.parameter().addListener((seen, before, now) -> {
            if (choice.model().get().isPresent()) {
                axis.typed().set(new Values(choice, words).suggestion(now));
            }
        });
    }

    private void plan() {
        grid.held().set(false); // what Enter means now is to make it
        if (!on.get()) {
            planned.set(Optional.empty());
            summary.set("");
            return;
        }
        try {
            planned.set(Optional.of(Sweep.of(across, down, choice, label.get(), words)));
            say();
        } catch (Problem wrong) {
            planned.set(Optional.empty());
            summary.set(wrong.getMessage());
        }
    }

    private void say() {
        planned.get().ifPresent(sweep -> {
            int count = sweep.wishes().size();
            int trained = choice.model().get().orElseThrow().schedule().steps();
            String takes = words.of(count == 1 ? "sweep.take" : "sweep.takes", count);
            summary.set(pace.of(sweep.wishes(), trained)
                    .map(time ->
                            words.of("sweep.time", takes, context.activity().duration(time)))
                    .orElse(takes));
        });
    }

    /**
     * Begins what is planned; with the same as last time, from the next seed on.
     *
     * @return whether it began; else the sentence says why not
     */
    public boolean start() {
        if (running.get()) {
            return false;
        }
        if (planned.get().isEmpty()) {
            context.sentence().set(summary.get());
            return false;
        }
        if (planned.get().get().wishes().equals(last)) {
            context.edits().silently(() -> choice.seed().set(choice.seed().get() + 1));
        }
        Sweep sweep = planned.get().orElseThrow();
        last = sweep.wishes();
        Naming naming = naming();
        note.set("");
        stopped = false;
        batch = false;
        running.set(true);
        grid.begin(
                naming.frame(sweep, across.parameter().get(), down.parameter().get()),
                IntStream.range(0, last.size())
                        .mapToObj(i -> cell(naming, last.get(i), "", sweep.at(i)))
                        .toList());
        make(0, 0);
        return true;
    }

    private Naming naming() {
        return new Naming(choice.model().get(), words);
    }

    private static Cell cell(Naming naming, Generate wish, String tag, List<Setting> settings) {
        return new Cell(
                wish, tag, naming.described(wish, settings), naming.file(wish, settings), new Cell.State.Waiting());
    }

    private void make(int index, int failed) {
        if (stopped || index == grid.cells().size()) {
            grid.stop();
            running.set(false);
            if (failed > 0) {
                context.sentence()
                        .set(words.of("sweep.failed", failed, grid.cells().size()));
            }
            return;
        }
        Generate wish = grid.cells().get(index).wish();
        grid.set(index, new Cell.State.Making());
        long start = System.nanoTime();
        run.begin(
                words.of(
                        "sweep.job",
                        index + 1,
                        grid.cells().size(),
                        grid.cells().get(index).described()),
                () -> context.maker().generate(wish, pace.timing(wish, StepObserver.NONE)),
                takes -> made(index, takes.getFirst(), start),
                end -> ended(index, failed, end));
    }

    private void made(int index, Take take, long start) {
        context.takes().add(take);
        grid.set(index, new Cell.State.Made(take, Duration.ofNanos(System.nanoTime() - start)));
    }

    private void ended(int index, int failed, Running.End end) {
        switch (end) {
            case DONE -> make(index + 1, failed);
            case STOPPED -> {
                stopped = true;
                make(index, failed);
            }
            case FAILED -> {
                grid.set(index, new Cell.State.Failed(context.sentence().get()));
                make(index + 1, failed + 1);
            }
        }
    }

    /** Stops in the middle of a cell; those before it stay. */
    public void stop() {
        if (running.get()) {
            stopped = true;
            run.stop();
        }
    }

    /** Generate makes several at once: they get the grid's cells, and are told by {@link #arrived}. */
    public void batch(Generate asked) {
        Naming naming = naming();
        note.set("");
        batch = true;
        began = System.nanoTime();
        grid.begin(
                naming.frame(asked),
                IntStream.range(0, asked.count())
                        .mapToObj(
                                i -> new Generate(asked.model(), asked.label(), asked.sampling(), asked.seed() + i, 1))
                        .map(one -> cell(naming, one, words.of("takes.seed", one.seed()), List.of()))
                        .toList());
        grid.set(0, new Cell.State.Making());
    }

    /** The next sound of a batch is made. */
    public void arrived(Take take) {
        for (int i = 0; batch && i < grid.cells().size(); i++) {
            if (grid.cells().get(i).open()) {
                long now = System.nanoTime();
                grid.set(i, new Cell.State.Made(take, Duration.ofNanos(now - began)));
                began = now;
                if (i + 1 < grid.cells().size()) {
                    grid.set(i + 1, new Cell.State.Making());
                }
                return;
            }
        }
    }

    /**
     * A run of Generate's ended.
     *
     * @return whether it was a batch
     */
    public boolean ended() {
        boolean was = batch;
        batch = false;
        if (was) {
            grid.stop();
        }
        return was;
    }

    /** Asks for a folder and writes every take there that is still on the shelf, in the background. */
    public void saveAll(Files files) {
        Map<String, Take> takes = new LinkedHashMap<>();
        grid.cells().forEach(cell -> cell.take().filter(this::onShelf).ifPresent(take -> takes.put(cell.file(), take)));
        if (!takes.isEmpty()) {
            files.askForFolder(FileKind.TAKES)
                    .ifPresent(folder -> context.desk().background().execute(() -> save(takes, folder)));
        }
    }

    private void save(Map<String, Take> takes, Path folder) {
        try {
            SaveAll.write(takes, folder, context.maker());
            context.desk().fx().execute(() -> note.set(words.of("sweep.saved", takes.size(), folder)));
        } catch (RuntimeException failure) {
            context.desk().fx().execute(() -> run.tell(failure));
        }
    }

    /** Whether a take was not deleted. */
    public boolean onShelf(Take take) {
        return shelf().contains(take);
    }

    /** Everything made, newest first: a take of the grid may be deleted there. */
    ObservableList<Take> shelf() {
        return context.takes().shelf().takes();
    }

    /** Whether an axis is used, so that Generate makes a sweep. */
    public BooleanBinding on() {
        return on;
    }

    /** How many cells are planned; 0 where they cannot be made. */
    public int count() {
        return planned.get().map(sweep -> sweep.wishes().size()).orElse(0);
    }

    /** What it comes to, "16 takes, about 24 s", or why it cannot be. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Whether {@link #summary} says what is wrong. */
    public BooleanBinding wrong() {
        return Bindings.createBooleanBinding(() -> on.get() && planned.get().isEmpty(), planned, on);
    }

    /** Where everything was saved; empty for nowhere. */
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    public Axis across() {
        return across;
    }

    public Axis down() {
        return down;
    }

    public Grid grid() {
        return grid;
    }

    /** How fast models run here. */
    public Pace pace() {
        return pace;
    }

    /** Whether a sweep is made; a batch is Generate's. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }
}

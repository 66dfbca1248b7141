package diffwave.ui.train;

import diffwave.problem.Problem;
import diffwave.training.history.RunReader;
import diffwave.training.history.Standing;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import diffwave.ui.signal.Range;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** The screen "Train" without a screen: runs that are open, the one in front, and how they are looked at. FX thread only. */
public final class TrainViewModel {

    private static final double SHORTEST = 10;

    private final Context context;
    private final Words words;
    private final Running telling;
    private final Consumer<Path> generate;
    private final Viewport viewport = new Viewport();
    private final Hearing hearing;
    private final ObservableList<OpenRun> runs = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<OpenRun>> front = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.LOSS);
    private final BooleanProperty log = new SimpleBooleanProperty(true);
    private final BooleanProperty wiener = new SimpleBooleanProperty();
    private final DoubleProperty smoothing = new SimpleDoubleProperty(0.5);
    private final TrainForm form = new TrainForm();
    private final Learning learning;
    private final Costing costing;
    private final ObservableBooleanValue resumable;
    private boolean shown;
    private Subscription following = Subscription.EMPTY;

    /** @param generate shows a model folder in "Generate" */
    public TrainViewModel(Context context, Consumer<Path> generate) {
        this.context = context;
        this.words = context.words();
        this.telling = context.running();
        this.generate = generate;
        learning = new Learning(context, this::refresh);
        costing = new Costing(context, form);
        hearing = new Hearing(context.transport(), context.desk(), telling::tell);
        resumable = Bindings.createBooleanBinding(this::canResume, seen, learning.state());
        front.subscribe(this::follow);
        smoothing.addListener((before, was, now) -> refresh());
    }

    private void follow(Optional<OpenRun> run) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        viewport.length(1);
        run.ifPresentOrElse(now -> following = now.seen().subscribe(this::show), () -> show(Optional.empty()));
    }

    private void show(Optional<Seen> now) {
        now.ifPresent(told -> grow(told.history().lastStep()));
        seen.set(now);
        hearing.show(now.map(told -> told.history().samples()).orElse(List.of()));
    }

    /** More steps: who looked at all of them still does, who followed the end still does, else the picture stays. */
    private void grow(int steps) {
        Range before = viewport.range().get();
        double old = viewport.length();
        double next = Math.max(SHORTEST, steps);
        if (next == old) {
            return;
        }
        viewport.length(next);
        boolean all = before.from() <= 0 && before.to() >= old;
        if (!all && before.length() < next) {
            double from = before.to() >= old ? next - before.length() : before.from();
            viewport.zoom(0, before.length() / next);
            viewport.scroll(from / before.length());
        }
    }

    /** Looks closer (below 1) or from further away. */
    public void zoom(double fraction, double factor) {
        if (factor > 1 || viewport.range().get().length() > SHORTEST) {
            viewport.zoom(fraction, factor);
        }
    }

    /** Asks for a run folder and opens it. */
    public void open(Files files) {
        files.askForFolder(FileKind.RUN).ifPresent(this::open);
    }

    /** Opens a run folder and brings it to the front; one that is open already only comes to the front. */
    public void open(Path folder) {
        context.sentence().set("");
        named(folder).or(() -> opened(folder)).ifPresent(run -> front.set(Optional.of(run)));
    }

    private Optional<OpenRun> named(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return runs.stream().filter(run -> run.folder().equals(whole)).findFirst();
    }

    private Optional<OpenRun> opened(Path folder) {
        try {
            OpenRun run = new OpenRun(folder, context.desk(), telling::tell);
            runs.add(run);
            run.refresh(over());
            return Optional.of(run);
        } catch (Problem none) {
            telling.tell(none);
            return Optional.empty();
        }
    }

    /** Whether something that is dropped can be opened here. */
    public static boolean takes(List<Path> files) {
        return !files.isEmpty() && files.stream().allMatch(RunReader::isOne);
    }

    /** Run folders were dropped: all are opened, the last comes to the front. Another folder is the data of a new run. */
    public void drop(List<Path> folders) {
        if (folders.isEmpty()) {
            context.sentence().set(words.of("train.drop.none"));
        }
        for (Path folder : folders) {
            if (java.nio.file.Files.isDirectory(folder) && !RunReader.isOne(folder)) {
                form.data(folder);
                context.sentence().set("");
            } else {
                open(folder);
            }
        }
    }

    /** Closes the run in front; the one before it comes. Nothing on disk changes. */
    public void close() {
        front.get().ifPresent(run -> {
            runs.remove(run);
            front.set(runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast()));
        });
    }

    /** The next of the open runs comes to the front. */
    public void next() {
        front.get().ifPresent(run -> front.set(Optional.of(runs.get((runs.indexOf(run) + 1) % runs.size()))));
    }

    /** Begins the run that the form asks for, or goes on with the one that is paused. */
    public void begin() {
        if (learning.state().get() == Learning.State.PAUSED) {
            learning.goOn();
            return;
        }
        Optional<String> missing = form.missing();
        if (missing.isPresent()) {
            context.sentence().set(words.of(missing.get()));
        } else {
            shown = false;
            learning.begin(form.request());
        }
    }

    /** Goes on with the run in front, for as long as the form says. */
    public void resume() {
        front.get().filter(run -> resumable().get()).ifPresent(run -> learning.goOn(run.folder(), form.limit()));
    }

    /** Whether the run in front is one of ours that stands still. */
    public ObservableBooleanValue resumable() {
        return resumable;
    }

    private boolean canResume() {
        boolean still = !learning.state().get().active() && learning.state().get() != Learning.State.PAUSED;
        return still
                && seen.get()
                        .map(now -> now.history().standing().state())
                        .filter(state -> state != Standing.State.UNSAID)
                        .isPresent();
    }

    /** Pauses the run that goes on, or goes on with the paused one. */
    public void pause() {
        if (learning.state().get() == Learning.State.PAUSED) {
            learning.goOn();
        } else {
            learning.pause();
        }
    }

    /** Asks for a data set's folder. */
    public void chooseData(Files files) {
        files.askForFolder(FileKind.RECORDINGS).ifPresent(form::data);
    }

    /** Asks for the new run's folder. */
    public void chooseRun(Files files) {
        files.askForFolder(FileKind.RUN).ifPresent(folder -> form.run().set(folder.toString()));
    }

    /** Reads what the runs have written since; the one that learns is opened as soon as it is there. */
    public void refresh() {
        if (!shown) {
            learning.run().filter(RunReader::isOne).ifPresent(folder -> {
                shown = true;
                form.propose(); // the one that was asked for is taken
                named(folder).or(() -> opened(folder)).ifPresent(run -> front.set(Optional.of(run)));
            });
        }
        runs.forEach(run -> run.refresh(over()));
    }

    /** Shows the averaged weights of the run in front in "Generate". */
    public void generate() {
        if (usable(seen.get())) {
            try {
                front.get().map(OpenRun::folder).ifPresent(generate);
            } catch (Problem damaged) {
                telling.tell(damaged);
            }
        }
    }

    /** Shows the folder of the run in front on the desktop. */
    public void show(Files files) {
        front.get().ifPresent(run -> {
            try {
                files.show(run.folder());
            } catch (Problem none) {
                telling.tell(none);
            }
        });
    }

    /** Whether a run holds a model that can be used. */
    static boolean usable(Optional<Seen> seen) {
        return seen.filter(now -> now.history().model()).isPresent();
    }

    /** Over how many rows a smoothed curve averages: 1 … 1,000. */
    public double over() {
        return Math.pow(10, 3 * smoothing.get());
    }

    /** The curves of the measure that is chosen, from the back to the front. */
    public List<Line> lines() {
        return seen.get()
                .map(now -> Lines.of(measure.get(), now, others(), words))
                .orElse(List.of());
    }

    /** The other open runs, as far as they are read. */
    public List<OpenRun> others() {
        return runs.stream()
                .filter(run -> front.get().filter(run::equals).isEmpty())
                .toList();
    }

    /** What a new run is asked for. */
    public TrainForm form() {
        return form;
    }

    /** Measures what it would take. */
    Costing costing() {
        return costing;
    }

    /** The run that learns now. */
    public Learning learning() {
        return learning;
    }

    public ObservableList<OpenRun> runs() {
        return runs;
    }

    /** The run that is looked at. */
    public ObjectProperty<Optional<OpenRun>> front() {
        return front;
    }

    /** What was read of it last. */
    public ReadOnlyObjectProperty<Optional<Seen>> seen() {
        return seen.getReadOnlyProperty();
    }

    public ObjectProperty<Measure> measure() {
        return measure;
    }

    /** Whether the curves' axis is logarithmic. */
    public BooleanProperty log() {
        return log;
    }

    /** Whether errors by noise level are shown as multiples of a Wiener filter's. */
    public BooleanProperty wiener() {
        return wiener;
    }

    /** 0 … 1. */
    public DoubleProperty smoothing() {
        return smoothing;
    }

    /** Which steps are seen. */
    public Viewport viewport() {
        return viewport;
    }

    public Hearing hearing() {
        return hearing;
    }
}

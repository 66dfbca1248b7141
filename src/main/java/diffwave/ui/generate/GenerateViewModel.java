package diffwave.ui.generate;

import diffwave.audio.Clipping;
import diffwave.diffusion.Schedule;
import diffwave.diffusion.StepObserver;
import diffwave.job.Cancelled;
import diffwave.job.Job;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import diffwave.studio.Generate;
import diffwave.studio.Maker;
import diffwave.studio.Take;
import diffwave.studio.Vocode;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Activity;
import diffwave.ui.shell.Edits;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screen "Generate" without a screen: what can be asked, what runs, what is shown and heard. FX thread only. */
public final class GenerateViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(GenerateViewModel.class);

    private final Maker maker;
    private final Activity activity;
    private final Transport transport;
    private final Edits edits;
    private final Desk desk;
    private final Words words;
    private final Wish wish = new Wish();
    private final Film film = new Film();
    private final Shelf shelf = new Shelf();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.BOTH);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Nothing());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final StringProperty sentence = new SimpleStringProperty("");
    private Optional<Generate> last = Optional.empty();
    private boolean following;

    public GenerateViewModel(Maker maker, Activity activity, Transport transport, Edits edits, Desk desk, Words words) {
        this.maker = maker;
        this.activity = activity;
        this.transport = transport;
        this.edits = edits;
        this.desk = desk;
        this.words = words;
        shown.addListener((seen, before, now) -> load());
        mode.addListener((seen, before, now) -> load());
        shelf.chosen().addListener((seen, before, now) -> now.ifPresent(this::look));
        transport.onSilent(() -> sentence.set(words.of("problem.silent")));
        refresh();
    }

    /** Reads the installed models again. */
    public void refresh() {
        wish.models()
                .setAll(maker.models().stream().filter(card -> !isVocoder(card)).toList());
        if (wish.model().get().filter(wish.models()::contains).isEmpty()) {
            wish.model().set(wish.models().stream().findFirst());
        }
    }

    private static boolean isVocoder(ModelCard card) {
        return card.architecture().mel().isPresent();
    }

    /** A label's key was pressed: it is chosen, and on the empty start made at once. */
    public void press(int label) {
        if (wish.model().get().filter(card -> label < card.labels().size()).isPresent()) {
            wish.label().set(OptionalInt.of(label));
            if (shown.get() instanceof Shown.Nothing && !running.get()) {
                generate();
            }
        }
    }

    /** Makes what is wished. The same wish again takes the next seed: the same sound twice is of no use. */
    public void generate() {
        if (running.get()) {
            return;
        }
        Optional<String> missing = wish.missing();
        if (missing.isPresent()) {
            sentence.set(words.of(missing.get()));
            return;
        }
        if (last.equals(Optional.of(wish.generate()))) {
            wish.seed().set(wish.seed().get() + wish.count().get());
        }
        Generate asked = wish.generate();
        last = Optional.of(asked);
        ModelCard card = wish.model().get().orElseThrow();
        String label = wish.labelName();
        int steps = wish.expectedSteps();
        AtomicLong seed = new AtomicLong(asked.seed());
        Runnable reel = () -> film.begin(runName(label, seed.getAndIncrement()), steps, wish::planned);
        begin(
                runName(label, asked.seed()),
                reel,
                () -> maker.generate(asked, watch(card, reel), this::made),
                all -> {});
    }

    /** Something was dropped onto the window: a mel or a recording is made sound by the first vocoder. */
    public void drop(List<Path> files) {
        switch (Dropped.of(files)) {
            case Dropped.Refused why -> sentence.set(words.of(why.sentence(), why.about()));
            case Dropped.Input input -> vocode(input.file());
        }
    }

    private void vocode(Path file) {
        Optional<ModelCard> vocoder =
                maker.models().stream().filter(GenerateViewModel::isVocoder).findFirst();
        if (vocoder.isEmpty() || running.get()) {
            sentence.set(words.of(running.get() ? "drop.busy" : "drop.novocoder", file.getFileName()));
            return;
        }
        ModelCard card = vocoder.get();
        String name = String.valueOf(file.getFileName());
        int steps = card.sampling()
                .schedule()
                .map(Schedule::steps)
                .orElse(card.sampling().steps().orElse(card.schedule().steps()));
        Runnable reel = () -> film.begin(name, steps, index -> OptionalInt.empty());
        Vocode asked =
                new Vocode(card.name(), file, card.sampling(), wish.seed().get());
        begin(name, reel, () -> maker.vocode(asked, watch(card, reel)), this::arrived);
    }

    private String runName(String label, long seed) {
        return words.of("run.name", label, seed).replaceFirst("^, ", "");
    }

    /** A new sound of a batch begins a new strip. */
    private StepObserver watch(ModelCard card, Runnable reel) {
        return new Runs(desk.fx()).watch(card, step -> {
            if (step.index() == 0 && !film.steps().isEmpty()) {
                reel.run();
            }
            step(step);
        });
    }

    /** A sound is ready, on the device's thread: it lies in the tray at once, also while its batch goes on. */
    private void made(Take take) {
        desk.fx().execute(() -> arrived(take));
    }

    private void arrived(Take take) {
        LOG.info("made {}, a {}", take.name(), take.recipe().task());
        shelf.add(take);
    }

    private <T> void begin(String name, Runnable reel, Supplier<Job<T>> start, Consumer<T> arrived) {
        sentence.set("");
        reel.run();
        running.set(true);
        following = true;
        try {
            Job<T> job = start.get();
            activity.watch(job, name);
            job.result()
                    .whenComplete((made, failure) -> desk.fx().execute(() -> {
                        if (failure == null) {
                            arrived.accept(made);
                        }
                        ended(Optional.ofNullable(failure));
                    }));
        } catch (RuntimeException refused) { // else it would seem to run for ever
            ended(Optional.of(refused));
        }
    }

    private void step(Step step) {
        film.add(step);
        if (following) {
            shelf.chosen().set(Optional.empty()); // what is shown is no take
            shown.set(new Shown.Moment(step));
        }
    }

    private void ended(Optional<Throwable> failure) {
        running.set(false);
        following = false;
        if (failure.isPresent()) {
            tell(failure.get());
        } else {
            shelf.chooseNewest();
        }
    }

    private void tell(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        switch (cause) {
            case Cancelled stopped -> {
                LOG.debug("stopped", stopped);
                film.stop();
            }
            case Problem problem -> sentence.set(problem.getMessage());
            default -> {
                LOG.error("unexpected", cause);
                sentence.set(words.of("problem.bug", cause.getClass().getSimpleName()));
            }
        }
    }

    /** Stops the run; the steps made so far stay to be seen and heard. */
    public void stop() {
        if (running.get()) {
            activity.cancel();
        }
    }

    /** Looks at the kept step nearest to an index, as far as the run has come; the newest step is followed on. */
    public void scrub(int index) {
        int reached = film.steps().isEmpty() ? -1 : film.steps().getLast().index();
        film.near(Math.clamp(index, 0, Math.max(0, reached))).ifPresent(step -> {
            following = running.get() && step.index() == reached;
            shelf.chosen().set(Optional.empty());
            shown.set(new Shown.Moment(step));
        });
    }

    /** The step before or after the shown one; from a take, the last. */
    public void step(int by) {
        int now = shown.get() instanceof Shown.Moment moment
                ? film.steps().indexOf(moment.step()) + by
                : film.steps().size() - 1;
        if (!film.steps().isEmpty()) {
            scrub(film.steps().get(Math.clamp(now, 0, film.steps().size() - 1)).index());
        }
    }

    private void look(Take take) {
        following = false;
        shown.set(new Shown.Whole(take));
    }

    private void load() {
        switch (shown.get()) {
            case Shown.Nothing nothing -> transport.unload();
            case Shown.Moment moment -> transport.load(moment.step().clip(mode.get()));
            case Shown.Whole whole -> transport.load(whole.take().clip());
        }
    }

    /** Takes the chosen one off the shelf; it can be brought back. */
    public void delete() {
        shelf.chosen().get().ifPresent(take -> {
            edits.execute(shelf.deletion(take, words.of("takes.deleted", LabelText.name(take, words))));
            if (shelf.chosen().get().isEmpty()) {
                shown.set(new Shown.Nothing());
            }
        });
    }

    /** Asks for a mel or a recording, and makes it sound. */
    public void open(Files files) {
        files.askWhatToOpen().ifPresent(file -> drop(List.of(file)));
    }

    /** Asks where and saves the chosen take there, in the background. */
    public void save(Files files) {
        shelf.chosen()
                .get()
                .ifPresent(take -> files.askWhereToSave(Export.fileName(take))
                        .ifPresent(file -> desk.background().execute(() -> saved(take, file))));
    }

    private void saved(Take take, Path file) {
        try {
            maker.save(take, file);
            int cut = file.toString().toLowerCase(Locale.ROOT).endsWith(".flac") ? Clipping.count(take.clip()) : 0;
            if (cut > 0) {
                desk.fx().execute(() -> sentence.set(words.of("save.cut", file.getFileName(), cut)));
            }
        } catch (RuntimeException failure) {
            desk.fx().execute(() -> tell(failure));
        }
    }

    /** A take as a temporary file to drag out, written in the background. */
    Export export(Take take) {
        return Export.begin(take, maker, desk.background());
    }

    public Wish wish() {
        return wish;
    }

    public Film film() {
        return film;
    }

    public Shelf shelf() {
        return shelf;
    }

    public ObjectProperty<Mode> mode() {
        return mode;
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** What went wrong, for a person; empty for nothing. */
    public StringProperty sentence() {
        return sentence;
    }
}

package diffwave.ui.generate;

import diffwave.model.ModelCard;
import diffwave.studio.Generate;
import diffwave.studio.Maker;
import diffwave.studio.Take;
import diffwave.ui.flow.Desk;
import diffwave.ui.sampling.ScheduleViewModel;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Edits;
import diffwave.ui.shell.Running;
import diffwave.ui.sweep.SweepViewModel;
import diffwave.ui.takes.Shelf;
import diffwave.ui.takes.TakesViewModel;
import diffwave.ui.theme.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

/** The screen "Generate" without a screen: what can be asked, what runs, what is shown and heard. FX thread only. */
public final class GenerateViewModel {

    private final Context context;
    private final Maker maker;
    private final Desk desk;
    private final Words words;
    private final Edits edits;
    private final TakesViewModel takes;
    private final Running run;
    private final StringProperty sentence;
    private final Wish wish = new Wish();
    private final Film film = new Film();
    private final FilmSaving saving;
    private final ScheduleViewModel schedule;
    private final Twigs twigs = new Twigs();
    private final SweepViewModel sweep;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final Looking looking;
    private final Shooting shooting;
    private final Onward onward;
    private Optional<Generate> last = Optional.empty();

    public GenerateViewModel(Context context) {
        this.context = context;
        this.maker = context.maker();
        this.desk = context.desk();
        this.words = context.words();
        this.edits = context.edits();
        this.takes = context.takes();
        this.run = context.running();
        this.sentence = context.sentence();
        this.saving = new FilmSaving(film, context);
        this.schedule = new ScheduleViewModel(wish, edits, words);
        this.sweep = new SweepViewModel(context, wish, wish.label());
        running.bind(run.now().or(sweep.running()));
        this.looking = new Looking(film, sweep.grid(), shelf(), running, context.deck());
        this.shooting = new Shooting(context, run, film, twigs, looking, sweep);
        this.onward = new Onward(context, wish, film, twigs, looking, shooting, running);
        context.transport().onSilent(() -> sentence.set(words.of("problem.silent")));
        context.onModels(this::refresh);
        refresh();
    }

    /** Reads the installed models again. */
    public void refresh() {
        context.offer(card -> !isVocoder(card), wish::offer);
    }

    private static boolean isVocoder(ModelCard card) {
        return card.architecture().mel().isPresent();
    }

    /** The screen comes to the front, or leaves it: only in front does it own the transport. */
    public void front(boolean now) {
        if (now) {
            refresh();
        }
        looking.front(now);
    }

    /** A label's key was pressed: it is chosen, and on the empty start made at once. */
    public void press(int label) {
        if (wish.model().get().filter(card -> label < card.labels().size()).isPresent()) {
            wish.label().set(OptionalInt.of(label));
            if (shown().get() instanceof Shown.Nothing && !running.get()) {
                generate();
            }
        }
    }

    /** Makes what is wished. The same wish again takes the next seed: the same sound twice is of no use. */
    public void generate() {
        if (running.get()) {
            return;
        }
        if (sweep.on().get()) {
            if (sweep.start()) {
                several();
            }
            return;
        }
        Optional<String> missing = wish.missing();
        if (missing.isPresent()) {
            sentence.set(words.of(missing.get()));
            return;
        }
        if (last.equals(Optional.of(wish.generate()))) {
            edits.silently(
                    () -> wish.seed().set(wish.seed().get() + wish.count().get()));
        }
        Generate asked = wish.generate();
        last = Optional.of(asked);
        ModelCard card = wish.model().get().orElseThrow();
        String label = wish.labelName();
        int steps = wish.expectedSteps();
        AtomicLong seed = new AtomicLong(asked.seed());
        Runnable reel = () -> {
            long now = seed.getAndIncrement();
            film.begin(runName(label, now), steps, wish::planned);
            twigs.root(film.name().get(), Onward.one(asked, asked.sampling(), now), steps);
        };
        shooting.begin(
                runName(label, asked.seed()),
                reel,
                () -> maker.generate(asked, sweep.pace().timing(asked, shooting.watch(card, reel)), this::made),
                all -> {});
        if (asked.count() > 1) {
            sweep.batch(asked);
            several();
        }
    }

    /** What is missing before anything can be made, as a key, or a sweep's sentence; empty if nothing is. */
    Optional<String> missing() {
        return sweep.on().get()
                ? Optional.of(sweep.summary().get()).filter(why -> sweep.wrong().get())
                : wish.missing();
    }

    /** How many sounds the main button makes. */
    int count() {
        return sweep.on().get() ? sweep.count() : wish.count().get();
    }

    /** Whether Enter opens a take of the grid instead of making anything. */
    boolean opens() {
        return shown().get() instanceof Shown.Several
                && sweep.grid().held().get()
                && sweep.grid().pointed().get().isPresent();
    }

    /** A sound is ready, on the device's thread: it lies in the tray at once, also while its batch goes on. */
    private void made(Take take) {
        desk.fx().execute(() -> {
            takes.add(take);
            sweep.arrived(take);
        });
    }

    /** Whether the run can be left at what is shown: noise is left in it, and nothing runs. */
    public boolean canBranch() {
        return onward.canBranch();
    }

    /** Leaves the run at the step shown, and goes on with another seed and with what the inspector says now. */
    public void branch() {
        onward.branch();
    }

    /** Looks at another run of the tree: at its last step. */
    public void twig(int index) {
        onward.twig(index);
    }

    /** Noises the chosen take to the inspector's strength and comes back, each time with another seed. */
    public void vary() {
        onward.vary();
    }

    private String runName(String label, long seed) {
        return words.of("run.name", label, seed).replaceFirst("^, ", "");
    }

    /** Stops the run; the steps made so far stay to be seen and heard. */
    public void stop() {
        run.stop();
        sweep.stop();
    }

    /** Shows the grid of the last sweep or batch, if there was one. */
    public void several() {
        looking.several();
    }

    /** Looks at the take pointed at in the grid, or back at the grid. */
    public void open() {
        looking.open();
    }

    /** Looks at the kept step nearest to an index, as far as the run has come; the newest step is followed on. */
    public void scrub(int index) {
        looking.scrub(index);
    }

    /** The step before or after the shown one; from a take, the last. */
    public void step(int by) {
        looking.step(by);
    }

    /** T and β to be drawn by hand, beginning with what is sampled with now. */
    public ScheduleViewModel schedule() {
        return schedule;
    }

    /** What can be undone. */
    public Edits edits() {
        return edits;
    }

    /** Everything made, and what can be done with it. */
    public TakesViewModel takes() {
        return takes;
    }

    public Wish wish() {
        return wish;
    }

    public Film film() {
        return film;
    }

    /** Writes the film's steps as files. */
    public FilmSaving saving() {
        return saving;
    }

    /** The run and its branches. */
    Twigs twigs() {
        return twigs;
    }

    /** Sweeps and batches. */
    public SweepViewModel sweep() {
        return sweep;
    }

    public Shelf shelf() {
        return takes.shelf();
    }

    public ObjectProperty<Mode> mode() {
        return looking.mode();
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return looking.shown();
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** What went wrong, for a person; empty for nothing. */
    public StringProperty sentence() {
        return sentence;
    }
}

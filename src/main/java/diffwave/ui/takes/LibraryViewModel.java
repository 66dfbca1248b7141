package diffwave.ui.takes;

import diffwave.audio.SampleFormat;
import diffwave.diffusion.StepObserver;
import diffwave.job.Job;
import diffwave.model.ModelCard;
import diffwave.studio.Again;
import diffwave.studio.AtHand;
import diffwave.studio.CommandText;
import diffwave.studio.Denoise;
import diffwave.studio.Generate;
import diffwave.studio.Interpolate;
import diffwave.studio.Maker;
import diffwave.studio.Making;
import diffwave.studio.Recipe;
import diffwave.studio.Source;
import diffwave.studio.Take;
import diffwave.studio.TakeExport;
import diffwave.studio.TakeFile;
import diffwave.studio.Vary;
import diffwave.studio.Vocode;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.transformation.FilteredList;

/** The screen "Takes" without a screen: what is found, compared, made again and carried elsewhere. FX thread only. */
public final class LibraryViewModel {

    private final Maker maker;
    private final AtHand atHand;
    private final Desk desk;
    private final Words words;
    private final Running run;
    private final StringProperty sentence;
    private final TakesViewModel takes;
    private final List<Changer> changers;
    private final FilteredList<Take> found;
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty starredOnly = new SimpleBooleanProperty();
    private final Transport transport;
    private final Comparing comparing;

    /**
     * @param atHand knows where the inputs of takes are
     * @param changers screens that a wish can be changed on
     */
    public LibraryViewModel(Context context, AtHand atHand, List<Changer> changers) {
        this.maker = context.maker();
        this.atHand = atHand;
        this.desk = context.desk();
        this.words = context.words();
        this.run = context.running();
        this.sentence = context.sentence();
        this.takes = context.takes();
        this.transport = context.transport();
        this.comparing = new Comparing(context, run);
        this.changers = List.copyOf(changers);
        found = new FilteredList<>(shelf().takes());
        search.subscribe(this::filter);
        starredOnly.subscribe(this::filter);
        shelf().starred().addListener((javafx.collections.SetChangeListener<Take>) change -> filter());
    }

    private void filter() {
        List<String> wanted =
                List.of(search.get().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        boolean stars = starredOnly.get();
        found.setPredicate(take ->
                (!stars || shelf().starred().contains(take)) && told(take).containsAll(wanted));
    }

    /** What a take can be found by: every word of a search must begin, end or lie in it. */
    private record Told(String text) {
        boolean containsAll(List<String> wanted) {
            return wanted.stream().allMatch(text::contains);
        }
    }

    private Told told(Take take) {
        Recipe recipe = take.recipe();
        String label =
                recipe.label().map(text -> text + " " + LabelText.of(text)).orElse("");
        return new Told(String.join(
                        " ",
                        take.name(),
                        label,
                        recipe.task(),
                        recipe.model(),
                        recipe.sampling().method().word(),
                        Parameter.steps(recipe.sampling(), words),
                        Long.toString(recipe.seed()))
                .toLowerCase(Locale.ROOT));
    }

    /** Holds the chosen one, so that the next chosen is compared with it; lets go of it again. */
    public void compare() {
        comparing.hold();
    }

    /** The chosen one, where another is held that it is compared with. */
    public Optional<Take> other() {
        return comparing.other();
    }

    /** Both and their difference, once it is known. */
    ReadOnlyObjectProperty<Optional<Comparing.Pair>> pair() {
        return comparing.pair();
    }

    /** The screen comes to the front, or leaves it: only in front does it own the transport. */
    public void front(boolean now) {
        comparing.front(now);
    }

    /** Makes the chosen one again, by everything that its recipe tells. */
    public void again() {
        if (!run.now().get()) {
            wished(this::make);
        }
    }

    private String name() {
        return shelf().chosen().get().map(take -> LabelText.name(take, words)).orElse("");
    }

    private void make(Making wish) {
        switch (wish) {
            case Generate one ->
                begin(
                        () -> maker.generate(
                                one, StepObserver.NONE, take -> desk.fx().execute(() -> takes.add(take))),
                        all -> {});
            case Vocode one -> begin(() -> maker.vocode(one, StepObserver.NONE), takes::add);
            case Denoise one -> begin(() -> maker.denoise(one, StepObserver.NONE), takes::add);
            case Vary one -> begin(() -> maker.vary(one, StepObserver.NONE), takes::add);
            case Interpolate one ->
                begin(() -> maker.interpolate(one, StepObserver.NONE), all -> all.forEach(takes::add));
        }
    }

    private <T> void begin(Supplier<Job<T>> start, Consumer<T> arrived) {
        run.begin(name(), start, arrived, this::ended);
    }

    private void ended(Running.End end) {
        if (end == Running.End.DONE) {
            shelf().chooseNewest();
        }
    }

    /** Opens the chosen one's wish on the screen that it was made on. */
    public void change() {
        wished(wish -> changers.stream()
                .filter(one -> one.takes(wish))
                .findFirst()
                .ifPresentOrElse(one -> one.change(wish), () -> sentence.set(words.of("library.nochange"))));
    }

    /** Finds out in the background what was wished: inputs are read to be sure of them. */
    private void wished(Consumer<Making> then) {
        shelf().chosen().get().ifPresent(take -> {
            List<ModelCard> cards = maker.models();
            run.later(() -> Again.of(take.recipe(), cards, atHand), then);
        });
    }

    /** The command line that makes the chosen one again; empty, and a sentence, where there is none. */
    public Optional<String> command() {
        return shelf().chosen().get().flatMap(take -> {
            boolean several = take.recipe().task().equals("interpolate");
            String out = several ? "." : TakeExport.stem(take) + ".wav";
            try {
                return Optional.of(new CommandText(CommandText.Shell.here(), atHand::place).of(take.recipe(), out));
            } catch (RuntimeException none) {
                run.tell(none);
                return Optional.empty();
            }
        });
    }

    /** Asks for a folder and writes the chosen one there, with its parameters. */
    public void export(Files files) {
        export(shelf().chosen().get().stream().toList(), files);
    }

    /** The same with all that are found. */
    public void exportFound(Files files) {
        export(List.copyOf(found), files);
    }

    private void export(List<Take> which, Files files) {
        if (which.isEmpty()) {
            return;
        }
        files.askForFolder(FileKind.TAKES)
                .ifPresent(folder -> run.later(
                        () -> TakeExport.write(which, folder, SampleFormat.FLOAT32),
                        written -> sentence.set(words.of("library.exported", written.size(), folder))));
    }

    /** Files that were dropped: those that tell how they were made become takes. */
    public void drop(List<Path> files) {
        for (Path file : files) {
            run.later(() -> TakeFile.read(file), take -> {
                takes.add(take);
                shelf().chooseNewest();
            });
        }
    }

    /** The chosen one goes to another screen. */
    public void send(SoundTaker taker) {
        shelf().chosen()
                .get()
                .ifPresent(take -> taker.take(new Source.Memory(LabelText.name(take, words), take.clip())));
    }

    /** The one above or below in what is found. */
    public void move(int by) {
        int at = shelf().chosen().get().map(found::indexOf).orElse(-1);
        if (!found.isEmpty()) {
            shelf().chosen().set(Optional.of(found.get(at < 0 ? 0 : Math.clamp(at + by, 0, found.size() - 1))));
        }
    }

    /** Plays what is chosen, or halts. */
    public void play() {
        transport.toggle();
    }

    public void stop() {
        run.stop();
    }

    /** What a take is told by, row by row. */
    public List<Parameter> parameters(Take take) {
        return Parameter.of(take, words);
    }

    /** The takes that the search finds, newest first. */
    public FilteredList<Take> found() {
        return found;
    }

    /** Words of name, label, task, model, sampler, steps or seed; all must be there. */
    public StringProperty search() {
        return search;
    }

    public BooleanProperty starredOnly() {
        return starredOnly;
    }

    /** The one that the chosen is compared with. */
    public ReadOnlyObjectProperty<Optional<Take>> held() {
        return comparing.held();
    }

    public ReadOnlyBooleanProperty running() {
        return run.now();
    }

    public TakesViewModel takes() {
        return takes;
    }

    public Shelf shelf() {
        return takes.shelf();
    }
}

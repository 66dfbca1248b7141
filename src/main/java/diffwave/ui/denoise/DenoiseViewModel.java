package diffwave.ui.denoise;

import diffwave.audio.Clip;
import diffwave.diffusion.StepObserver;
import diffwave.job.Job;
import diffwave.model.ModelCard;
import diffwave.studio.Denoise;
import diffwave.studio.Source;
import diffwave.studio.Take;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import diffwave.ui.signal.Range;
import diffwave.ui.signal.Viewport;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The screen "Denoise" without a screen: the recording, the settings, what was tried, what is compared. FX thread only. */
public final class DenoiseViewModel {

    /** The paper's step. */
    public static final int PAPER_STEP = 25;

    /** What is tried on. */
    public enum Part {
        SELECTION,
        ALL
    }

    private final Context context;
    private final Words words;
    private final Running run;
    private final SamplingChoice choice = new SamplingChoice();
    private final Viewport viewport = new Viewport();
    private final IntegerProperty step = new SimpleIntegerProperty(PAPER_STEP);
    private final BooleanProperty scaled = new SimpleBooleanProperty();
    private final BooleanProperty keepBand = new SimpleBooleanProperty();
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);
    private final Cleaned cleaned;
    private final Listening listening;

    public DenoiseViewModel(Context context) {
        this.context = context;
        this.words = context.words();
        this.run = context.running();
        cleaned = new Cleaned(
                choice.model(),
                scaled,
                context.desk(),
                run::tell,
                warnings -> context.sentence()
                        .set(warnings.stream().map(words::said).collect(Collectors.joining(" "))));
        listening = new Listening(context.transport(), viewport, context.desk(), words, run::tell);
        cleaned.input().addListener((seen, before, now) -> begin(now));
        cleaned.mixture().addListener((seen, before, now) -> listening.begin(now));
        viewport.selection().addListener((seen, before, now) -> part.set(now.isPresent() ? Part.SELECTION : Part.ALL));
        context.onModels(this::refresh);
        refresh();
    }

    /** Reads the installed models again. */
    public void refresh() {
        context.offer(DenoiseViewModel::cleans, choice::offer);
    }

    /** Whether it needs no label: it has none, knows "none", or hears a mel. */
    private static boolean cleans(ModelCard card) {
        return card.architecture().labels().map(labels -> labels.none()).orElse(true);
    }

    /** Files were dropped: one recording is taken. */
    public void drop(List<Path> files) {
        if (files.size() == 1) {
            open(new Source.File(files.getFirst(), OptionalInt.empty()));
        } else {
            context.sentence().set(words.of(files.isEmpty() ? "drop.nofile" : "drop.several", files.size()));
        }
    }

    /** A recording is read and taken. */
    void open(Source.File file) {
        context.sentence().set("");
        cleaned.open(file);
    }

    /** Asks for a recording. */
    public void open(Files files) {
        files.askWhatToOpen(FileKind.SOUND).ifPresent(file -> drop(List.of(file)));
    }

    /** The chosen take is cleaned. */
    public void takeChosen() {
        context.takes()
                .shelf()
                .chosen()
                .get()
                .ifPresentOrElse(
                        take -> take(Input.of(LabelText.name(take, words), take.clip())),
                        () -> context.sentence().set(words.of("denoise.notake")));
    }

    /** A recording from the microphone is cleaned. */
    public void recorded(Clip clip) {
        take(Input.of(words.of("denoise.recorded"), clip));
    }

    /** Another recording; what was tried on the one before stays with the takes. */
    void take(Input next) {
        cleaned.take(next);
    }

    /** Lets go of the recording. */
    public void clear() {
        cleaned.clear();
    }

    private void begin(Optional<Input> now) {
        listening.tried().clear();
        now.ifPresent(next -> viewport.length(next.clip().seconds()));
        viewport.selection().set(Optional.empty());
    }

    /** The step that fits the quietest frames is taken. */
    public void takeFitting() {
        cleaned.fitting().getValue().ifPresent(step::set);
    }

    /** A noise is offered by the mixer and put under the recording. */
    public void addNoise(Files files) {
        files.askWhatToOpen(FileKind.NOISE).ifPresent(cleaned.mixer()::offer);
    }

    /** The background noises of a Speech Commands folder are offered by the mixer. */
    public void addFolder(Files files) {
        files.askForFolder(FileKind.NOISES).ifPresent(folder -> {
            try {
                cleaned.mixer().offerFolder(folder, words);
            } catch (RuntimeException failure) {
                run.tell(failure);
            }
        });
    }

    /** What is missing before it can be made, as a key of a sentence; empty if nothing is. */
    public Optional<String> missing() {
        if (choice.model().get().isEmpty()) {
            return Optional.of("denoise.missing.model");
        }
        return cleaned.mixture().get().isEmpty() ? Optional.of("denoise.missing") : Optional.empty();
    }

    /** Cleans the selection or everything. */
    public void denoise() {
        if (run.now().get()) {
            return;
        }
        if (missing().isPresent()) {
            context.sentence().set(words.of(missing().get()));
            return;
        }
        Mixture now = cleaned.mixture().get().get();
        Optional<Range> selection = selection();
        Range stretch = selection.orElse(new Range(0, now.clip().seconds()));
        Tried.Run asked = new Tried.Run(step.get(), now.clip(), now.clean(), stretch, selection.isEmpty());
        Denoise wish = new Denoise(
                choice.model().get().orElseThrow().name(),
                source(asked),
                OptionalInt.empty(),
                choice.sampling(),
                asked.step(),
                scaled.get(),
                choice.seed().get(),
                keepBand.get());
        AtomicReference<Job<Take>> job = new AtomicReference<>();
        run.begin(
                words.of("denoise.job", cleaned.input().get().orElseThrow().name(), asked.step()),
                () -> {
                    job.set(context.maker().denoise(wish, StepObserver.NONE));
                    return job.get();
                },
                take -> arrived(asked, take, job.get().status().elapsed()),
                end -> {});
    }

    private Source source(Tried.Run asked) {
        Input from = cleaned.input().get().orElseThrow();
        if (asked.whole() && asked.before() == from.clip()) {
            return from.source();
        }
        String name = asked.whole()
                ? from.name()
                : words.of(
                        "denoise.stretch",
                        from.name(),
                        String.format(Locale.ROOT, "%.2f", asked.stretch().from()),
                        String.format(Locale.ROOT, "%.2f", asked.stretch().to()));
        return new Source.Memory(name, asked.cut(asked.before()));
    }

    private void arrived(Tried.Run asked, Take take, Duration took) {
        context.takes().add(take);
        run.later(() -> Tried.measure(asked, take, took), row -> {
            if (cleaned.mixture()
                    .get()
                    .filter(now -> now.clip() == asked.before())
                    .isPresent()) { // else it is of another
                listening.add(row);
            }
        });
    }

    /** Asks where and saves what is looked at. */
    public void save(Files files) {
        listening.shown().get().ifPresent(row -> context.takes().save(heard(row), files));
    }

    /** The take that a cleaned sound shown here is of, as it is heard. */
    Optional<Take> of(Clip clip) {
        return listening
                .shown()
                .get()
                .filter(row -> listening
                        .comparison()
                        .get()
                        .filter(now -> now.after() == clip)
                        .isPresent())
                .map(this::heard);
    }

    /** As it is heard: with the recording around a stretch, and only as much taken away as the amount says. */
    private Take heard(Tried row) {
        double amount = listening.amount().get();
        if (row.run().whole() && amount == 1) {
            return row.take();
        }
        String how = String.format(Locale.ROOT, "amount %.2f", amount);
        return listening
                .comparison()
                .get()
                .map(now -> row.take().edited(now.after(), how))
                .orElse(row.take());
    }

    /** Stops what runs. */
    public void stop() {
        run.stop();
    }

    /** The screen comes to the front. */
    public void activate() {
        refresh();
        listening.activate();
    }

    /** The screen leaves the front; what it began goes on. */
    public void deactivate() {
        listening.deactivate();
    }

    /** The stretch that is tried on; empty for everything. */
    public Optional<Range> selection() {
        return part.get() == Part.SELECTION ? viewport.selection().get() : Optional.empty();
    }

    /** The noise that the step supposes. */
    public double supposed() {
        return SupposedNoise.at(step.get(), scaled.get());
    }

    public SamplingChoice choice() {
        return choice;
    }

    /** The recording, what is put under it, and the step that fits. */
    public Cleaned cleaned() {
        return cleaned;
    }

    /** What all panes look at; its selection is what can be tried on. */
    public Viewport viewport() {
        return viewport;
    }

    /** t on the paper's scale, 1 … 200. */
    public IntegerProperty step() {
        return step;
    }

    /** Whether the recording is scaled by √ᾱ_t first. */
    public BooleanProperty scaled() {
        return scaled;
    }

    public BooleanProperty keepBand() {
        return keepBand;
    }

    public ObjectProperty<Part> part() {
        return part;
    }

    /** What was tried and is compared. */
    public Listening listening() {
        return listening;
    }

    public ReadOnlyBooleanProperty running() {
        return run.now();
    }
}

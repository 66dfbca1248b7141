package diffwave.ui.interpolate;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.diffusion.StepObserver;
import diffwave.model.ModelCard;
import diffwave.studio.Take;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import diffwave.ui.takes.SoundInput;
import diffwave.ui.transport.Deck;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Between two sounds, without a screen. A grid of λ is made point by point, always the nearest to the slider that is missing;
 * whatever changes what would be made stops the point at work and begins anew. FX thread only.
 */
public final class InterpolateViewModel {

    private static final double NOTABLY_QUIET = 12;
    private static final double SILENCE = -120;

    private final Context context;
    private final Running run;
    private final Wished wished;
    private final Keeping keeping;
    private final BooleanBinding busy;
    private final DoubleProperty lambda = new SimpleDoubleProperty(0.5);
    private final Grid grid = new Grid();
    private final ReadOnlyIntegerWrapper ready = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Clip>> heard = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalDouble> instead = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
    private final Deck deck;
    private boolean held;
    private long wanted;

    public InterpolateViewModel(Context context) {
        this.context = context;
        this.deck = context.deck();
        this.run = context.running();
        this.wished = new Wished(context);
        this.keeping = new Keeping(context);
        this.busy = run.now().or(keeping.busy());
        context.onModels(this::refresh);
        refresh();
        wished.onChange(this::again);
        lambda.addListener((seen, before, now) -> listen());
    }

    /** Reads the installed models again. */
    public void refresh() {
        context.offer(card -> true, choice()::offer);
    }

    /** The screen comes to the front, or leaves it: only in front does it own the transport. */
    public void front(boolean now) {
        if (now) {
            refresh();
        }
        deck.front(now);
        if (now) {
            next();
        }
    }

    /** A sound was dropped: into the place where it fell, or into the one that is empty. Two fill both. */
    public void drop(List<Path> files, boolean ontoB) {
        if (files.size() > 2 || files.isEmpty()) {
            context.sentence().set(context.words().of("interpolate.two", files.size()));
        } else if (files.size() == 2) {
            a().open(files.get(0));
            b().open(files.get(1));
        } else {
            (ontoB ? b() : a()).open(files.getFirst());
        }
    }

    /** Whether the model knows no "none" and a label is still to be chosen. */
    public boolean needsLabel() {
        return wished.needsLabel();
    }

    private void again() {
        wanted++;
        context.sentence().set("");
        held = false;
        grid.clear();
        ready.set(0);
        listen();
        if (run.now().get()) {
            run.stop(); // its end begins the next
        } else {
            next();
        }
    }

    /** Makes the missing point that is nearest to the slider, one after another until all are there. */
    private void next() {
        OptionalInt point = grid.next(lambda.get());
        if (held || run.now().get() || point.isEmpty() || !wished.complete()) {
            return;
        }
        long mine = wanted;
        int place = point.getAsInt();
        double at = Grid.lambda(place);
        run.follow(
                context.words().of("interpolate.run", figure(at)),
                () -> context.maker().interpolate(wished.at(at), StepObserver.NONE),
                takes -> {
                    if (mine == wanted) {
                        grid.put(place, takes.getFirst());
                        ready.set(grid.ready());
                        listen();
                    }
                },
                end -> {
                    held |= end != Running.End.DONE
                            && mine == wanted; // what failed long ago must not hold what came since
                    next();
                });
    }

    private void listen() {
        heard.set(grid.at(lambda.get()));
        instead.set(grid.instead(lambda.get()));
        heard.get().ifPresentOrElse(deck::load, deck::unload);
    }

    /** The slider is held and moved: what lies there is heard at once. */
    public void drag(double to) {
        lambda.set(Math.clamp(to, 0, 1));
        if (heard.get().isPresent() && !context.transport().playing().get()) {
            context.transport().toggle();
        }
    }

    /** Moves the slider by keys, and plays. */
    public void nudge(double by) {
        drag(Math.rint((lambda.get() + by) * 100) / 100);
    }

    /** Fills what was stopped. */
    public void fill() {
        context.sentence().set(needsLabel() ? context.words().of("interpolate.needslabel") : "");
        held = false;
        next();
    }

    /** Stops filling; what is made stays. */
    public void stop() {
        held |= run.now().get();
        run.stop();
        keeping.stop();
    }

    /** Makes exactly this λ where the grid has it not, lays it on the shelf, and gives it on. */
    public void keep() {
        exactly(take -> {});
    }

    /** Asks where, and saves this λ there. */
    public void save(Files files) {
        if (wished.complete()) {
            files.askWhereToSave(FileKind.TAKE, Keeping.name(lambda.get()))
                    .ifPresent(file -> exactly(take -> context.takes().write(take, file)));
        }
    }

    /** Asks for a folder, and saves what is made there. */
    public void saveAll(Files files) {
        files.askForFolder(FileKind.TAKES).ifPresent(folder -> keeping.write(grid, folder));
    }

    private void exactly(Consumer<Take> then) {
        double at = lambda.get();
        int place = (int) Math.rint(at * (Grid.POINTS - 1));
        Optional<Take> made = Math.abs(Grid.lambda(place) - at) < 1e-9 ? grid.at(place) : Optional.empty();
        Consumer<Take> kept = take -> {
            context.takes().add(take);
            then.accept(take);
        };
        if (made.isPresent()) {
            kept.accept(made.get());
        } else if (wished.complete()) {
            keeping.make(
                    context.words().of("interpolate.run", figure(at)),
                    () -> context.maker().interpolate(wished.at(at), StepObserver.NONE),
                    kept);
        }
    }

    /** How B lies beside A; empty until both are there. */
    Optional<Alignment> alignment() {
        return wished.alignment();
    }

    /**
     * How much quieter than both ends the sound that is heard is, dB; empty where that is little. Independent noise, mixed as in the paper, is
     * below the level that a network expects, and some pairs nearly vanish in the middle.
     */
    OptionalInt quieter() {
        OptionalDouble loud = Stream.of(a(), b())
                .flatMap(end -> end.heard().get().stream())
                .mapToDouble(end -> decibels(end.clip()))
                .min();
        double below =
                heard.get().map(now -> loud.orElse(SILENCE) - decibels(now)).orElse(0.0);
        return below < NOTABLY_QUIET ? OptionalInt.empty() : OptionalInt.of((int) Math.rint(below));
    }

    private static double decibels(Clip clip) {
        return Math.max(SILENCE, Level.of(clip).rmsDecibels());
    }

    /** λ as it is written: 0.40. */
    public static String figure(double lambda) {
        return String.format(Locale.ROOT, "%.2f", lambda);
    }

    /** The take of the grid whose sound this very clip is; empty for one that lies between two. */
    Optional<Take> of(Clip clip) {
        return IntStream.range(0, Grid.POINTS)
                .mapToObj(grid::at)
                .flatMap(Optional::stream)
                .filter(take -> take.clip() == clip)
                .findFirst();
    }

    /** The made sound at a point of the grid. */
    Optional<Take> made(int point) {
        return grid.at(point);
    }

    public SoundInput a() {
        return wished.a;
    }

    public SoundInput b() {
        return wished.b;
    }

    public SamplingChoice choice() {
        return wished.choice;
    }

    /** The model now. */
    Optional<ModelCard> model() {
        return wished.choice.model().get();
    }

    public ObjectProperty<OptionalInt> label() {
        return wished.label;
    }

    /** Where both meet: t on the paper's scale, 1 … 200. */
    public IntegerProperty step() {
        return wished.step;
    }

    /** Whether both get the same noise. */
    public BooleanProperty shared() {
        return wished.shared;
    }

    public ObjectProperty<Mixture> mixture() {
        return wished.mixture;
    }

    /** 0 is A, 1 is B. */
    public DoubleProperty lambda() {
        return lambda;
    }

    /** Points of the grid that are made. */
    public ReadOnlyIntegerProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** What is heard at λ now. */
    public ReadOnlyObjectProperty<Optional<Clip>> heard() {
        return heard.getReadOnlyProperty();
    }

    /** The λ that is heard while the slider's own is not made yet; empty when what is heard is what the slider says. */
    public ReadOnlyObjectProperty<OptionalDouble> instead() {
        return instead.getReadOnlyProperty();
    }

    /** Whether a point, or a sound to keep, is made or waits. */
    public ObservableBooleanValue running() {
        return busy;
    }
}

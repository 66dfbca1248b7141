package diffwave.ui.interpolate;

import diffwave.audio.Clip;
import diffwave.audio.Onset;
import diffwave.diffusion.StepObserver;
import diffwave.model.ModelCard;
import diffwave.studio.Interpolate;
import diffwave.studio.Take;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import diffwave.ui.takes.SoundInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Between two sounds, without a screen. A grid of λ is made point by point, always the nearest to the slider that is missing;
 * whatever changes what would be made stops the point at work and begins anew. FX thread only.
 */
public final class InterpolateViewModel {

    /** Of the loudest energy: −20 dB, as the studio aligns. */
    private static final double ONSET = 0.01;

    private final Context context;
    private final Running run;
    private final SoundInput a;
    private final SoundInput b;
    private final SamplingChoice choice = new SamplingChoice();
    private final ObjectProperty<OptionalInt> label = new SimpleObjectProperty<>(OptionalInt.empty());
    private final IntegerProperty step = new SimpleIntegerProperty(50);
    private final BooleanProperty shared = new SimpleBooleanProperty();
    private final ObjectProperty<Mixture> mixture = new SimpleObjectProperty<>(Mixture.LINEAR);
    private final DoubleProperty lambda = new SimpleDoubleProperty(0.5);
    private final Grid grid = new Grid();
    private final ReadOnlyIntegerWrapper ready = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Clip>> heard = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean front;
    private boolean held;
    private long wanted;

    public InterpolateViewModel(Context context) {
        this.context = context;
        this.run = context.running();
        this.a = new SoundInput(context);
        this.b = new SoundInput(context);
        choice.model().addListener((seen, before, now) -> label.set(OptionalInt.empty()));
        refresh();
        for (Observable cause : List.of(
                a.heard(), b.heard(), choice.model(), choice.method(), choice.steps(), choice.fast(), choice.eta(),
                choice.guidance(), choice.seed(), label, step, shared, mixture)) {
            cause.addListener(changed -> again());
        }
        lambda.addListener((seen, before, now) -> listen());
    }

    /** Reads the installed models again. */
    public void refresh() {
        choice.models().setAll(context.maker().models());
        if (choice.model().get().filter(choice.models()::contains).isEmpty()) {
            choice.model().set(choice.models().stream().findFirst());
        }
    }

    /** The screen comes to the front, or leaves it: only in front does it own the transport. */
    public void front(boolean now) {
        front = now;
        if (now) {
            refresh();
            load();
            next();
        }
    }

    /** A sound was dropped: into the place where it fell, or into the one that is empty. Two fill both. */
    public void drop(List<Path> files, boolean ontoB) {
        if (files.size() > 2 || files.isEmpty()) {
            context.sentence().set(context.words().of("interpolate.two", files.size()));
        } else if (files.size() == 2) {
            a.open(files.get(0));
            b.open(files.get(1));
        } else {
            (ontoB ? b : a).open(files.getFirst());
        }
    }

    /** What it takes is there. */
    private boolean possible() {
        return a.heard().get().isPresent()
                && b.heard().get().isPresent()
                && choice.model().get().isPresent()
                && !needsLabel();
    }

    /** Whether the model knows no "none" and a label is still to be chosen. */
    public boolean needsLabel() {
        return label.get().isEmpty()
                && choice.model()
                        .get()
                        .flatMap(card -> card.architecture().labels())
                        .filter(labels -> !labels.none())
                        .isPresent();
    }

    private void again() {
        wanted++;
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
        if (held || run.now().get() || point.isEmpty() || !possible()) {
            return;
        }
        long mine = wanted;
        int place = point.getAsInt();
        double at = Grid.lambda(place);
        run.begin(
                context.words().of("interpolate.run", figure(at)),
                () -> context.maker().interpolate(wish(at), StepObserver.NONE),
                takes -> {
                    if (mine == wanted) {
                        grid.put(place, takes.getFirst());
                        ready.set(grid.ready());
                        listen();
                    }
                },
                end -> {
                    held |= end == Running.End.FAILED || end == Running.End.STOPPED && mine == wanted;
                    next();
                });
    }

    private Interpolate wish(double at) {
        return new Interpolate(
                choice.model().get().orElseThrow().name(),
                a.heard().get().orElseThrow().source(),
                b.heard().get().orElseThrow().source(),
                label.get(),
                choice.sampling(),
                step.get(),
                List.of(at),
                shared.get(),
                mixture.get().compensated(),
                mixture.get().spherical(),
                choice.seed().get());
    }

    private void listen() {
        heard.set(grid.at(lambda.get()));
        load();
    }

    private void load() {
        if (front) {
            heard.get().ifPresentOrElse(context.transport()::load, context.transport()::unload);
        }
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
        held = false;
        next();
    }

    /** Stops filling; what is made stays. */
    public void stop() {
        held = true;
        run.stop();
    }

    /** Makes exactly this λ where the grid has it not, lays it on the shelf, and gives it on. */
    public void keep() {
        exactly(take -> {});
    }

    /** Asks where, and saves this λ there. */
    public void save(Files files) {
        String name = "lambda-" + figure(lambda.get()) + ".wav";
        if (possible()) {
            files.askWhereToSave(name).ifPresent(file -> exactly(take -> context.takes().write(take, file)));
        }
    }

    /** Asks for a folder, and saves what is made there. */
    public void saveAll(Files files) {
        files.askForFolder().ifPresent(folder -> {
            for (int i = 0; i < Grid.POINTS; i++) {
                Path file = folder.resolve("lambda-" + figure(Grid.lambda(i)) + ".wav");
                grid.at(i).ifPresent(take -> context.takes().write(take, file));
            }
        });
    }

    private void exactly(java.util.function.Consumer<Take> then) {
        double at = lambda.get();
        int place = (int) Math.rint(at * (Grid.POINTS - 1));
        Optional<Take> made = Math.abs(Grid.lambda(place) - at) < 1e-9 ? grid.at(place) : Optional.empty();
        java.util.function.Consumer<Take> kept = take -> {
            context.takes().add(take);
            then.accept(take);
        };
        if (made.isPresent()) {
            kept.accept(made.get());
        } else if (possible()) {
            context.maker()
                    .interpolate(wish(at), StepObserver.NONE)
                    .result()
                    .whenComplete((takes, failure) -> context.desk().fx().execute(() -> {
                        if (failure == null) {
                            kept.accept(takes.getFirst());
                        } else {
                            run.tell(failure);
                        }
                    }));
        }
    }

    /** By how much B is moved so that both begin together, seconds; empty until both are there. */
    public Optional<Double> shift() {
        if (a.heard().get().isEmpty() || b.heard().get().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(onset(a) - onset(b));
    }

    private static double onset(SoundInput input) {
        Clip clip = input.heard().get().orElseThrow().clip();
        return (double) Onset.of(clip, ONSET).orElse(0) / clip.rate();
    }

    /** λ as it is written: 0.40. */
    public static String figure(double lambda) {
        return String.format(Locale.ROOT, "%.2f", lambda);
    }

    /** The made sound at a point of the grid. */
    Optional<Take> made(int point) {
        return grid.at(point);
    }

    public SoundInput a() {
        return a;
    }

    public SoundInput b() {
        return b;
    }

    public SamplingChoice choice() {
        return choice;
    }

    /** The model now. */
    Optional<ModelCard> model() {
        return choice.model().get();
    }

    public ObjectProperty<OptionalInt> label() {
        return label;
    }

    /** Where both meet: t on the paper's scale, 1 … 200. */
    public IntegerProperty step() {
        return step;
    }

    /** Whether both get the same noise. */
    public BooleanProperty shared() {
        return shared;
    }

    public ObjectProperty<Mixture> mixture() {
        return mixture;
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

    public ReadOnlyBooleanProperty running() {
        return run.now();
    }
}

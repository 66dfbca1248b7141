package diffwave.ui.vocode;

import diffwave.audio.Clip;
import diffwave.diffusion.Method;
import diffwave.model.ModelCard;
import diffwave.studio.MelInput;
import diffwave.studio.Source;
import diffwave.studio.Take;
import diffwave.studio.Vocode;
import diffwave.ui.sampling.FastSchedule;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import diffwave.ui.transport.Deck;
import diffwave.ui.transport.Variant;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * From mel to sound, without a screen: a list of mels and recordings, and schedules to try on the chosen one. What was made is
 * kept by its wish, so that a row shows it again whenever the same is asked. FX thread only.
 */
public final class VocodeViewModel {

    /** One sound to make. */
    private record Order(Item item, Preset preset, Vocode wish) {}

    private final Context context;
    private final Running run;
    private final SamplingChoice choice = new SamplingChoice();
    private final BooleanProperty matched = new SimpleBooleanProperty();
    private final ObservableList<Preset> rows = FXCollections.observableArrayList();
    private final IntegerProperty row = new SimpleIntegerProperty();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final Map<Vocode, Made> made = new HashMap<>();
    private final Deque<Order> waiting = new ArrayDeque<>();
    private final Deck deck;
    private final MelList list;

    public VocodeViewModel(Context context) {
        this.context = context;
        this.run = context.running();
        this.deck = context.deck();
        this.list = new MelList(context, run, choice);
        choice.model().addListener((seen, before, now) -> {
            rows.setAll(now.map(Preset::of).orElse(List.of()));
            list.again();
        });
        choice.model()
                .addListener((seen, before, now) ->
                        matched.set(now.filter(ModelCard::interim).isPresent()));
        context.onModels(this::refresh);
        refresh();
        follow();
        for (Observable cause : List.of(choice.method(), choice.steps(), choice.fast(), choice.eta())) {
            cause.addListener(changed -> follow());
        }
        for (Observable cause : List.of(choice.seed(), choice.clamp(), matched, list.chosen(), row)) {
            cause.addListener(changed -> changed());
        }
    }

    /** Reads the installed vocoders again. */
    public void refresh() {
        context.offer(card -> card.architecture().mel().isPresent(), choice::offer);
    }

    /** The screen comes to the front, or leaves it: only in front does it own the transport. */
    public void front(boolean now) {
        if (now) {
            refresh();
        }
        deck.front(now);
    }

    /** Asks for mels and recordings, as many as a person likes. */
    void open(Files desktop) {
        List<Path> asked = desktop.askForSeveral(FileKind.MEL);
        if (!asked.isEmpty()) {
            open(asked);
        }
    }

    /** Adds mels and recordings; one that is neither is said, and the others stay. */
    public void open(List<Path> files) {
        list.open(files);
    }

    /** Adds a source where it is not on the list yet, and chooses it. */
    void choose(Source source) {
        list.choose(source);
    }

    /** Takes it off the list, and what was made of it. */
    void remove(Item item) {
        list.remove(item);
        made.keySet().removeIf(wish -> wish.source().equals(item.source()));
    }

    /** The item so many places further down the list. */
    public void move(int by) {
        list.move(by);
    }

    /** The schedule and sampler that the inspector asks for now. */
    Preset present() {
        return new Preset(
                choice.method().get(),
                choice.expectedSteps(),
                choice.method().get() == Method.DDIM ? choice.eta().get() : 0,
                choice.method().get() == Method.FAST ? choice.fast().get() : Optional.empty());
    }

    /** Asks for a row's schedule and sampler. */
    void ask(Preset preset) {
        preset.fast().ifPresent(fast -> choice.fast().set(Optional.of(fast)));
        choice.method().set(preset.method());
        if (preset.fast().isEmpty()) {
            choice.steps().set(preset.steps());
            choice.eta().set(preset.eta());
        }
    }

    /** Adds the present schedule and sampler to those that are compared. */
    public void addRow() {
        if (!rows.contains(present()) && choice.model().get().isPresent()) {
            rows.add(present());
        }
        follow();
    }

    private void follow() {
        row.set(rows.indexOf(present()));
        changed();
    }

    /** Makes every item of the list as the inspector says. */
    public void vocode() {
        Preset preset = present();
        items().forEach(item -> order(item, preset));
        next();
    }

    /** Makes the chosen item by every row, from the same noise. */
    public void compare() {
        chosen().get().ifPresent(item -> rows.forEach(preset -> order(item, preset)));
        next();
    }

    private void order(Item item, Preset preset) {
        if (!run.now().get() && item.read().isPresent() && made(item, preset).isEmpty()) {
            wish(item, preset).ifPresent(wish -> waiting.add(new Order(item, preset, wish)));
        }
    }

    private Optional<Vocode> wish(Item item, Preset preset) {
        return choice.model()
                .get()
                .map(card -> new Vocode(
                        card.name(),
                        item.source(),
                        Optional.empty(),
                        preset.sampling(choice.clamp().get()),
                        choice.seed().get(),
                        Optional.empty(),
                        matched.get()));
    }

    private void next() {
        if (run.now().get() || waiting.isEmpty()) {
            return;
        }
        Order order = waiting.remove();
        StepClock clock = new StepClock();
        run.begin(
                order.item().source().name() + " · " + name(order.preset()),
                () -> context.maker().vocode(order.wish(), clock),
                take -> arrived(order, take, clock.seconds()),
                end -> {
                    if (end != Running.End.DONE) {
                        waiting.clear();
                    }
                    next();
                });
    }

    private void arrived(Order order, Take take, double seconds) {
        context.takes().add(take);
        MelInput input = order.item().read().orElseThrow();
        run.later(() -> Made.of(take, input, seconds), measured -> {
            made.put(order.wish(), measured);
            changed();
        });
    }

    /** Stops what runs, and what would follow. */
    public void stop() {
        waiting.clear();
        run.stop();
    }

    private void changed() {
        changes.set(changes.get() + 1);
        load();
    }

    private void load() {
        Optional<Clip> original = chosen().get().flatMap(Item::read).flatMap(MelInput::original);
        Optional<Clip> again = shown().map(Made::take).map(Take::clip);
        if (original.isPresent() && again.isPresent()) {
            deck.variants(
                    List.of(
                            new Variant(context.words().of("vocode.original"), original.get()),
                            new Variant(context.words().of("vocode.made"), again.get())),
                    1);
        } else {
            again.or(() -> original).ifPresentOrElse(deck::load, deck::unload);
        }
    }

    /** Plays a row, or pauses it. */
    public void play(int index) {
        if (index < rows.size()) {
            boolean other = row.get() != index;
            if (other) {
                ask(rows.get(index));
            }
            // what plays goes on in the other row at the same place
            if (shown().isPresent() && !(other && context.transport().playing().get())) {
                context.transport().toggle();
            }
        }
    }

    /** What a preset made of an item, with the present seed; empty before. */
    Optional<Made> made(Item item, Preset preset) {
        return wish(item, preset).map(made::get);
    }

    /** What the present settings made of the chosen item. */
    Optional<Made> shown() {
        return chosen().get().flatMap(item -> made(item, present()));
    }

    /** The name of a schedule, as a row says it. */
    String name(Preset preset) {
        boolean full = choice.model()
                .get()
                .filter(card -> card.schedule().steps() == preset.steps())
                .isPresent();
        return preset.fast()
                .map(FastSchedule::name)
                .orElse(context.words().of(full ? "vocode.full" : "vocode.steps", preset.steps()));
    }

    public SamplingChoice choice() {
        return choice;
    }

    /** Whether the sound is brought to the mel after the last step. */
    public BooleanProperty matched() {
        return matched;
    }

    /** The mels and recordings. */
    ObservableList<Item> items() {
        return list.items();
    }

    /** The schedules side by side. */
    ObservableList<Preset> rows() {
        return rows;
    }

    ObjectProperty<Optional<Item>> chosen() {
        return list.chosen();
    }

    /** Rises whenever something that is shown has changed. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty running() {
        return run.now();
    }
}

package diffwave.ui.sampling;

import diffwave.diffusion.Clamp;
import diffwave.diffusion.Method;
import diffwave.diffusion.Schedule;
import diffwave.model.ModelCard;
import diffwave.ui.shell.Edits;
import diffwave.ui.takes.WindowState;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;

/** A screen's controls as words of a session, in the order in which they are taken up. A value beyond its bounds changes nothing. */
public final class Controls implements WindowState {

    private static final String NONE = "none";

    private record Control(String key, Observable source, Supplier<Optional<String>> read, Consumer<String> write) {}

    private final String screen;
    private final List<Control> all = new ArrayList<>();

    /**
     * @param screen what the keys begin with
     */
    public Controls(String screen) {
        this.screen = screen;
    }

    /** The model, which brings its own sampling, then how it is sampled. */
    public Controls sampling(SamplingChoice choice) {
        word("model", choice.model(), () -> choice.model().get().map(ModelCard::name), name -> choose(choice, name));
        one("sampler", choice.method(), Method.values(), Method::word);
        word(
                "schedule",
                choice.fast(),
                () -> choice.fast().get().map(Controls::betas),
                betas -> schedule(choice, betas));
        whole(
                "steps",
                choice.steps(),
                () -> choice.model().get().map(card -> card.schedule().steps()).orElse(1));
        number("eta", choice.eta(), 1);
        number("guidance", choice.guidance(), 100);
        one("clamp", choice.clamp(), Clamp.values(), Controls::lower);
        return word(
                "seed",
                choice.seed(),
                () -> Optional.of(Long.toString(choice.seed().get())),
                seed -> choice.seed().set(Long.parseLong(seed)));
    }

    /** The model of that name, where it is installed. */
    static void choose(SamplingChoice choice, String name) {
        choice.models().stream()
                .filter(card -> card.name().equals(name))
                .findFirst()
                .ifPresent(card -> choice.model().set(Optional.of(card)));
    }

    private static String betas(FastSchedule fast) {
        return DoubleStream.of(fast.schedule().betas())
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" "));
    }

    private static void schedule(SamplingChoice choice, String betas) {
        Schedule own = Schedule.of(
                Stream.of(betas.split(" ")).mapToDouble(Double::parseDouble).toArray());
        choice.model()
                .get()
                .ifPresent(card -> choice.fast().set(Optional.of(FastSchedule.named(own, card.schedule()))));
    }

    /** A label's index, of the chosen model. */
    public Controls label(ObjectProperty<OptionalInt> label, SamplingChoice choice) {
        return word(
                "label",
                label,
                () -> Optional.of(
                        label.get().isPresent() ? Integer.toString(label.get().getAsInt()) : NONE),
                text -> {
                    if (text.equals(NONE)) {
                        label.set(OptionalInt.empty());
                        return;
                    }
                    int value = Integer.parseInt(text);
                    int labels = choice.model()
                            .get()
                            .map(card -> card.labels().size())
                            .orElse(0);
                    if (value >= 0 && value < labels) {
                        label.set(OptionalInt.of(value));
                    }
                });
    }

    /** A whole number from 1. */
    public Controls whole(String key, IntegerProperty value, IntSupplier most) {
        return word(key, value, () -> Optional.of(Integer.toString(value.get())), text -> {
            int told = Integer.parseInt(text);
            if (told >= 1 && told <= most.getAsInt()) {
                value.set(told);
            }
        });
    }

    /** A number from 0. */
    public Controls number(String key, DoubleProperty value, double most) {
        return word(key, value, () -> Optional.of(Double.toString(value.get())), text -> {
            double told = Double.parseDouble(text);
            if (told >= 0 && told <= most) {
                value.set(told);
            }
        });
    }

    /** Yes or no. */
    public Controls flag(String key, BooleanProperty value) {
        return word(
                key,
                value,
                () -> Optional.of(Boolean.toString(value.get())),
                text -> value.set(Boolean.parseBoolean(text)));
    }

    /** One of several. */
    public <T extends Enum<T>> Controls one(String key, ObjectProperty<T> value, T[] values) {
        return one(key, value, values, Controls::lower);
    }

    private <T extends Enum<T>> Controls one(
            String key, ObjectProperty<T> value, T[] values, Function<T, String> name) {
        return word(
                key,
                value,
                () -> Optional.of(name.apply(value.get())),
                text -> Stream.of(values)
                        .filter(one -> name.apply(one).equals(text))
                        .findFirst()
                        .ifPresent(value::set));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Controls word(String key, Observable source, Supplier<Optional<String>> read, Consumer<String> write) {
        all.add(new Control(screen + "." + key, source, read, write));
        return this;
    }

    @Override
    public void onChange(Runnable told) {
        all.forEach(control -> control.source().addListener(changed -> told.run()));
    }

    /**
     * Makes what a person changes here something that can be taken back.
     *
     * @param name of the screen, for a person
     * @param open brings it to the front, so that nothing is taken back unseen
     */
    public void remember(String name, Runnable open, Edits edits, Words words) {
        Map<String, String> last = read();
        for (Control control : all) {
            control.source().addListener(changed -> {
                String now = control.read().get().orElse("");
                String before = last.put(control.key(), now);
                if (before != null && !before.equals(now)) {
                    edits.note(new ControlEdit(
                            this, Map.of(control.key(), before), Map.of(control.key(), now), name, open, words));
                }
            });
        }
    }

    @Override
    public Map<String, String> read() {
        Map<String, String> state = new TreeMap<>();
        all.forEach(control -> control.read().get().ifPresent(value -> state.put(control.key(), value)));
        return state;
    }

    @Override
    public void write(Map<String, String> state) {
        for (Control control : all) {
            try {
                Optional<String> told = Optional.ofNullable(state.get(control.key()));
                if (!told.equals(control.read().get())) { // what stands so already is no news to those who listen
                    told.ifPresent(control.write());
                }
            } catch (IllegalArgumentException | diffwave.problem.Problem wrong) {
                // a session of another version, or changed by hand: the control stays as it is
            }
        }
    }
}

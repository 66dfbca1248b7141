package diffwave.ui.generate;

import diffwave.diffusion.Method;
import diffwave.ui.takes.WindowState;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What "Generate" asks for, as words of a session. */
public record WishState(Wish wish) implements WindowState {

    private static final String NAME = "generate.";

    @Override
    public Map<String, String> read() {
        Map<String, String> all = new TreeMap<>();
        wish.model().get().ifPresent(card -> all.put(NAME + "model", card.name()));
        wish.label().get().ifPresent(label -> all.put(NAME + "label", Integer.toString(label)));
        all.put(NAME + "sampler", wish.method().get().word());
        all.put(NAME + "steps", Integer.toString(wish.steps().get()));
        all.put(NAME + "eta", Double.toString(wish.eta().get()));
        all.put(NAME + "guidance", Double.toString(wish.guidance().get()));
        all.put(NAME + "seed", Long.toString(wish.seed().get()));
        all.put(NAME + "count", Integer.toString(wish.count().get()));
        return all;
    }

    @Override
    public void write(Map<String, String> state) {
        // the model first: it brings its own sampling
        text(
                state,
                "model",
                name -> wish.models().stream()
                        .filter(card -> card.name().equals(name))
                        .findFirst()
                        .ifPresent(card -> wish.model().set(Optional.of(card))));
        int labels = wish.model().get().map(card -> card.labels().size()).orElse(0);
        number(state, "label", 0, labels - 1, value -> wish.label().set(OptionalInt.of(value.intValue())));
        text(
                state,
                "sampler",
                word -> Stream.of(Method.values())
                        .filter(method -> method.word().equals(word))
                        .findFirst()
                        .ifPresent(wish.method()::set));
        int most = wish.model().get().map(card -> card.schedule().steps()).orElse(1);
        number(state, "steps", 1, most, value -> wish.steps().set(value.intValue()));
        number(state, "eta", 0, 1, value -> wish.eta().set(value));
        number(state, "guidance", 0, 100, value -> wish.guidance().set(value));
        number(
                state,
                "seed",
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                value -> wish.seed().set(value.longValue()));
        number(state, "count", 1, Wish.MOST, value -> wish.count().set(value.intValue()));
    }

    private static void text(Map<String, String> state, String key, Consumer<String> use) {
        Optional.ofNullable(state.get(NAME + key)).ifPresent(use);
    }

    private static void number(Map<String, String> state, String key, double least, double most, Consumer<Double> use) {
        text(state, key, text -> {
            try {
                double value = Double.parseDouble(text);
                if (value >= least && value <= most) {
                    use.accept(value);
                }
            } catch (NumberFormatException wrong) {
                // a session of another version: the control stays as it is
            }
        });
    }
}

package diffwave.ui.sweep;

import diffwave.diffusion.Method;
import diffwave.problem.Problem;
import diffwave.studio.Generate;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a sweep will make.
 *
 * @param columns values from left to right; none where the axis is not used
 * @param rows values from top to bottom; none where the axis is not used
 * @param wishes for one sound each, row by row
 */
record Sweep(List<Setting> columns, List<Setting> rows, List<Generate> wishes) {

    /** Cells at most: a grid of more can neither be seen nor heard. */
    static final int MOST = 64;

    Sweep {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        wishes = List.copyOf(wishes);
    }

    /** How many stand side by side. */
    int width() {
        return Math.max(1, columns.size());
    }

    /** The values of a cell: of its column, then of its row. */
    List<Setting> at(int cell) {
        List<Setting> both = new ArrayList<>();
        if (!columns.isEmpty()) {
            both.add(columns.get(cell % width()));
        }
        if (!rows.isEmpty()) {
            both.add(rows.get(cell / width()));
        }
        return both;
    }

    /**
     * Crosses two axes over what the inspector says.
     *
     * @param label what it says; empty for none
     * @throws Problem that says what cannot be, and what to do
     */
    static Sweep of(Axis across, Axis down, SamplingChoice choice, OptionalInt label, Words words) {
        if (choice.model().get().isEmpty()) {
            throw new Problem(words.of("missing.model"));
        }
        Values values = new Values(choice, words);
        List<Parameter> used =
                List.of(across.parameter().get(), down.parameter().get());
        if (used.getFirst() == used.getLast()) {
            throw new Problem(words.of("sweep.wrong.same"));
        }
        boolean speaks = !choice.model().get().get().labels().isEmpty();
        if (used.contains(Parameter.LABEL) ? !speaks : speaks && label.isEmpty()) {
            throw new Problem(words.of(speaks ? "missing.label" : "sweep.wrong.nolabels"));
        }
        if (used.contains(Parameter.GUIDANCE) && !choice.guided()) {
            throw new Problem(words.of("sweep.wrong.unguided"));
        }
        List<Setting> columns = values.read(used.getFirst(), across.typed().get());
        List<Setting> rows = values.read(used.getLast(), down.typed().get());
        long all = (long) Math.max(1, columns.size()) * Math.max(1, rows.size());
        if (all > MOST) {
            throw new Problem(words.of("sweep.wrong.many", all, MOST));
        }
        checkMethods(used, columns, rows, choice, words);
        Generate base = new Generate(
                choice.model().get().get().name(),
                label,
                choice.sampling(),
                choice.seed().get(),
                1);
        Sweep empty = new Sweep(columns, rows, List.of());
        List<Generate> wishes = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            wishes.add(wish(base, empty.at(i)));
        }
        return new Sweep(columns, rows, wishes);
    }

    /** A sampler brings a whole sampling: it goes first. */
    private static Generate wish(Generate base, List<Setting> settings) {
        Generate wish = base;
        for (Setting setting : Stream.concat(
                        settings.stream().filter(Setting.Sampler.class::isInstance),
                        settings.stream().filter(other -> !(other instanceof Setting.Sampler)))
                .toList()) {
            wish = setting.on(wish);
        }
        return wish;
    }

    private static void checkMethods(
            List<Parameter> used, List<Setting> columns, List<Setting> rows, SamplingChoice choice, Words words) {
        List<Method> methods = new ArrayList<>(Stream.concat(columns.stream(), rows.stream())
                .filter(Setting.Sampler.class::isInstance)
                .map(setting -> ((Setting.Sampler) setting).method())
                .toList());
        if (methods.isEmpty()) {
            methods.add(choice.method().get());
        }
        if (used.contains(Parameter.STEPS) && methods.contains(Method.FAST)) {
            throw new Problem(words.of("sweep.wrong.fast"));
        }
        if (used.contains(Parameter.ETA) && !methods.stream().allMatch(Method.DDIM::equals)) {
            throw new Problem(words.of("sweep.wrong.eta"));
        }
    }
}

package diffwave.training;

import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.problem.Problem;
import diffwave.training.TrainingSettings.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Begins from a model that is there: same network, its weights, and rows for the labels that it does not know. */
public final class Transfer {

    private static final double ROUNDING = 1e-5;
    private static final String EMBEDDING = "label_embedding.weight";
    private static final Set<String> OF_THE_NETWORK =
            Set.of("channels", "layers", "cycle", "diffusion_steps", "beta_first", "beta_last");

    private Transfer() {}

    /**
     * Settings with the model's network in place of the preset's.
     *
     * @param said keys that a person set
     * @throws Problem where what a person said, or what the preset makes, is not what the model is
     */
    public static TrainingSettings settings(TrainingSettings settings, Set<String> said, ModelCard model) {
        for (String key : OF_THE_NETWORK) {
            if (said.contains(key)) {
                throw new Problem(key + " is the model's, which a run that begins from " + model.name()
                        + " keeps; leave it out, or leave out --init.");
            }
        }
        Architecture net = model.architecture();
        if (settings.hearsMel() != net.mel().isPresent()) {
            throw new Problem(model.name() + (net.mel().isPresent() ? " is a vocoder" : " hears no mels")
                    + " and the preset trains " + (settings.hearsMel() ? "a vocoder" : "none")
                    + "; choose another preset or another model.");
        }
        if (net.mel().isPresent() && !model.frontEnd().orElse("").equals(settings.frontEnd())) {
            throw new Problem(model.name() + " hears mels of the recipe "
                    + model.frontEnd().orElse("?")
                    + " and this run would make " + settings.frontEnd()
                    + "'s, which mean something else to it; set front_end="
                    + model.frontEnd().orElse("?") + ", or begin from another model.");
        }
        if (model.rate() != settings.rate()) {
            throw new Problem(model.name() + " sounds at " + model.rate() + " Hz and this run learns at "
                    + settings.rate() + "; set rate=" + model.rate() + ", or begin from another model.");
        }
        if (settings.told() == Told.NOTHING && net.labels().isPresent()) {
            throw new Problem(model.name() + " hears labels and this run would tell it nothing; set told=label.");
        }
        var schedule = model.schedule();
        int t = schedule.steps();
        if (!even(schedule)) {
            throw new Problem(
                    model.name() + " was trained with a β schedule that is not evenly spaced, which a run cannot"
                            + " have; begin from another model.");
        }
        return SettingText.with(
                settings,
                Map.of(
                        "channels", Integer.toString(net.channels()),
                        "layers", Integer.toString(net.layers()),
                        "cycle", Integer.toString(net.cycle()),
                        "diffusion_steps", Integer.toString(t),
                        "beta_first", Double.toString(schedule.beta(0)),
                        "beta_last", Double.toString(schedule.beta(t - 1))));
    }

    /** Whether its β are evenly spaced, but for their last digits. */
    private static boolean even(Schedule schedule) {
        int t = schedule.steps();
        Schedule line = Schedule.linear(t, schedule.beta(0), schedule.beta(t - 1));
        return IntStream.range(0, t).allMatch(i -> Math.abs(schedule.beta(i) / line.beta(i) - 1) < ROUNDING);
    }

    /**
     * The model, to learn on: labels of the same name keep their rows, others get new ones.
     *
     * @param settings of {@link #settings}
     * @param labels of the data set
     */
    public static Student student(
            TrainingSettings settings, ModelCard model, Weights weights, List<String> labels, long seed) {
        Architecture old = model.architecture();
        boolean told = settings.told() == Told.LABEL || settings.told() == Told.AUTO && !labels.isEmpty();
        boolean none = old.labels().map(Architecture.Labels::none).orElse(true) || settings.dropout() > 0;
        if (told && labels.isEmpty()) {
            throw new Problem("The data set has no labels, which " + model.name() + " is to be told; use a folder per"
                    + " label.");
        }
        Architecture net = told ? old.withLabels(labels.size() + (none ? 1 : 0), none) : old;
        Weights fresh = Beginning.of(net, settings.beginning(), seed);
        Map<String, Tensor> all = new LinkedHashMap<>(fresh.tensors());
        weights.tensors().forEach((name, tensor) -> {
            if (!name.equals(EMBEDDING)) {
                all.put(name, tensor);
            }
        });
        if (told && old.labels().isPresent()) {
            all.put(
                    EMBEDDING,
                    rows(
                            fresh.tensors().get(EMBEDDING),
                            model,
                            weights.tensors().get(EMBEDDING),
                            labels));
        }
        ModelCard card = Student.describe(settings, net, told ? labels : model.labels());
        ModelCard credited =
                card.described(card.title(), card.training(), card.quality(), model.licence(), model.credit());
        return new Student(credited, new Weights(model.name(), all));
    }

    private static Tensor rows(Tensor fresh, ModelCard model, Tensor old, List<String> labels) {
        float[] rows = fresh.values().clone();
        int width = fresh.axis(1);
        for (int row = 0; row < fresh.axis(0); row++) {
            boolean none = row == labels.size();
            int from = none
                    ? (model.architecture().labels().orElseThrow().none() ? old.axis(0) - 1 : -1)
                    : model.labels().indexOf(labels.get(row));
            if (from >= 0) {
                System.arraycopy(old.values(), from * width, rows, row * width, width);
            }
        }
        return Tensor.of(fresh.shape(), rows);
    }
}

package diffwave.training;

import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Weights;
import diffwave.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The network that learns, before its first step.
 *
 * @param card what the finished model will be
 * @param weights to begin with
 */
public record Student(ModelCard card, Weights weights) {

    private static final double GUIDANCE = 1.5;
    private static final int BANDS = 80;

    /**
     * A new network.
     *
     * @param labels of the data set
     * @throws Problem where the network is to be told labels and there are none
     */
    public static Student fresh(TrainingSettings settings, List<String> labels, long seed) {
        ModelCard card = card(settings, labels);
        return new Student(card, Beginning.of(card.architecture(), settings.beginning(), seed));
    }

    private static ModelCard card(TrainingSettings settings, List<String> labels) {
        Architecture plain = Architecture.lmnt(settings.channels(), settings.layers(), settings.cycle());
        Architecture net = switch (settings.told()) {
            case NOTHING -> plain;
            case MEL -> plain.withMel(BANDS);
            case AUTO -> labels.isEmpty() ? plain : plain.withLabels(labels.size() + 1, true);
            case LABEL -> labelled(settings, plain, labels);
        };
        return describe(settings, net, net.labels().isPresent() ? labels : List.of());
    }

    private static Architecture labelled(TrainingSettings settings, Architecture plain, List<String> labels) {
        if (labels.isEmpty()) {
            throw new Problem(
                    "The data set has no labels, and the network is to be told them: set told=nothing, or use a"
                            + " folder per label.");
        }
        boolean none = settings.dropout() > 0;
        return plain.withLabels(labels.size() + (none ? 1 : 0), none);
    }

    /** The card of a network that these settings train. */
    static ModelCard describe(TrainingSettings settings, Architecture net, List<String> labels) {
        boolean guided = net.labels().filter(Architecture.Labels::none).isPresent();
        int steps = Math.min(settings.sampleSteps(), settings.diffusionSteps());
        return new ModelCard(
                "run",
                "A training run",
                net,
                settings.schedule(),
                settings.rate(),
                settings.length() == 0 ? OptionalInt.empty() : OptionalInt.of(settings.length()),
                net.mel().isPresent() ? Optional.of(settings.frontEnd()) : Optional.empty(),
                labels,
                Sampling.steps(Method.DDIM, steps).withGuidance(guided ? GUIDANCE : 1),
                "",
                "An interim model. It was trained here and not judged yet.",
                "",
                "",
                "trained here",
                "");
    }
}

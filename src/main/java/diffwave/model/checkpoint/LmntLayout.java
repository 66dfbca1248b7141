package diffwave.model.checkpoint;

import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.model.checkpoint.pickle.Pickled.Counted;
import diffwave.model.checkpoint.pickle.Pickled.Dict;
import diffwave.model.checkpoint.pickle.Pickled.Items;
import diffwave.model.checkpoint.pickle.Pickled.None;
import diffwave.model.checkpoint.pickle.Pickled.Real;
import diffwave.model.checkpoint.pickle.Pickled.Text;
import diffwave.model.checkpoint.pickle.Pickled.Truth;
import diffwave.model.checkpoint.pickle.Pickled.Tuple;
import diffwave.model.checkpoint.pickle.Pickled.Whole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The parts of lmnt's checkpoint beside the weights: optimizer and params, as its program makes them. */
final class LmntLayout {

    private static final double[] SHORT = {0.0001, 0.001, 0.01, 0.05, 0.2, 0.5};

    private LmntLayout() {}

    /** Adam before its first step, with every parameter's index in the model's order. */
    static Dict optimizer(int parameters) {
        return adam(parameters, 2e-4, List.of());
    }

    /** Adam after some steps: the step and both moments of each parameter by its index. */
    static Dict optimizer(TorchWriter writer, Optimizer adam) {
        List<Pickled> state = new ArrayList<>();
        for (String name : adam.mean().tensors().keySet()) {
            Tensor step = Tensor.of(new int[0], new float[] {adam.steps()});
            state.add(dict(
                    "step", writer.tensor(step),
                    "exp_avg", writer.tensor(adam.mean().tensors().get(name)),
                    "exp_avg_sq", writer.tensor(adam.square().tensors().get(name))));
        }
        return adam(state.size(), adam.rate(), state);
    }

    private static Dict adam(int parameters, double rate, List<Pickled> state) {
        Items indices = new Items();
        for (int i = 0; i < parameters; i++) {
            indices.items().add(new Whole(i));
        }
        Dict group = dict(
                "lr", new Real(rate),
                "betas", new Tuple(List.of(new Real(0.9), new Real(0.999))),
                "eps", new Real(1e-8),
                "weight_decay", new Whole(0),
                "amsgrad", new Truth(false),
                "maximize", new Truth(false),
                "foreach", None.NONE,
                "capturable", new Truth(false),
                "differentiable", new Truth(false),
                "fused", None.NONE,
                "params", indices);
        return dict("state", new Counted(state), "param_groups", list(List.of(group)));
    }

    static Dict params(ModelCard card) {
        Architecture net = card.architecture();
        double[] fast = card.sampling().schedule().map(Schedule::betas).orElse(SHORT);
        Dict params = dict(
                "batch_size", new Whole(16),
                "learning_rate", new Real(2e-4),
                "max_grad_norm", None.NONE,
                "sample_rate", new Whole(card.rate()),
                "n_mels", new Whole(net.mel().map(Architecture.Mel::bands).orElse(80)),
                "n_fft", new Whole(1024),
                "hop_samples", new Whole(256),
                "crop_mel_frames", new Whole(62),
                "residual_layers", new Whole(net.layers()),
                "residual_channels", new Whole(net.channels()),
                "dilation_cycle_length", new Whole(net.cycle()),
                "unconditional", new Truth(net.mel().isEmpty()),
                "noise_schedule", reals(card.schedule().betas()),
                "inference_noise_schedule", reals(fast),
                "audio_len", new Whole(card.length().orElse(5 * card.rate())));
        // decision: names that lmnt's program passes over; without them a model would come back hearing another mel
        card.frontEnd().ifPresent(frontEnd -> params.entries().put(LmntParams.FRONT_END, new Text(frontEnd)));
        params.entries().put(LmntParams.TRAINING, new Text(card.training()));
        params.entries().put(LmntParams.LICENCE, new Text(card.licence()));
        params.entries().put(LmntParams.CREDIT, new Text(card.credit()));
        return params;
    }

    private static Items reals(double[] values) {
        return list(Arrays.stream(values).<Pickled>mapToObj(Real::new).toList());
    }

    private static Items list(List<? extends Pickled> items) {
        Items list = new Items();
        list.items().addAll(items);
        return list;
    }

    /** Names and values in turn. */
    static Dict dict(Object... pairs) {
        Dict dict = new Dict();
        Map<String, Pickled> entries = dict.entries();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.put((String) pairs[i], (Pickled) pairs[i + 1]);
        }
        return dict;
    }
}

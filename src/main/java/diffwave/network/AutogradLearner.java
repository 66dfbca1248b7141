package diffwave.network;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtModel;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import diffwave.model.Architecture;
import diffwave.model.Parameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Learns by PyTorch's autograd over a {@link LearningScript}: the reference, for every architecture and device. */
final class AutogradLearner implements Learner {

    private static final int[] ROW = {1};

    private final ai.djl.engine.Engine djl;
    private final NDManager manager;
    private final Architecture net;
    private final StepCode code;
    private final boolean narrow;
    private final PtModel model;
    private final PtSymbolBlock block;
    private final Handover flat = new Handover();
    private final Handover noisy = new Handover();
    private final Handover codes = new Handover();
    private final Handover mels = new Handover();
    private final Handover wanted = new Handover();
    private final Handover weights = new Handover();

    AutogradLearner(ai.djl.engine.Engine djl, NDManager parent, Architecture net, int steps, Precision precision) {
        this.djl = djl;
        this.manager = parent.newSubManager();
        this.net = net;
        this.code = new StepCode(net, steps);
        this.narrow = precision == Precision.REDUCED;
        model = (PtModel) Model.newInstance("learning", parent.getDevice(), "PyTorch");
        try {
            model.load(new ByteArrayInputStream(LearningScript.archive(net, narrow)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedModelException e) {
            throw new IllegalStateException(e);
        }
        block = (PtSymbolBlock) model.getBlock();
    }

    @Override
    public double[] learn(float[] parameters, Lesson lesson, float[] gradient) {
        try (OneDnn.Off exact = OneDnn.off();
                NDManager scope = manager.newSubManager();
                GradientCollector collector = djl.newGradientCollector()) {
            NDArray leaf = leaf(scope, parameters);
            leaf.setRequiresGradient(true);
            NDArray errors = errors(scope, leaf, lesson);
            collector.backward(errors.mul(rowWeights(scope, lesson)).mean());
            NDArray made = leaf.getGradient();
            made.attach(scope);
            float[] fresh = made.toFloatArray();
            for (int i = 0; i < fresh.length; i++) {
                gradient[i] += fresh[i];
            }
            return doubles(errors);
        }
    }

    @Override
    public double[] error(float[] parameters, Lesson lesson) {
        try (OneDnn.Off exact = OneDnn.off();
                NDManager scope = manager.newSubManager()) {
            return doubles(errors(scope, leaf(scope, parameters), lesson));
        }
    }

    private NDArray leaf(NDManager scope, float[] parameters) {
        if (parameters.length != Parameters.count(net)) {
            throw new IllegalArgumentException(parameters.length + " parameters");
        }
        return flat.array(scope, new float[][] {parameters}).squeeze(0);
    }

    private NDArray rowWeights(NDManager scope, Lesson lesson) {
        float[] row = new float[lesson.rows()];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) lesson.weights()[i];
        }
        return weights.array(scope, new float[][] {row}).squeeze(0);
    }

    /** Of each row, in the scope. */
    private NDArray errors(NDManager scope, NDArray leaf, Lesson lesson) {
        NDArray x = noisy.array(scope, lesson.x());
        float[][] rows = new float[lesson.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = code.at(lesson.t()[i]);
        }
        NDList given = new NDList(leaf, x, codes.array(scope, rows), condition(scope, lesson, x));
        NDArray gap = predict(given).sub(wanted.array(scope, lesson.epsilon()));
        return switch (lesson.norm()) {
            case SQUARED -> gap.mul(gap).mean(ROW);
            case ABSOLUTE -> gap.abs().mean(ROW);
        };
    }

    /** Without the script's own derivatives, which stumble where a parameter is not reached: autograd's are used. */
    private NDArray predict(NDList given) {
        JniUtils.setGraphExecutorOptimize(false);
        try {
            // DJL's other way to call a script switches autograd off
            return IValueUtils.forward(block, given, true).head();
        } finally {
            JniUtils.setGraphExecutorOptimize(true);
        }
    }

    /** Mels [row, band, frame], the labels' rows, or anything where the network is told nothing. */
    private NDArray condition(NDManager scope, Lesson lesson, NDArray nothing) {
        List<float[]> bands = new ArrayList<>();
        int[] labels = new int[lesson.rows()];
        for (int row = 0; row < labels.length; row++) {
            switch (lesson.conditions().get(row)) {
                case Condition.Mel mel -> bands.addAll(List.of(mel.values()));
                case Condition.Labels one -> labels[row] = one.rows()[0];
                case Condition.None none -> {}
            }
        }
        if (net.labels().isPresent()) {
            return scope.create(labels);
        }
        if (net.mel().isPresent()) {
            return mels.array(scope, bands.toArray(float[][]::new))
                    .reshape(lesson.rows(), net.mel().get().bands(), bands.getFirst().length);
        }
        return nothing;
    }

    private static double[] doubles(NDArray array) {
        float[] values = array.toFloatArray();
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    @Override
    public String kernel() {
        return "autograd";
    }

    @Override
    public String precision() {
        return narrow ? "bfloat16" : "float32";
    }

    @Override
    public void close() {
        model.close();
        manager.close();
        for (Handover handover : List.of(flat, noisy, codes, mels, wanted, weights)) {
            handover.close();
        }
    }
}

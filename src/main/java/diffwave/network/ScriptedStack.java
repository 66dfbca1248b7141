package diffwave.network;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtModel;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The residual layers in bfloat16, as a TorchScript that {@link Script} writes: the only way to bfloat16 from DJL, whose own
 * operations end the process on that type. A processor with AVX512-BF16 takes about half the time.
 */
final class ScriptedStack implements Stack {

    private final LoadedWeights weights;
    private final PtModel model;
    private final PtSymbolBlock block;
    private final List<PtNDArray> tensors = new ArrayList<>();

    ScriptedStack(LoadedWeights weights) {
        this.weights = weights;
        model = (PtModel) Model.newInstance("diffwave", "PyTorch");
        try {
            model.load(new ByteArrayInputStream(Script.archive(weights.architecture())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedModelException e) {
            throw new IllegalStateException(e);
        }
        block = (PtSymbolBlock) model.getBlock();
        for (String name : Script.tensors(weights.architecture())) {
            NDArray tensor = weights.get(name);
            tensors.add(name.startsWith("input_projection") ? (PtNDArray) tensor : narrow(tensor));
        }
    }

    /** In bfloat16; the handle must never be asked for its type, which DJL does not know. */
    private PtNDArray narrow(NDArray array) {
        try (IValue in = IValue.from((PtNDArray) array);
                IValue out = IValueUtils.runMethod(block, "narrow", in)) {
            return out.toTensor((PtNDManager) weights.manager());
        }
    }

    @Override
    public NDArray run(NDManager scope, NDArray x, List<NDArray> steps, LayerConditions conditions) {
        List<NDArray> given = new ArrayList<>();
        for (int i = 0; conditions.present() && i < steps.size(); i++) {
            given.add(conditions.of(scope, i));
        }
        try (IValue input = IValue.from((PtNDArray) x);
                IValue step = IValue.listFrom(array(steps));
                IValue condition = IValue.listFrom(array(given));
                IValue w = IValue.listFrom(tensors.toArray(PtNDArray[]::new));
                IValue out = block.forward(input, step, condition, w)) {
            return out.toTensor((PtNDManager) scope);
        }
    }

    private static PtNDArray[] array(List<NDArray> list) {
        return list.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new);
    }

    @Override
    public String kernel() {
        return "torchscript";
    }

    @Override
    public String precision() {
        return "bfloat16";
    }

    @Override
    public void close() {
        model.close();
    }
}

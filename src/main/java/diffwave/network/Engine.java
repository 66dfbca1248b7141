package diffwave.network;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import diffwave.model.Architecture;
import diffwave.model.Weights;
import diffwave.network.kernel.KernelLearner;
import diffwave.network.kernel.KernelNetwork;
import diffwave.problem.Problem;
import java.util.function.Function;

/**
 * PyTorch, by DJL: a device, its threads, and the networks loaded on it. Opened, used and closed by one thread.
 *
 * <p>The native libraries belong to the process: a second engine shares them, and the number of threads is the last one set.
 */
public final class Engine implements AutoCloseable {

    private final ai.djl.engine.Engine djl;
    private final NDManager manager;
    private final Device device;
    private final String why;
    private final int threads;

    private Engine(ai.djl.engine.Engine djl, Device device, String why, int threads) {
        this.djl = djl;
        this.device = device;
        this.why = why;
        this.threads = threads;
        this.manager = djl.newBaseManager(device);
    }

    /**
     * Lets the process's other threads go before the calling one and all that the engine will start from it, so that a window
     * answers while a network computes.
     */
    public static void giveWay() {
        NativeTuning.giveWay();
    }

    /**
     * Starts PyTorch; the first time on a machine it unpacks its libraries into the cache, which takes seconds.
     *
     * @throws Problem where the device is not there or PyTorch does not start
     */
    public static Engine open(EngineOptions options) {
        EngineFiles files = new EngineFiles(options);
        files.checkRoom();
        files.point();
        NativeTuning.apply();
        int threads = options.threads().orElse(Runtime.getRuntime().availableProcessors());
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        ai.djl.engine.Engine djl;
        try {
            djl = ai.djl.engine.Engine.getEngine("PyTorch");
            NativeTuning.quietPyTorch(files.place());
            OneDnn.look(files.place());
            JniUtils.setNumThreads(threads);
        } catch (EngineException | LinkageError e) {
            throw new Problem(
                    options.libtorch().isPresent()
                            ? "The PyTorch in " + files.place()
                                    + " could not be started: it must be version 2.7.1 for this"
                                    + " system. Choose another folder, or none; the log has the details."
                            : "PyTorch could not be started from " + files.place()
                                    + ". Remove that folder and start again; the log has the details.",
                    e);
        }
        DeviceChoice choice = DeviceChoice.of(options, djl.getGpuCount());
        return new Engine(djl, choice.device(), choice.why(), threads);
    }

    /**
     * Loads a network.
     *
     * @param steps T of the schedule that it was trained with
     * @param weights every tensor of the architecture, named as in a model folder
     * @param precision what to compute in
     */
    public Network load(Architecture architecture, int steps, Weights weights, Precision precision) {
        return load(architecture, steps, weights, precision, Memory.roomForConditions());
    }

    /** With another room for what is kept of a condition, in bytes. */
    Network load(Architecture architecture, int steps, Weights weights, Precision precision, long room) {
        return switch (precision) {
            case FLOAT32 ->
                vectors()
                        ? new KernelNetwork(architecture, steps, weights, threads, room)
                        : djl(architecture, steps, weights, ReadableStack::new, room);
            case REDUCED -> djl(architecture, steps, weights, ScriptedStack::new, room);
        };
    }

    /** The network as SPEC-NET 1 writes it, on PyTorch in float32: the reference that the others are measured against. */
    public Network readable(Architecture architecture, int steps, Weights weights) {
        return djl(architecture, steps, weights, ReadableStack::new, Memory.roomForConditions());
    }

    /**
     * What trains a network of a shape; it holds no weights.
     *
     * @param steps T of the schedule
     * @param precision REDUCED computes the residual layers in bfloat16, sums and weights stay float32
     */
    public Learner learner(Architecture architecture, int steps, Precision precision) {
        return precision == Precision.FLOAT32 && vectors() && KernelLearner.takes(architecture)
                ? new KernelLearner(architecture, steps, threads, Memory.roomForConditions())
                : autograd(architecture, steps, precision);
    }

    /** By PyTorch: the reference, for every architecture and device. */
    Learner autograd(Architecture architecture, int steps, Precision precision) {
        return new AutogradLearner(djl, manager, architecture, steps, precision);
    }

    private Network djl(
            Architecture architecture, int steps, Weights weights, Function<LoadedWeights, Stack> stack, long room) {
        LoadedWeights loaded = new LoadedWeights(manager, architecture, steps, weights);
        try {
            return new DjlNetwork(loaded, stack, room);
        } catch (RuntimeException | Error failure) {
            loaded.close();
            throw failure;
        }
    }

    /** Whether Java's vectors compute float32 here: faster than PyTorch on the processor (docs/decisions/0004). */
    private boolean vectors() {
        return switch (System.getProperty("diffwave.kernel", "")) {
            case "djl" -> false;
            case "vector" -> VectorUnit.present();
            default -> VectorUnit.fast() && !device.isGpu();
        };
    }

    /** "cpu" or "cuda:0". */
    public String device() {
        return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu";
    }

    /** Of the processor. */
    public int threads() {
        return threads;
    }

    /** PyTorch's version, and why the device is what it is. */
    public String detail() {
        return "PyTorch " + djl.getVersion() + ", " + djl.getGpuCount() + " GPUs seen. " + why;
    }

    /** A manager on the device, for rooms that compute there themselves; whoever asks closes it. */
    public NDManager scope() {
        return manager.newSubManager();
    }

    /** Arrays that the engine keeps now: after a run it must be what it was before. */
    public int arrays() {
        return manager.getManagedArrays().size();
    }

    @Override
    public void close() {
        manager.close();
    }
}

package diffwave.studio;

import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;
import diffwave.network.Engine;
import diffwave.network.EngineFiles;
import diffwave.network.Network;
import diffwave.network.Precision;
import diffwave.problem.Problem;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The engine, started when it is first needed, and the network loaded last, kept for the next run. All but the state belongs to
 * the device's thread.
 */
public final class EngineRoom implements AutoCloseable {

    private static final int LOOK_EVERY_MS = 200;

    private record Loaded(ModelCard card, FileTime written, Precision precision, Network network) {}

    private final StudioOptions options;
    private final List<Consumer<EngineState>> watchers = new CopyOnWriteArrayList<>();
    private volatile EngineState state = new EngineState(EngineState.Phase.STARTING, "", "", 0, 0);
    private Optional<Engine> engine = Optional.empty();
    private Optional<Loaded> loaded = Optional.empty();

    public EngineRoom(StudioOptions options) {
        this.options = options;
    }

    /** Where the engine stands; from any thread. */
    public EngineState state() {
        return state;
    }

    /**
     * @param watcher called with each new state, on the thread that made it
     */
    public void onState(Consumer<EngineState> watcher) {
        watchers.add(watcher);
    }

    /**
     * The engine, started if it was not yet. The first start on a computer unpacks PyTorch, which the state shows.
     *
     * @throws Problem where it does not start
     */
    public Engine engine() {
        if (engine.isEmpty()) {
            try {
                Engine started = start();
                engine = Optional.of(started);
                tell(EngineState.Phase.READY, describe(started), started.detail(), 0, 0);
            } catch (RuntimeException | Error failure) {
                tell(EngineState.Phase.FAILED, "", String.valueOf(failure.getMessage()), 0, 0);
                throw failure;
            }
        }
        return engine.get();
    }

    private Engine start() {
        EngineFiles files = new EngineFiles(options.engine());
        try (ScheduledExecutorService look = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon(true).name("unpacking").factory())) {
            if (files.firstStart()) {
                look.scheduleAtFixedRate(
                        () -> tell(EngineState.Phase.UNPACKING, "", "", files.unpacked(), EngineFiles.UNPACKED_BYTES),
                        0,
                        LOOK_EVERY_MS,
                        TimeUnit.MILLISECONDS);
            }
            return Engine.open(options.engine());
        }
    }

    private String describe(Engine started) {
        String precision = options.precision().here() == Precision.REDUCED ? "bfloat16" : "float32";
        return started.device().equals("cpu")
                ? "CPU · " + started.threads() + " threads · " + precision
                : "GPU · " + started.device() + " · " + precision;
    }

    private void tell(EngineState.Phase phase, String device, String detail, long done, long total) {
        state = new EngineState(phase, device, detail, Math.min(done, total), total);
        watchers.forEach(watcher -> watcher.accept(state));
    }

    /** The model's network, ready to run; it stays this room's. */
    public Network network(ModelFolder model) {
        Precision precision = options.precision().here();
        FileTime written = model.written();
        if (loaded.isPresent()) {
            Loaded last = loaded.get();
            if (last.card().equals(model.card()) && last.written().equals(written) && last.precision() == precision) {
                return last.network();
            }
            loaded = Optional.empty();
            last.network().close();
        }
        Network network = engine().load(
                        model.card().architecture(), model.card().schedule().steps(), model.weights(), precision);
        loaded = Optional.of(new Loaded(model.card(), written, precision, network));
        return network;
    }

    @Override
    public void close() {
        loaded.ifPresent(last -> last.network().close());
        engine.ifPresent(Engine::close);
        loaded = Optional.empty();
        engine = Optional.empty();
    }
}

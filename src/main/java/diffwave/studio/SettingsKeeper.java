package diffwave.studio;

import diffwave.problem.Problem;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes settings down in the background. Of many in a row, as while a slider is dragged, only the latest is written; what was
 * set just before the end is written too.
 */
public final class SettingsKeeper implements Consumer<Settings>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsKeeper.class);
    private static final int PATIENCE_SECONDS = 2;

    private final SettingsFile file;
    private final AtomicReference<Optional<Settings>> waiting = new AtomicReference<>(Optional.empty());
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settings").daemon(true).factory());

    public SettingsKeeper(SettingsFile file) {
        this.file = file;
    }

    /** Returns at once; any thread. */
    @Override
    public void accept(Settings latest) {
        if (waiting.getAndSet(Optional.of(latest)).isEmpty()) {
            line.execute(() -> waiting.getAndSet(Optional.empty()).ifPresent(this::write));
        }
    }

    private void write(Settings settings) {
        try {
            file.write(settings);
        } catch (Problem problem) {
            LOG.warn("the settings are not kept", problem);
        }
    }

    /** Writes what waits; nothing is accepted afterwards. */
    @Override
    public void close() {
        line.shutdown();
        try {
            if (!line.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the settings could not be written in time");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

package diffwave.studio.session;

import diffwave.problem.Problem;
import diffwave.studio.Take;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each take down as soon as it is made, in a folder of this running program, on a thread of its own. A clean close
 * removes the folder; a program that was killed leaves it, and the next one finds it.
 *
 * <pre>{@code
 * try (SessionKeeper keeper = SessionKeeper.open(places.sessions())) {
 *     keeper.left().ifPresent(left -> offer(left.count()));
 *     studio.generate(wish, observer, take -> keeper.keep(new Kept(take, false)));
 * }
 * }</pre>
 */
public final class SessionKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);
    private static final int PATIENCE_SECONDS = 30;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Claim own;
    private final Optional<Left> left;
    /** Only on {@link #line}. */
    private final Map<Take, String> numbers = new IdentityHashMap<>();

    private final AtomicReference<Optional<Map<String, String>>> waiting = new AtomicReference<>(Optional.empty());
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("session").daemon(true).factory());
    private int last;

    private SessionKeeper(Claim own, Optional<Left> left) {
        this.own = own;
        this.left = left;
    }

    /**
     * @param sessions the folder of all running programs' sessions; made where it is not there
     * @throws Problem where nothing can be written there
     */
    public static SessionKeeper open(Path sessions) {
        try {
            Files.createDirectories(sessions);
            // what was left is looked for first: a lock of our own must not be opened twice
            Optional<Left> left = leftIn(sessions);
            Path folder = sessions.resolve(STAMP.format(Instant.now()) + "-" + UUID.randomUUID());
            Claim own = Claim.on(folder).orElseThrow(() -> new IOException("a new folder is claimed"));
            Files.createDirectory(folder);
            return new SessionKeeper(own, left);
        } catch (IOException e) {
            throw new Problem(
                    "Takes cannot be kept safe in " + sessions + " (" + e.getMessage()
                            + "): what is made is lost if the program ends unexpectedly. Check the folder's permissions.",
                    e);
        }
    }

    private static Optional<Left> leftIn(Path sessions) throws IOException {
        List<Path> folders;
        try (Stream<Path> list = Files.list(sessions)) {
            folders = list.filter(Files::isDirectory).sorted().toList();
        }
        List<Claim> claims = new ArrayList<>();
        for (Path folder : folders) {
            Optional<Claim> claim = Claim.on(folder);
            if (claim.isEmpty()) {
                continue;
            }
            if (claim.get().folder().count() == 0) {
                claim.get().delete();
            } else {
                claims.add(claim.get());
            }
        }
        return claims.isEmpty() ? Optional.empty() : Optional.of(new Left(claims));
    }

    /** What an earlier program left, with every take that was finished. */
    public Optional<Left> left() {
        return left;
    }

    /**
     * Keeps a take, or its new star; returns at once, from any thread.
     *
     * @return done when it is on disk; fails with the Problem where it cannot be
     */
    public CompletableFuture<Void> keep(Kept kept) {
        return later(() -> {
            String known = numbers.get(kept.take());
            if (known != null) {
                own.folder().tell(known, kept);
                return;
            }
            last++;
            String number = String.format(Locale.ROOT, "%04d", last);
            own.folder().write(number, kept);
            numbers.put(kept.take(), number);
        });
    }

    /** A take that was deleted. */
    public CompletableFuture<Void> drop(Take take) {
        return later(() -> {
            String number = numbers.remove(take);
            if (number != null) {
                own.folder().remove(number);
            }
        });
    }

    /** How the window stands; of many in a row only the latest is written. */
    public CompletableFuture<Void> state(Map<String, String> state) {
        if (waiting.getAndSet(Optional.of(Map.copyOf(state))).isPresent()) {
            return CompletableFuture.completedFuture(null);
        }
        return later(() -> waiting.getAndSet(Optional.empty()).ifPresent(own.folder()::state));
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private CompletableFuture<Void> later(Writing writing) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        writing.run();
                    } catch (IOException e) {
                        throw new Problem(
                                "The session cannot be kept in " + own.folder().path() + ": " + e.getMessage() + ".",
                                e);
                    }
                },
                line);
    }

    /** Ends cleanly: this program's folder goes. What an earlier one left and nobody forgot stays for the next start. */
    @Override
    public void close() {
        line.shutdown();
        try {
            if (!line.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the session is still being written");
            }
            own.delete();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the session in {} cannot be removed", own.folder().path(), e);
        }
        left.ifPresent(Left::close);
    }
}

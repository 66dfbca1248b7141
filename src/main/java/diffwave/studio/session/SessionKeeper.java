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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each take down as soon as it is made, in a folder of this running program, on a thread of its own. The next program
 * finds it, however this one ended: how the window stood, and every take that nobody deleted or saved in a session file.
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
    /** A slider that is dragged is written down once. */
    private static final int SETTLED_MILLIS = 300;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Claim own;
    private final Found found;
    /** Only on {@link #line}. */
    private final Map<Take, String> numbers = new IdentityHashMap<>();
    /** Takes that a session file holds as they are; only on {@link #line}. */
    private final Set<Take> stored = Collections.newSetFromMap(new IdentityHashMap<>());

    private final ScheduledExecutorService line = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("session").daemon(true).factory());
    private Map<String, String> latest = Map.of();
    private Optional<CompletableFuture<Void>> waiting = Optional.empty();
    private int last;

    /** What earlier programs left: how the window stood last, and their takes. */
    private record Found(Map<String, String> state, Optional<Left> left) {}

    private SessionKeeper(Claim own, Found found) {
        this.own = own;
        this.found = found;
    }

    /**
     * @param sessions the folder of all running programs' sessions; made where it is not there
     * @throws Problem where nothing can be written there
     */
    public static SessionKeeper open(Path sessions) {
        try {
            Files.createDirectories(sessions);
            // what was left is looked for first: a lock of our own must not be opened twice
            Found found = leftIn(sessions);
            Path folder = sessions.resolve(STAMP.format(Instant.now()) + "-" + UUID.randomUUID());
            Claim own = Claim.on(folder).orElseThrow(() -> new IOException("a new folder is claimed"));
            Files.createDirectory(folder);
            if (!found.state().isEmpty()) { // else it would be forgotten by a start in which nothing is changed
                own.folder().state(found.state());
            }
            return new SessionKeeper(own, found);
        } catch (IOException e) {
            throw new Problem(
                    "Takes cannot be kept safe in " + sessions + " (" + e.getMessage()
                            + "): what is made is lost if the program ends unexpectedly. Check the folder's permissions.",
                    e);
        }
    }

    private static Found leftIn(Path sessions) throws IOException {
        List<Path> folders;
        try (Stream<Path> list = Files.list(sessions)) {
            folders = list.filter(Files::isDirectory).sorted().toList();
        }
        List<Claim> claims = new ArrayList<>();
        Map<String, String> state = Map.of();
        for (Path folder : folders) {
            Optional<Claim> claim = Claim.on(folder);
            if (claim.isEmpty()) {
                continue;
            }
            Map<String, String> stood = claim.get().folder().readState();
            state = stood.isEmpty() ? state : stood; // the oldest comes first
            if (claim.get().folder().count() == 0) {
                claim.get().delete();
            } else {
                claims.add(claim.get());
            }
        }
        return new Found(state, claims.isEmpty() ? Optional.empty() : Optional.of(new Left(claims)));
    }

    /** What earlier programs left, with every take that was finished. */
    public Optional<Left> left() {
        return found.left();
    }

    /** How the window stood when it was last told; empty at the first start. */
    public Map<String, String> before() {
        return found.state();
    }

    /**
     * Keeps a take, or its new star; returns at once, from any thread.
     *
     * @return done when it is on disk; fails with the Problem where it cannot be
     */
    public CompletableFuture<Void> keep(Kept kept) {
        return later(() -> {
            stored.remove(kept.take());
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

    /**
     * Takes that a session file now holds as they are: they need not be offered again.
     *
     * @return done when that is noted
     */
    public CompletableFuture<Void> stored(List<Take> takes) {
        return later(() -> stored.addAll(takes));
    }

    /**
     * How the window stands; of many in a row only the latest is written, shortly after the first.
     *
     * @return done when this or a later one is on disk, and all that was kept before
     */
    public synchronized CompletableFuture<Void> state(Map<String, String> state) {
        latest = Map.copyOf(state);
        return waiting.orElseGet(() -> {
            CompletableFuture<Void> written = CompletableFuture.runAsync(
                    () -> told(() -> own.folder().state(settled())),
                    task -> line.schedule(task, SETTLED_MILLIS, TimeUnit.MILLISECONDS));
            waiting = Optional.of(written);
            return written;
        });
    }

    private synchronized Map<String, String> settled() {
        waiting = Optional.empty();
        return latest;
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private CompletableFuture<Void> later(Writing writing) {
        return CompletableFuture.runAsync(() -> told(writing), line);
    }

    private void told(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new Problem("The session cannot be kept in " + own.folder().path() + ": " + e.getMessage() + ".", e);
        }
    }

    private void removeStored() throws IOException {
        for (Take take : stored) {
            String number = numbers.remove(take);
            if (number != null) {
                own.folder().remove(number);
            }
        }
    }

    /** Writes what waits and gives this program's folder up, less what a session file holds; an empty one goes. */
    @Override
    public void close() {
        line.shutdown(); // what waits is still written
        try {
            if (!line.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the session is still being written");
            }
            removeStored();
            if (own.folder().isEmpty()) {
                own.delete();
            } else {
                own.close();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the session in {} cannot be given up", own.folder().path(), e);
        }
        found.left().ifPresent(Left::close);
    }
}

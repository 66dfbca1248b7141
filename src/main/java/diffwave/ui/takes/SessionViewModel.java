package diffwave.ui.takes;

import diffwave.studio.AtHand;
import diffwave.studio.Take;
import diffwave.studio.session.Kept;
import diffwave.studio.session.Left;
import diffwave.studio.session.Session;
import diffwave.studio.session.SessionFile;
import diffwave.studio.session.SessionKeeper;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Edits;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;

/** The session without a screen: opened, saved, kept safe as it grows, and brought back at the next start. FX thread only. */
public final class SessionViewModel {

    private static final String INPUT = "input ";

    private final Shelf shelf;
    private final AtHand atHand;
    private final WindowState state;
    private final Edits edits;
    private final Desk desk;
    private final Words words;
    private final Running telling;
    private final StringProperty sentence;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Left>> left = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SessionKeeper> keeper = Optional.empty();

    public SessionViewModel(Context context, AtHand atHand, WindowState state) {
        this.shelf = context.takes().shelf();
        this.atHand = atHand;
        this.state = state;
        this.edits = context.edits();
        this.desk = context.desk();
        this.words = context.words();
        this.telling = context.running();
        this.sentence = context.sentence();
    }

    /** Keeps everything safe from now on, puts the controls back as they stood, and offers the takes that were left. */
    public void keep(SessionKeeper by) {
        keeper = Optional.of(by);
        stand(by.before());
        shelf.takes().addListener((ListChangeListener<Take>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(take -> watch(by.drop(take)));
                change.getAddedSubList().forEach(take -> watch(by.keep(kept(take))));
            }
            watch(by.state(told()));
        });
        state.onChange(() -> watch(by.state(told())));
        shelf.starred().addListener((SetChangeListener<Take>) change -> {
            Take take = change.wasAdded() ? change.getElementAdded() : change.getElementRemoved();
            if (shelf.takes().contains(take)) {
                watch(by.keep(kept(take)));
            }
        });
        left.set(by.left());
    }

    private void watch(CompletableFuture<Void> writing) {
        writing.exceptionally(failure -> {
            desk.fx().execute(() -> telling.tell(failure));
            return null;
        });
    }

    private Kept kept(Take take) {
        return new Kept(take, shelf.starred().contains(take));
    }

    private Map<String, String> told() {
        Map<String, String> all = new TreeMap<>(state.read());
        atHand.places().forEach((input, place) -> all.put(INPUT + input, place));
        return all;
    }

    private Session session() {
        return new Session(shelf.takes().stream().map(this::kept).toList(), told());
    }

    /**
     * Brings back the takes that were left, above what there is; each is kept anew before the old copy goes. The controls stay: they
     * stand as they stood last.
     */
    public void bringBack() {
        left.get().ifPresent(old -> {
            left.set(Optional.empty());
            later(old::read, session -> {
                List<Take> takes = session.takes().stream().map(Kept::take).toList();
                shelf.takes().addAll(takes);
                star(session);
                atHand.restore(places(session.state()));
                shelf.chooseNewest();
                keeper.ifPresent(by -> watch(keptAll(by, takes).thenRunAsync(old::forget, desk.background())));
            });
        });
    }

    /** Done when all are on disk. */
    private CompletableFuture<Void> keptAll(SessionKeeper by, List<Take> takes) {
        return CompletableFuture.allOf(
                        takes.stream().map(take -> by.keep(kept(take))).toArray(CompletableFuture<?>[]::new))
                .thenCompose(kept -> by.state(told()));
    }

    /** Removes what the crash left. */
    public void forget() {
        left.get().ifPresent(old -> desk.background().execute(old::forget));
        left.set(Optional.empty());
    }

    private void adopt(Session session) {
        star(session);
        stand(session.state());
        shelf.chooseNewest();
    }

    private void star(Session session) {
        session.takes().stream()
                .filter(Kept::starred)
                .forEach(kept -> shelf.starred().add(kept.take()));
    }

    private void stand(Map<String, String> told) {
        atHand.restore(places(told));
        edits.silently(() -> state.write(told));
    }

    private static Map<String, String> places(Map<String, String> told) {
        Map<String, String> places = new TreeMap<>();
        told.forEach((key, value) -> {
            if (key.startsWith(INPUT)) {
                places.put(key.substring(INPUT.length()), value);
            }
        });
        return places;
    }

    /** Asks for a session file and puts it in place of what there is. */
    public void open(Files files) {
        files.askWhatToOpen(FileKind.SESSION).ifPresent(this::open);
    }

    /** Puts a file's session in place of what there is. */
    public void open(Path from) {
        later(() -> SessionFile.read(from), session -> {
            shelf.starred().clear();
            shelf.chosen().set(Optional.empty());
            shelf.takes().setAll(session.takes().stream().map(Kept::take).toList());
            adopt(session);
            stored(session);
            file.set(Optional.of(from));
        });
    }

    /** Saves where it was saved or opened before; asks the first time. */
    public void save(Files files) {
        file.get().ifPresentOrElse(this::write, () -> saveAs(files));
    }

    /** Asks where and saves there. */
    public void saveAs(Files files) {
        String name = file.get()
                .map(path -> path.getFileName().toString())
                .orElse(words.of("session.name") + SessionFile.ENDING);
        files.askWhereToSave(FileKind.SESSION, name).ifPresent(this::write);
    }

    private void write(Path asked) {
        String name = asked.getFileName().toString();
        Path to = name.endsWith(SessionFile.ENDING) ? asked : asked.resolveSibling(name + SessionFile.ENDING);
        Session now = session();
        later(
                () -> {
                    SessionFile.write(to, now);
                    return to;
                },
                saved -> {
                    file.set(Optional.of(saved));
                    stored(now);
                    sentence.set(words.of("session.saved", now.takes().size(), saved.getFileName()));
                });
    }

    private void stored(Session session) {
        List<Take> takes = session.takes().stream().map(Kept::take).toList();
        keeper.ifPresent(by -> watch(by.stored(takes)));
    }

    private <T> void later(Supplier<T> work, Consumer<T> then) {
        desk.background().execute(() -> {
            try {
                T result = work.get();
                desk.fx().execute(() -> then.accept(result));
            } catch (RuntimeException failure) {
                desk.fx().execute(() -> telling.tell(failure));
            }
        });
    }

    /** What an earlier program left and nobody decided on yet. */
    public ReadOnlyObjectProperty<Optional<Left>> left() {
        return left.getReadOnlyProperty();
    }

    /** Where the session was saved or opened. */
    public ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /** Several state holders as one. */
    public static WindowState all(List<? extends WindowState> parts) {
        return new WindowState() {
            @Override
            public Map<String, String> read() {
                Map<String, String> all = new TreeMap<>();
                parts.forEach(part -> all.putAll(part.read()));
                return all;
            }

            @Override
            public void onChange(Runnable told) {
                parts.forEach(part -> part.onChange(told));
            }

            @Override
            public void write(Map<String, String> state) {
                parts.forEach(part -> part.write(state));
            }
        };
    }
}

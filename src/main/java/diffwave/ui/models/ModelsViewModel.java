package diffwave.ui.models;

import diffwave.job.ExecutorRunner;
import diffwave.job.Runner;
import diffwave.problem.Problem;
import diffwave.studio.Installed;
import diffwave.studio.Models;
import diffwave.studio.Removed;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Edit;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/** The screen "Models" without a screen: what is installed, and what can be done with it. FX thread only. */
public final class ModelsViewModel {

    private final Context context;
    private final Models models;
    private final Runner runner;
    private final Running run;
    private final Words words;
    private final Bringing bringing;
    private final ObservableList<Installed> list = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Installed>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Installed>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableMap<String, Verdict> verdicts = FXCollections.observableHashMap();

    public ModelsViewModel(Context context) {
        this.context = context;
        this.models = context.maker().installed();
        this.runner = new ExecutorRunner(context.desk().files());
        this.run = context.running();
        this.words = context.words();
        this.bringing = new Bringing(context, this::arrived);
        chosen.addListener((seen, before, now) -> asked.set(Optional.empty()));
        context.onModels(this::refresh);
        refresh();
    }

    /** Reads the models folders again; the chosen one stays if it is still there. */
    public void refresh() {
        List<Installed> now = models.list();
        if (!list.equals(now)) {
            String name = chosen.get().map(Installed::name).orElse("");
            int at = chosen.get().map(list::indexOf).orElse(0);
            list.setAll(now);
            verdicts.clear();
            chosen.set(named(name)
                    .or(() -> now.isEmpty()
                            ? Optional.empty()
                            : Optional.of(now.get(Math.clamp(at, 0, now.size() - 1)))));
        }
    }

    private Optional<Installed> named(String name) {
        return list.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    private void arrived(Installed made) {
        context.modelsChanged();
        named(made.name()).ifPresent(model -> chosen.set(Optional.of(model)));
    }

    /** Asks for a checkpoint and reads it. */
    public void open(Files files) {
        files.askWhatToOpen(FileKind.MODEL).ifPresent(path -> bringing.take(List.of(path)));
    }

    /** Checks the chosen one's weights; the result stays beside it. */
    public void verify() {
        chosen.get().filter(model -> !run.now().get()).ifPresent(model -> {
            String what = words.of("models.verifying", model.name());
            run.begin(
                    what,
                    () -> runner.submit(what, progress -> {
                        progress.report(0, 1, what);
                        return verdict(model);
                    }),
                    verdict -> verdicts.put(model.name(), verdict),
                    end -> {});
        });
    }

    private Verdict verdict(Installed model) {
        try {
            models.verify(model);
            return new Verdict(true, words.of("models.whole"));
        } catch (Problem damaged) {
            return new Verdict(false, words.said(damaged.getMessage()));
        }
    }

    /** Removes the chosen one, which can be undone. One that came with the program is asked about first. */
    public void remove() {
        chosen.get().ifPresent(model -> {
            if (model.shipped() && !asked.get().equals(chosen.get())) {
                asked.set(chosen.get());
            } else {
                asked.set(Optional.empty());
                context.edits().execute(new Removal(model));
            }
        });
    }

    /** The one asked about stays. */
    public void spare() {
        asked.set(Optional.empty());
    }

    /** Asks where and writes the chosen one there as one file. */
    public void export(Files files) {
        chosen.get()
                .filter(model -> !run.now().get())
                .ifPresent(model -> files.askWhereToSave(FileKind.EXPORTED_MODEL, model.name() + Models.ENDING)
                        .ifPresent(file -> export(model, file)));
    }

    private void export(Installed model, Path asked) {
        String name = String.valueOf(asked.getFileName());
        Path file = name.endsWith(Models.ENDING) ? asked : asked.resolveSibling(name + Models.ENDING);
        String what = words.of("models.exporting", model.name());
        run.begin(
                what,
                () -> runner.submit(what, progress -> {
                    progress.report(0, 1, what);
                    models.export(model, file);
                    return file;
                }),
                written -> context.sentence().set(words.of("models.exported", model.name(), written)),
                end -> {});
    }

    /** Shows the chosen one's folder on the desktop. */
    public void show(Files files) {
        chosen.get().ifPresent(model -> {
            try {
                files.show(model.folder().path());
            } catch (Problem none) {
                run.tell(none);
            }
        });
    }

    /** The one above or below. */
    public void move(int by) {
        int at = chosen.get().map(list::indexOf).orElse(-1);
        if (!list.isEmpty()) {
            chosen.set(Optional.of(list.get(Math.clamp((long) at + by, 0, list.size() - 1))));
        }
    }

    /** Esc: closes what is open, or stops what runs. */
    public void back() {
        if (bringing.source().get().isPresent()) {
            bringing.close();
        } else if (asked.get().isPresent()) {
            spare();
        } else {
            run.stop();
        }
    }

    /** Those installed, the program's own first. */
    public ObservableList<Installed> list() {
        return list;
    }

    public ObjectProperty<Optional<Installed>> chosen() {
        return chosen;
    }

    /** The one that came with the program and waits for a second word before it is removed. */
    public ReadOnlyObjectProperty<Optional<Installed>> asked() {
        return asked.getReadOnlyProperty();
    }

    /** What checks have found since the list last changed, by name. */
    public ObservableMap<String, Verdict> verdicts() {
        return verdicts;
    }

    public ReadOnlyBooleanProperty running() {
        return run.now();
    }

    public Bringing bringing() {
        return bringing;
    }

    /** A model off the shelf. */
    private final class Removal implements Edit {

        private final Installed model;
        private Optional<Removed> removed = Optional.empty();

        Removal(Installed model) {
            this.model = model;
        }

        @Override
        public String description() {
            return words.of("models.removed", model.card().title());
        }

        @Override
        public void execute() {
            told(() -> removed = Optional.of(models.remove(model)));
        }

        @Override
        public void undo() {
            told(() -> removed.ifPresent(models::bringBack));
            named(model.name()).ifPresent(back -> chosen.set(Optional.of(back)));
        }

        private void told(Runnable moving) {
            try {
                moving.run();
                context.modelsChanged();
            } catch (Problem problem) {
                run.tell(problem);
            }
        }
    }
}

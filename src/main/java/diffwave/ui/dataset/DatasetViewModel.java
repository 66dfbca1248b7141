package diffwave.ui.dataset;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.dataset.Check;
import diffwave.dataset.DataSet;
import diffwave.dataset.Edits;
import diffwave.dataset.Finding;
import diffwave.dataset.Member;
import diffwave.dataset.Report;
import diffwave.dataset.Split;
import diffwave.job.ExecutorRunner;
import diffwave.job.Runner;
import diffwave.problem.Problem;
import diffwave.ui.flow.LatestTask;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Edit;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The screen "Data set" without a screen: what is in it, what is wrong with it, and a person's edits. FX thread only. */
public final class DatasetViewModel {

    private final Context context;
    private final Words words;
    private final Running run;
    private final Runner runner;
    private final LatestTask<Path, Runnable> hearing;
    private final ReadOnlyObjectWrapper<Optional<DataSet>> set = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Report>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Member>> picked = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Clip>> clip = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final MemberFilter filter = new MemberFilter(members, this::findings);
    private Map<String, List<Finding>> findings = Map.of();
    private Optional<DataSet> unedited = Optional.empty();
    private Optional<Path> next = Optional.empty();
    private Optional<Path> heard = Optional.empty();

    public DatasetViewModel(Context context) {
        this.context = context;
        this.words = context.words();
        this.run = context.running();
        // a check takes minutes: it must not stand before pictures and sounds in the background's line
        this.runner = new ExecutorRunner(
                work -> Thread.ofPlatform().daemon().name("check").start(work));
        hearing = new LatestTask<>(context.desk().background(), context.desk().fx(), this::read, Runnable::run);
    }

    /** Asks for a folder and opens it. */
    public void open(Files files) {
        files.askForFolder(FileKind.RECORDINGS).ifPresent(this::open);
    }

    /** A folder was dropped, which is opened; anything else gets a sentence. */
    public void drop(List<Path> dropped) {
        if (dropped.size() == 1) {
            open(dropped.getFirst());
        } else {
            context.sentence().set(words.of("dataset.drop"));
        }
    }

    /** Opens a folder and checks every recording in it; one that is being checked is let go. */
    public void open(Path folder) {
        if (run.now().get()) {
            next = Optional.of(folder);
            run.stop();
            return;
        }
        String what = words.of("dataset.checking", folder.getFileName());
        run.begin(
                what,
                () -> runner.submit(what, progress -> {
                    DataSet plain = DataSet.unedited(folder);
                    Edits kept = Edits.read(plain.folder());
                    context.desk().fx().execute(() -> show(plain, kept));
                    return new Check(plain).run(progress);
                }),
                this::checked,
                end -> {
                    Optional<Path> then = next;
                    next = Optional.empty();
                    then.ifPresent(this::open);
                });
    }

    private void show(DataSet plain, Edits kept) {
        unedited = Optional.of(plain);
        findings = Map.of();
        report.set(Optional.empty());
        filter.clear();
        pick(List.of());
        DataSet edited = plain.edited(kept);
        set.set(Optional.of(edited));
        members.setAll(edited.members());
    }

    private void checked(Report whole) {
        findings = whole.findings().stream().collect(Collectors.groupingBy(Finding::member));
        report.set(Optional.of(whole));
        filter.again();
    }

    /** What the check has found in a recording so far. */
    public List<Finding> findings(Member member) {
        return findings.getOrDefault(member.name(), List.of());
    }

    /** These are chosen; the last one can be heard. */
    public void pick(List<Member> chosen) {
        if (picked.get().equals(chosen)) {
            return;
        }
        picked.set(List.copyOf(chosen));
        Optional<Path> file = chosen.isEmpty() ? Optional.empty() : set.get().map(now -> now.file(chosen.getLast()));
        if (!file.equals(heard)) {
            heard = file;
            clip.set(Optional.empty());
            file.ifPresent(hearing::request);
        }
    }

    private Runnable read(Path file) {
        Optional<Clip> sound;
        try {
            sound = Optional.of(Recording.read(file).mono());
        } catch (Problem broken) {
            sound = Optional.empty(); // the check tells it beside the recording
        }
        Optional<Clip> read = sound;
        return () -> {
            if (heard.equals(Optional.of(file))) {
                clip.set(read);
                load();
            }
        };
    }

    /** What is chosen can be heard. */
    void load() {
        clip.get().ifPresentOrElse(context.transport()::load, context.transport()::unload);
    }

    /** Leaves the chosen out; uses them again where all of them are left out. */
    public void leaveOut() {
        boolean back = picked.get().stream().allMatch(Member::leftOut);
        List<String> names = names();
        change(
                back ? "dataset.edit.back" : "dataset.edit.out",
                kept -> back ? kept.bringingBack(names) : kept.leavingOut(names));
    }

    /** Gives the chosen another label; nothing where they have it already or it is blank. */
    public void relabel(String label) {
        Optional<String> wanted = Optional.of(label.strip());
        if (!label.isBlank()
                && !picked.get().stream().allMatch(member -> member.label().equals(wanted))) {
            List<String> names = names();
            change("dataset.edit.label", kept -> kept.relabelling(names, label.strip()));
        }
    }

    /** Puts the chosen into another split; nothing where they are in it already. */
    public void move(Split split) {
        if (!picked.get().stream().allMatch(member -> member.split() == split)) {
            List<String> names = names();
            change("dataset.edit.split", kept -> kept.moving(names, split));
        }
    }

    private List<String> names() {
        return picked.get().stream().map(Member::name).toList();
    }

    private void change(String key, UnaryOperator<Edits> wish) {
        if (!picked.get().isEmpty()) {
            List<String> names = names();
            String what = names.size() == 1 ? names.getFirst() : words.of("dataset.several", names.size());
            unedited.ifPresent(plain -> context.edits().execute(new Change(words.of(key, what), plain.folder(), wish)));
        }
    }

    /** Changes what lies beside the recordings at this moment: other programs write there too, and the folder may have been opened again. */
    private void apply(Path folder, UnaryOperator<Edits> change) {
        Edits wanted;
        try {
            wanted = change.apply(Edits.read(folder));
            wanted.write(folder);
        } catch (Problem unusable) {
            run.tell(unusable);
            return;
        }
        unedited.filter(plain -> plain.folder().equals(folder)).ifPresent(plain -> showEdited(plain.edited(wanted)));
    }

    private void showEdited(DataSet now) {
        Set<String> names = Set.copyOf(names());
        changing.set(true);
        try {
            set.set(Optional.of(now));
            members.setAll(now.members()); // one change of the list, however many were edited
            pick(now.members().stream()
                    .filter(member -> names.contains(member.name()))
                    .toList());
        } finally {
            changing.set(false);
        }
    }

    /** Stops the check; what it has found until then is not told. */
    public void stop() {
        run.stop();
    }

    /** What is open, with the edits. */
    public ReadOnlyObjectProperty<Optional<DataSet>> set() {
        return set.getReadOnlyProperty();
    }

    /** What the check has found, edits left aside; empty while it runs. */
    public ReadOnlyObjectProperty<Optional<Report>> report() {
        return report.getReadOnlyProperty();
    }

    /** The chosen ones, in the data set's order or as they were chosen. */
    public ReadOnlyObjectProperty<List<Member>> picked() {
        return picked.getReadOnlyProperty();
    }

    /** Whether an edit is just being shown: what is chosen then is no person's choice. */
    ReadOnlyBooleanProperty changing() {
        return changing.getReadOnlyProperty();
    }

    /** The last of them as a sound; empty where there is none. */
    public ReadOnlyObjectProperty<Optional<Clip>> clip() {
        return clip.getReadOnlyProperty();
    }

    public MemberFilter filter() {
        return filter;
    }

    public ReadOnlyBooleanProperty running() {
        return run.now();
    }

    /** A change to what is kept beside a folder's recordings; taking it back leaves alone what others changed there meanwhile. */
    private final class Change implements Edit {

        private final String description;
        private final Path folder;
        private final UnaryOperator<Edits> wish;
        private Edits before = Edits.NONE;
        private Edits after = Edits.NONE;

        Change(String description, Path folder, UnaryOperator<Edits> wish) {
            this.description = description;
            this.folder = folder;
            this.wish = wish;
        }

        @Override
        public String description() {
            return description;
        }

        @Override
        public void execute() {
            apply(folder, kept -> {
                before = kept;
                after = wish.apply(kept);
                return after;
            });
        }

        @Override
        public void undo() {
            apply(folder, kept -> kept.takingBack(before, after));
        }
    }
}

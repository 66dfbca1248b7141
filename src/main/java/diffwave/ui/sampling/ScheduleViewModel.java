package diffwave.ui.sampling;

import diffwave.diffusion.Alignment;
import diffwave.diffusion.Method;
import diffwave.diffusion.Schedule;
import diffwave.diffusion.SchedulePreset;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import diffwave.ui.shell.Edits;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A schedule of one's own: T and each β, by presets, by numbers or point by point. One that meets the model's training steps
 * can be sampled with; one that does not says why. FX thread only.
 */
public final class ScheduleViewModel {

    /** The weakest and strongest β that a hand can set. */
    static final double LEAST = 1e-6;

    static final double MOST = 0.999;
    private static final int MOST_STEPS = 1_000;

    private final SamplingChoice choice;
    private final Edits edits;
    private final Words words;
    private final ReadOnlyObjectWrapper<Schedule> schedule;
    private final ReadOnlyStringWrapper validity = new ReadOnlyStringWrapper("");
    private Optional<double[]> aligned = Optional.empty();
    private Optional<Schedule> before = Optional.empty();

    public ScheduleViewModel(SamplingChoice choice, Edits edits, Words words) {
        this.choice = choice;
        this.edits = edits;
        this.words = words;
        this.schedule = new ReadOnlyObjectWrapper<>(start());
        judge();
        choice.model().addListener((seen, before, now) -> judge());
    }

    /** The short schedule that is chosen; else the model's own in six steps that meet it. */
    private Schedule start() {
        return choice.fast()
                .get()
                .map(FastSchedule::schedule)
                .orElseGet(() ->
                        ScheduleShape.spread(training(), Math.min(6, training().steps())));
    }

    /** Opened: what is sampled with now is what is edited; without one, what was drawn last. */
    public void open() {
        if (choice.method().get() == Method.FAST) {
            choice.fast().get().ifPresent(own -> schedule.set(own.schedule()));
        }
        judge();
    }

    private Schedule training() {
        return choice.model().get().map(ModelCard::schedule).orElseGet(() -> Schedule.linear(200, 1e-4, 0.02));
    }

    /** The published short ones. */
    public List<SchedulePreset> presets() {
        return SchedulePreset.all();
    }

    /** Takes a published one. */
    public void preset(SchedulePreset preset) {
        change(preset.schedule(), words.of("schedule.edit.preset", preset.name()));
    }

    /** Evenly from end to end, in as many steps as there are. */
    public void linear() {
        trying(() -> change(
                Schedule.linear(schedule.get().steps(), first(), last()),
                words.of("schedule.edit.preset", words.of("schedule.linear"))));
    }

    /** The cosine schedule of as many steps as there are; its ends are its own. */
    public void cosine() {
        trying(() -> change(
                Schedule.cosine(schedule.get().steps()),
                words.of("schedule.edit.preset", words.of("schedule.cosine"))));
    }

    /** The model's training schedule in T steps that meet it exactly. */
    public void thinned() {
        change(
                ScheduleShape.spread(
                        training(), Math.min(schedule.get().steps(), training().steps())),
                words.of("schedule.edit.thinned"));
    }

    /** Another T, 1 to 1,000: the curve keeps its shape, drawn through log β. */
    public void steps(int count) {
        if (count >= 1 && count <= MOST_STEPS) {
            trying(() -> change(ScheduleShape.steps(schedule.get(), count), words.of("schedule.edit.steps", count)));
        }
    }

    /** Another first β, nearest the data: the curve is bent to it. */
    public void first(double beta) {
        ends(beta, schedule.get().steps() == 1 ? beta : last());
    }

    /** Another last β: the curve is bent to it. */
    public void last(double beta) {
        ends(schedule.get().steps() == 1 ? beta : first(), beta);
    }

    private void ends(double first, double last) {
        trying(() -> change(ScheduleShape.ends(schedule.get(), first, last), words.of("schedule.edit.ends")));
    }

    /** β nearest the data. */
    public double first() {
        return schedule.get().beta(0);
    }

    /** β of the strongest noise. */
    public double last() {
        return schedule.get().beta(schedule.get().steps() - 1);
    }

    /** What cannot be is said and leaves the schedule as it was. */
    private void trying(Runnable what) {
        try {
            what.run();
        } catch (Problem refused) {
            validity.set(words.said(refused.getMessage()));
        }
    }

    /** A point is taken hold of: what comes until {@link #released} is one edit. */
    public void held() {
        before = Optional.of(schedule.get());
    }

    /** Moves β of an entry (0-based, nearest the data first); it stays where numbers would no longer fall. */
    public void move(int index, double beta) {
        double[] all = schedule.get().betas();
        all[index] = Math.clamp(beta, LEAST, MOST);
        trying(() -> show(Schedule.of(all)));
    }

    /** The point is let go. */
    public void released() {
        before.filter(old -> !old.equals(schedule.get())).ifPresent(old -> {
            Schedule now = schedule.get();
            schedule.set(old);
            change(now, words.of("schedule.edit.point"));
        });
        before = Optional.empty();
    }

    /** Moves entries that the model never met to the nearest that it did. */
    public void repair() {
        trying(() -> change(Alignment.repair(training(), schedule.get()), words.of("schedule.edit.repair")));
    }

    /** Reads what {@link #save} wrote; a file that is none is said where the validity stands. */
    public void load(Path file) {
        trying(() -> change(ScheduleFile.read(file, words), words.of("schedule.edit.load", file.getFileName())));
    }

    /** Writes β, separated by commas, as the command line's {@code --schedule @FILE} reads them. */
    public void save(Path file) {
        trying(() -> {
            ScheduleFile.write(schedule.get(), file, words);
            validity.set(words.of("schedule.edit.saved", file));
        });
    }

    private void change(Schedule next, String description) {
        if (!next.equals(schedule.get())) {
            edits.execute(new ScheduleEdit(description, schedule.get(), next, this::show));
        }
    }

    private void show(Schedule next) {
        schedule.set(next);
        judge();
    }

    private void judge() {
        Schedule now = schedule.get();
        try {
            aligned = Optional.of(Alignment.align(training(), now));
            validity.set(words.of("schedule.edit.fits", now.steps(), meets()));
        } catch (Problem misfit) {
            aligned = Optional.empty();
            validity.set(words.said(misfit.getMessage()));
        }
    }

    /** Samples with this schedule from now on; only where it fits. */
    public void use() {
        if (fits()) {
            choice.fast().set(Optional.of(FastSchedule.named(schedule.get(), training())));
            choice.method().set(Method.FAST);
        }
    }

    private String meets() {
        return Arrays.stream(aligned.orElseThrow())
                .limit(12)
                .mapToObj(t -> String.format(Locale.ROOT, t == Math.rint(t) ? "%.0f" : "%.1f", t + 1))
                .collect(Collectors.joining(" · "));
    }

    /** Whether every entry meets a training step. */
    public boolean fits() {
        return aligned.isPresent();
    }

    /** The training step that each entry meets, 0-based and fractional; empty where one meets none. */
    public Optional<double[]> aligned() {
        return aligned;
    }

    /** Where one entry's ᾱ lies among the training steps, 0-based and fractional; empty where the model never met it. */
    public OptionalDouble meets(int index) {
        try {
            Schedule alone = Schedule.of(1 - schedule.get().alphaBar(index));
            return aligned.map(all -> OptionalDouble.of(all[index]))
                    .orElseGet(() -> OptionalDouble.of(Alignment.align(training(), alone)[0]));
        } catch (Problem misfit) {
            return OptionalDouble.empty();
        }
    }

    public ReadOnlyObjectProperty<Schedule> schedule() {
        return schedule.getReadOnlyProperty();
    }

    /** Which training steps it meets, or why it does not. */
    public ReadOnlyStringProperty validity() {
        return validity.getReadOnlyProperty();
    }
}

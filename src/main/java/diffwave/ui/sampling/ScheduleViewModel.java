package diffwave.ui.sampling;

import diffwave.diffusion.Alignment;
import diffwave.diffusion.Method;
import diffwave.diffusion.Schedule;
import diffwave.diffusion.SchedulePreset;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import diffwave.ui.shell.Edit;
import diffwave.ui.shell.Edits;
import diffwave.ui.theme.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
    }

    /** What is sampled with now; else the model's own schedule in six steps that meet it. */
    private Schedule start() {
        Optional<Schedule> own = choice.method().get() == Method.FAST
                ? choice.fast().get().map(FastSchedule::schedule)
                : Optional.empty();
        return own.or(() -> choice.fast().get().map(FastSchedule::schedule))
                .orElseGet(() -> spread(training(), Math.min(6, training().steps())));
    }

    /** Some of a schedule's steps, evenly, as a schedule of their own: entry i has the ᾱ of its step. */
    static Schedule spread(Schedule of, int steps) {
        double[] beta = new double[steps];
        double last = 1;
        for (int i = 0; i < steps; i++) {
            int t = steps == 1 ? of.steps() - 1 : (int) Math.rint((double) i * (of.steps() - 1) / (steps - 1));
            beta[i] = 1 - of.alphaBar(t) / last;
            last = of.alphaBar(t);
        }
        return Schedule.of(beta);
    }

    private Schedule training() {
        return choice.model().get().map(ModelCard::schedule).orElseGet(() -> Schedule.linear(200, 1e-4, 0.02));
    }

    /** Presets to begin with: the published short ones, and the model's own steps thinned out. */
    public List<SchedulePreset> presets() {
        return SchedulePreset.all();
    }

    /** Takes a preset. */
    public void preset(SchedulePreset preset) {
        change(preset.schedule(), words.of("schedule.edit.preset", preset.name()));
    }

    /** The model's training schedule in T steps that meet it exactly. */
    public void thinned() {
        change(
                spread(training(), Math.min(schedule.get().steps(), training().steps())),
                words.of("schedule.edit.thinned"));
    }

    /** Another T: the curve keeps its shape, drawn through log β. */
    public void steps(int count) {
        double[] old = schedule.get().betas();
        if (count < 1 || count > MOST_STEPS || count == old.length) {
            return;
        }
        double[] beta = IntStream.range(0, count)
                .mapToDouble(
                        i -> between(old, count == 1 ? old.length - 1 : (double) i * (old.length - 1) / (count - 1)))
                .toArray();
        change(Schedule.of(beta), words.of("schedule.edit.steps", count));
    }

    private static double between(double[] beta, double place) {
        int low = (int) Math.min(Math.floor(place), beta.length - 1);
        int high = Math.min(low + 1, beta.length - 1);
        double part = place - low;
        return Math.exp((1 - part) * Math.log(beta[low]) + part * Math.log(beta[high]));
    }

    /** A point is taken hold of: what comes until {@link #released} is one edit. */
    public void held() {
        before = Optional.of(schedule.get());
    }

    /** Moves β of an entry (0-based, nearest the data first); it stays where numbers would no longer fall. */
    public void move(int index, double beta) {
        double[] all = schedule.get().betas();
        all[index] = Math.clamp(beta, LEAST, MOST);
        try {
            schedule.set(Schedule.of(all));
            judge();
        } catch (Problem flat) {
            validity.set(flat.getMessage());
        }
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
        try {
            change(Alignment.repair(training(), schedule.get()), words.of("schedule.edit.repair"));
        } catch (Problem hopeless) {
            validity.set(hopeless.getMessage());
        }
    }

    /**
     * Reads β separated by commas or blanks, as {@link #save} and the command line's {@code --schedule @FILE} have them.
     *
     * @throws Problem where the file is none
     */
    public void load(Path file) {
        try {
            change(
                    SchedulePreset.byNameOrList(Files.readString(file)),
                    words.of("schedule.edit.load", file.getFileName()));
        } catch (IOException unreadable) {
            throw new Problem(
                    "The schedule " + file.getFileName() + " cannot be read: choose a text file of β.", unreadable);
        }
    }

    /**
     * Writes β, separated by commas.
     *
     * @throws Problem where it cannot be written
     */
    public void save(Path file) {
        try {
            Files.writeString(file, text());
        } catch (IOException full) {
            throw new Problem("The schedule cannot be written to " + file + ": choose another place.", full);
        }
    }

    /** β as the command line takes them. */
    public String text() {
        return DoubleStream.of(schedule.get().betas())
                .mapToObj(Double::toString)
                .collect(Collectors.joining(","));
    }

    private void change(Schedule next, String description) {
        Schedule old = schedule.get();
        if (next.equals(old)) {
            return;
        }
        edits.execute(new Edit() {
            @Override
            public String description() {
                return description;
            }

            @Override
            public void execute() {
                show(next);
            }

            @Override
            public void undo() {
                show(old);
            }
        });
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
            validity.set(misfit.getMessage());
        }
    }

    /** Says something of the schedule until it changes. */
    void say(String text) {
        validity.set(text);
    }

    /** Samples with this schedule from now on; only where it fits. */
    public void use() {
        if (fits()) {
            Schedule training = training();
            choice.fast()
                    .set(Optional.of(new FastSchedule(
                            words.of("schedule.own.name", schedule.get().steps()),
                            training.steps(),
                            training.beta(training.steps() - 1),
                            schedule.get())));
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

    public ReadOnlyObjectProperty<Schedule> schedule() {
        return schedule.getReadOnlyProperty();
    }

    /** Which training steps it meets, or why it does not. */
    public ReadOnlyStringProperty validity() {
        return validity.getReadOnlyProperty();
    }
}

package diffwave.ui.generate;

import diffwave.diffusion.StepObserver;
import diffwave.job.Job;
import diffwave.model.ModelCard;
import diffwave.studio.Take;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Running;
import diffwave.ui.sweep.SweepViewModel;
import diffwave.ui.takes.TakesViewModel;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One run after another onto the strip: begins it, keeps its steps as they come, and tidies up when it ends. FX thread only. */
final class Shooting {

    private final Desk desk;
    private final TakesViewModel takes;
    private final Running run;
    private final Film film;
    private final Twigs twigs;
    private final Looking looking;
    private final SweepViewModel sweep;

    Shooting(Context context, Running run, Film film, Twigs twigs, Looking looking, SweepViewModel sweep) {
        this.desk = context.desk();
        this.takes = context.takes();
        this.run = run;
        this.film = film;
        this.twigs = twigs;
        this.looking = looking;
        this.sweep = sweep;
    }

    /** A new sound of a batch begins a new strip. */
    StepObserver watch(ModelCard card, Runnable reel) {
        Consumer<Step> keep = step -> {
            if (step.index() == 0 && !film.steps().isEmpty()) {
                reel.run();
            }
            film.add(step);
        };
        return new Runs(desk.fx()).watch(card, keep, looking::reached);
    }

    /** One sound is made. */
    void arrived(Take take) {
        takes.add(take);
    }

    /**
     * Begins a run.
     *
     * @param reel clears the strip for it
     * @param arrived told what it made
     */
    <T> void begin(String name, Runnable reel, Supplier<Job<T>> start, Consumer<T> arrived) {
        reel.run();
        looking.follow(true);
        run.begin(name, start, arrived, this::ended);
    }

    private void ended(Running.End end) {
        looking.follow(false);
        twigs.keep(film.steps(), film.count().get());
        boolean batch = sweep.ended();
        switch (end) {
            case DONE -> {
                if (!batch) {
                    takes.shelf().chooseNewest();
                }
            }
            case STOPPED -> film.stop();
            case FAILED -> {}
        }
    }
}

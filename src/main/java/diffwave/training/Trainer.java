package diffwave.training;

import diffwave.job.Cancelled;
import diffwave.job.Progress;
import diffwave.job.Work;
import diffwave.network.Learner;
import diffwave.network.Lesson;
import diffwave.problem.Problem;
import diffwave.training.RunRecord.State;
import java.util.Arrays;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains a network: lesson, gradient, clipping, Adam, averages, again and again, with a checkpoint now and then. Stopping and cancelling
 * write a checkpoint; a pause is a stop, and going on a resumption, since that is exact (docs/training.md).
 */
public final class Trainer implements Work<RunRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);
    private static final double SMOOTH = 0.98;
    private static final String STOPPED = "It was stopped.";

    private final Course course;
    private final Learner learner;
    private final TrainingSettings settings;
    private final RunState state;
    private final float[] gradient;
    private final long began;
    private double shown = Double.NaN;
    private double rate;

    Trainer(Course course, Learner learner, RunState state) {
        this.course = course;
        this.learner = learner;
        this.settings = course.run().settings();
        this.state = state;
        this.gradient = new float[state.parameters().length];
        this.began = state.step();
    }

    /**
     * Trains until the limit is reached or somebody stops it.
     *
     * @throws Problem where it cannot go on; the last good state is stored where that is possible
     */
    @Override
    public RunRecord run(Progress progress) {
        Keeping keeping = new Keeping(course, learner, state);
        try (Ahead ahead = new Ahead(course.lessons()::of, state.step() * settings.accumulate())) {
            return learn(progress, keeping, ahead);
        } catch (Cancelled stopped) { // while a checkpoint was judged
            keeping.store(rate);
            return keeping.stands(State.STOPPED, STOPPED);
        } catch (RuntimeException | Error e) {
            throw failed(keeping, e);
        }
    }

    private RunRecord learn(Progress progress, Keeping keeping, Ahead ahead) {
        keeping.begin();
        long start = System.nanoTime();
        long saved = start;
        while (true) {
            double share = course.limit().share(began, state.step(), (System.nanoTime() - start) * 1e-9);
            if (share >= 1) {
                keeping.checkpoint(rate, progress);
                return keeping.stands(State.DONE, "");
            }
            if (progress.cancelled() || course.stop().asked()) {
                keeping.store(rate);
                return keeping.stands(State.STOPPED, STOPPED);
            }
            if (System.nanoTime() - saved > settings.saveMinutes() * 60e9 && state.step() > began) {
                keeping.checkpoint(rate, progress);
                saved = System.nanoTime();
            }
            TrainingObserver.Step step = step(ahead, keeping);
            course.observer().learned(step);
            progress.report(
                    course.limit().share(began, state.step(), (System.nanoTime() - start) * 1e-9), 1, text(step));
        }
    }

    private TrainingObserver.Step step(Ahead ahead, Keeping keeping) {
        long started = System.nanoTime();
        Arrays.fill(gradient, 0);
        int parts = settings.accumulate();
        int rows = settings.batch();
        int[] t = new int[parts * rows];
        double[] errors = new double[t.length];
        for (int part = 0; part < parts; part++) {
            Lesson lesson = ahead.next();
            System.arraycopy(lesson.t(), 0, t, part * rows, rows);
            System.arraycopy(learner.learn(state.parameters(), lesson, gradient), 0, errors, part * rows, rows);
        }
        double loss = Arrays.stream(errors).average().orElseThrow();
        double norm = norm() / parts;
        if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
            throw new Problem("At step " + (state.step() + 1)
                    + " the error was no number any more. The run stands at its"
                    + " last good state; go on with a lower rate: --resume --set lr=" + settings.lr() / 4 + ".");
        }
        double clip = settings.clip() > 0 && norm > settings.clip() ? settings.clip() / norm : 1;
        rate = LearningRate.at(settings, state.step() + 1);
        state.step(gradient, clip / parts, rate, settings.ema());
        double seconds = (System.nanoTime() - started) * 1e-9;
        state.spent(seconds);
        var step = new TrainingObserver.Step(state.step(), loss, rate, norm, t, errors, seconds);
        keeping.learned(step, ahead.waited());
        return step;
    }

    private double norm() {
        double sum = 0;
        for (float g : gradient) {
            sum += (double) g * g;
        }
        return Math.sqrt(sum);
    }

    private String text(TrainingObserver.Step step) {
        shown = Double.isNaN(shown) ? step.loss() : SMOOTH * shown + (1 - SMOOTH) * step.loss();
        return String.format(
                Locale.ROOT, "step %,d · loss %.4f · %.2f steps/s", step.number(), shown, 1 / step.seconds());
    }

    private static String sentence(Throwable why) {
        boolean memory = why instanceof OutOfMemoryError
                || String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT).contains("memory"); // PyTorch's own
        return switch (why) {
            case Problem known -> known.getMessage();
            case InternalError gone -> Ahead.lost(gone).getMessage();
            default ->
                memory
                        ? "There was not enough memory; set a smaller batch, with accumulate to make up for it."
                        : "The program failed there (" + why + "); the log has the details.";
        };
    }

    /** Stores what is good, says why the run ended, and makes the sentence to throw. */
    private Problem failed(Keeping keeping, Throwable why) {
        String sentence = sentence(why);
        LOG.error("The run {} ended at step {}", course.folder().path(), state.step(), why);
        try {
            keeping.store(rate);
        } catch (RuntimeException | Error again) {
            LOG.warn("the last state could not be stored", again);
        }
        String stands = course.folder()
                .lastStep()
                .map(step -> " Its last checkpoint is of step " + step + ".")
                .orElse("");
        try {
            keeping.stands(State.FAILED, sentence);
        } catch (RuntimeException | Error again) {
            LOG.warn("run.json could not be written", again);
        }
        return new Problem("The run " + course.folder().path() + " stopped. " + sentence + stands, why);
    }
}

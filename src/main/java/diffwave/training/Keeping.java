package diffwave.training;

import diffwave.job.Progress;
import diffwave.model.ModelCard;
import diffwave.network.Learner;
import diffwave.training.RunRecord.State;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts on disk what a run has: rows, checkpoints, the model, figures of the validation split, samples. */
final class Keeping {

    private final Course course;
    private final Learner learner;
    private final RunState state;
    private final RunFolder folder;
    private final Journal journal;
    private long stored = -1;
    private long judged = -1;
    private boolean open;

    Keeping(Course course, Learner learner, RunState state) {
        this.course = course;
        this.learner = learner;
        this.state = state;
        this.folder = course.folder();
        this.journal = new Journal(
                folder.path(),
                state.step(),
                course.run().settings().every(),
                course.run().settings().diffusionSteps());
    }

    /** A run that begins has a checkpoint from its beginning on, and a model. */
    void begin() {
        open = true;
        if (folder.lastStep().isEmpty()) {
            folder.store(state, card());
        } else {
            folder.publish(state, card()); // a killed run may have left an older model
        }
        stored = state.step();
        judged = state.step();
        stands(State.RUNNING, "");
    }

    void learned(TrainingObserver.Step step, double waited) {
        journal.learned(step, state.seconds(), waited);
    }

    /** Writes run.json. */
    RunRecord stands(State how, String reason) {
        RunRecord run = course.run().now(how, reason, Math.max(0, stored));
        folder.write(run);
        return run;
    }

    /** The state alone, quickly. */
    void store(double rate) {
        if (open && state.step() != stored) {
            journal.flush(state.step(), rate, state.seconds());
            folder.store(state, card());
            stored = state.step();
            folder.prune(course.run().settings().keep());
        }
    }

    /** The state, how good it is, and how it sounds. */
    void checkpoint(double rate, Progress progress) {
        if (state.step() == judged) {
            store(rate);
            return;
        }
        Optional<HeldOut.Figures> figures = course.heldOut().map(test -> test.measure(learner, state.average()));
        boolean best = figures.filter(found -> found.loss() < state.best()).isPresent();
        figures.filter(found -> best).ifPresent(found -> state.best(found.loss()));
        store(rate);
        if (best) {
            folder.storeBest(state);
        }
        stands(State.RUNNING, "");
        Map<String, Double> others = new LinkedHashMap<>();
        course.validations().forEach(one -> others.putAll(one.figures(folder.path(), card(), state.step(), progress)));
        journal.judged(state.step(), figures, others);
        judged = state.step();
        rehearse(progress);
    }

    private void rehearse(Progress progress) {
        for (Rehearsal.Part part : course.parts()) {
            if (progress.cancelled() || course.stop().asked()) {
                return;
            }
            Path file = folder.sample(state.step(), part.number());
            course.rehearsal().make(folder.path(), part, file, progress);
            if (file.toFile().isFile()) {
                journal.heard(state.step(), part.number(), file, card().rate());
            }
        }
    }

    private ModelCard card() {
        ModelCard card = course.card();
        return card.described(
                card.title(),
                String.format(
                        java.util.Locale.ROOT,
                        "%,d steps of the preset %s on %s",
                        state.step(),
                        course.run().preset(),
                        Path.of(course.run().dataset()).getFileName()),
                card.quality(),
                card.licence(),
                card.credit());
    }
}

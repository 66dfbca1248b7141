package diffwave.training;

import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.audio.Mel;
import diffwave.audio.MelFrontEnd;
import diffwave.dataset.Batches;
import diffwave.dataset.Sounds;
import diffwave.dataset.Split;
import diffwave.model.FlatWeights;
import diffwave.model.ModelCard;
import diffwave.model.Parameters;
import diffwave.model.folder.ModelFolder;
import diffwave.network.Learner;
import diffwave.problem.Problem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Begins a run, or opens one to go on. */
public final class Opening {

    private static final int SURVEYED = 16;
    private static final int HEARD_SECONDS = 2;
    private static final long SAMPLE_SEED = 1_000;

    private final RunFolder folder;
    private final Sounds sounds;
    private final Learner learner;

    /**
     * @param sounds of the data set, at the run's rate; closed by whoever opened it, after the run
     * @param learner made for the run's network; closed by whoever made it
     */
    public Opening(RunFolder folder, Sounds sounds, Learner learner) {
        this.folder = folder;
        this.sounds = sounds;
        this.learner = learner;
    }

    /** Whether a run has something to go on from: one that was killed in its first moment has not. */
    public static boolean canGoOn(RunFolder folder) {
        return folder.lastStep().isPresent()
                && Files.isRegularFile(folder.path().resolve("model.json"));
    }

    /**
     * What a run that goes on trains.
     *
     * @throws Problem where its card cannot be read
     */
    public static ModelCard card(RunFolder folder) {
        return ModelFolder.read(folder.path()).card();
    }

    /**
     * A new run.
     *
     * @throws Problem where the folder holds something already
     */
    public Trainer begin(RunRecord run, Student student, Limit limit, Company company) {
        folder.make();
        float[] start = FlatWeights.of(student.card().architecture(), student.weights());
        Trainer trainer = trainer(run, student.card(), RunState.beginning(start), limit, company);
        folder.write(run.now(RunRecord.State.RUNNING, "", 0)); // what could not begin is no run
        return trainer;
    }

    /**
     * Goes on from the last checkpoint.
     *
     * @throws Problem where none can be read
     */
    public Trainer goOn(RunRecord run, Limit limit, Company company) {
        folder.make();
        ModelCard card = card(folder);
        int size = Math.toIntExact(Parameters.count(card.architecture()));
        RunState state =
                folder.last(size).orElseThrow(() -> new Problem(folder.path() + " holds no checkpoint to go on from."));
        return trainer(run, card, state, limit, company);
    }

    private Trainer trainer(RunRecord run, ModelCard card, RunState state, Limit limit, Company company) {
        TrainingSettings settings = run.settings();
        for (String label : sounds.set().labels()) {
            if (card.architecture().labels().isPresent() && !card.labels().contains(label)) {
                throw new Problem("The data set has the label \"" + label
                        + "\", which this run does not know; begin a new" + " run with --init for new labels.");
            }
        }
        if (card.architecture().labels().isPresent() && sounds.set().labels().isEmpty()) {
            throw new Problem(
                    "The data set has no labels, and this run is told them; give one that has, or begin a new run.");
        }
        List<float[]> heard = survey(settings, card, run.seed());
        double[] weights = LevelWeights.of(settings, power(heard));
        wiener(settings, heard);
        Lessons lessons = lessons(settings, card, sounds.batches(Split.TRAIN, run.seed()), run.seed(), weights);
        return new Trainer(
                new Course(
                        folder,
                        run,
                        card,
                        lessons,
                        heldOut(settings, card, weights),
                        company.validations(),
                        company.rehearsal(),
                        parts(settings, card),
                        company.observer(),
                        limit,
                        company.stop()),
                learner,
                state);
    }

    private Lessons lessons(TrainingSettings settings, ModelCard card, Batches batches, long seed, double[] weights) {
        return new Lessons(settings, card, sounds.set().labels(), batches, seed, weights);
    }

    /** Some sounds as the network will meet them. */
    private List<float[]> survey(TrainingSettings settings, ModelCard card, long seed) {
        double[] none = new double[settings.diffusionSteps()];
        Lessons any = lessons(settings, card, sounds.batches(Split.TRAIN, seed), seed, none);
        return List.of(any.sounds(0, SURVEYED).audio());
    }

    private static double power(List<float[]> sounds) {
        double sum = 0;
        long count = 0;
        for (float[] sound : sounds) {
            for (float x : sound) {
                sum += (double) x * x;
            }
            count += sound.length;
        }
        return sum / count;
    }

    private void wiener(TrainingSettings settings, List<float[]> heard) {
        double[] errors = Wiener.errors(settings.schedule(), heard, settings.rate());
        Levels tenths = new Levels(errors.length);
        for (int t = 0; t < errors.length; t++) {
            tenths.add(t, errors[t]);
        }
        StringBuilder text = new StringBuilder("level,error\n");
        var means = tenths.take();
        for (int k = 0; k < means.length; k++) {
            String error = means[k].isPresent() ? String.format(Locale.ROOT, "%.7g", means[k].getAsDouble()) : "";
            text.append(k + 1).append(',').append(error).append('\n');
        }
        folder.writeText("wiener.csv", text.toString());
    }

    private Optional<HeldOut> heldOut(TrainingSettings settings, ModelCard card, double[] weights) {
        if (settings.validate() == 0 || sounds.clips(Split.VALIDATION).length == 0) {
            return Optional.empty();
        }
        Lessons lessons = lessons(settings, card, sounds.batches(Split.VALIDATION, 0), 0, weights);
        return Optional.of(new HeldOut(lessons, settings.validate(), settings.batch(), settings.diffusionSteps()));
    }

    private List<Rehearsal.Part> parts(TrainingSettings settings, ModelCard card) {
        int choices = card.labels().size();
        List<Mel> mels = card.architecture().mel().isPresent() ? mels(settings) : List.of();
        List<Rehearsal.Part> parts = new ArrayList<>();
        for (int number = 1; number <= settings.samples(); number++) {
            parts.add(new Rehearsal.Part(
                    number,
                    SAMPLE_SEED + number,
                    choices == 0 ? OptionalInt.empty() : OptionalInt.of((number - 1) % choices),
                    mels.isEmpty() ? Optional.empty() : Optional.of(mels.get((number - 1) % mels.size())),
                    Math.min(settings.sampleSteps(), settings.diffusionSteps())));
        }
        return parts;
    }

    /** Of recordings that it does not learn from, where there are such. */
    private List<Mel> mels(TrainingSettings settings) {
        MelFrontEnd maker = MelFrontEnd.of(FrontEnd.valueOf(settings.frontEnd().toUpperCase(Locale.ROOT)));
        int[] clips =
                sounds.clips(Split.VALIDATION).length > 0 ? sounds.clips(Split.VALIDATION) : sounds.clips(Split.TRAIN);
        return IntStream.of(clips)
                .filter(clip -> sounds.length(clip) >= MelFrontEnd.SHORTEST)
                .limit(settings.samples())
                .mapToObj(sounds::samples)
                .map(all -> Arrays.copyOf(all, Math.min(all.length, HEARD_SECONDS * MelFrontEnd.RATE)))
                .map(piece -> maker.mel(new Clip(piece, MelFrontEnd.RATE)))
                .toList();
    }
}

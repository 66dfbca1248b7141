package diffwave.studio;

import diffwave.dataset.DataSet;
import diffwave.dataset.Sounds;
import diffwave.job.Progress;
import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;
import diffwave.network.Engine;
import diffwave.network.Learner;
import diffwave.network.Precision;
import diffwave.problem.Problem;
import diffwave.training.Company;
import diffwave.training.Opening;
import diffwave.training.RunFolder;
import diffwave.training.RunRecord;
import diffwave.training.SettingText;
import diffwave.training.StopSign;
import diffwave.training.Student;
import diffwave.training.Trainer;
import diffwave.training.TrainingPresets;
import diffwave.training.TrainingSettings;
import diffwave.training.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Trains: brings data set, engine, network and run folder together. */
final class Teaching {

    /** What a run that goes on cannot change, since its weights, its model's card and its data's rate hang on it. */
    private static final Set<String> FIXED = Set.of(
            "channels",
            "layers",
            "cycle",
            "told",
            "front_end",
            "diffusion_steps",
            "beta_first",
            "beta_last",
            "rate",
            "length",
            "beginning",
            "sample_steps");

    private static final int MEASURED = 3;

    private final StudioOptions options;
    private final EngineRoom room;
    private final ModelShelf shelf;

    Teaching(StudioOptions options, EngineRoom room, ModelShelf shelf) {
        this.options = options;
        this.room = room;
        this.shelf = shelf;
    }

    /** Takes some steps with the network that would learn, on noise, and keeps nothing. */
    TrainingCost cost(TrainRequest wish, Progress progress) {
        TrainingSettings settings = settings(wish);
        List<String> any = settings.told() == TrainingSettings.Told.LABEL
                ? List.of("any")
                : List.of(); // how many costs next to nothing
        List<String> labels =
                wish.dataset().map(DataSet::open).map(DataSet::labels).orElse(any);
        ModelCard card = wish.init().isPresent()
                ? shelf.find(wish.init().get()).card()
                : Student.fresh(settings, labels, wish.seed()).card();
        TrainingBenchmark.Figures figures = new TrainingBenchmark(room)
                .measure(
                        new TrainingBenchmark.Wish(card, settings.batch(), settings.window(), MEASURED),
                        precision(settings),
                        progress);
        return new TrainingCost(figures.medianMs() / 1000 * settings.accumulate(), figures.mebibytes());
    }

    RunRecord train(TrainRequest wish, Company company, Progress whole) {
        Progress progress = stoppedBy(company.stop(), whole);
        RunFolder folder = new RunFolder(wish.run());
        if (wish.resume()) {
            RunRecord before = folder.record();
            for (String key : wish.set().keySet()) {
                if (FIXED.contains(key)) {
                    throw new Problem(
                            key + " cannot be changed while a run goes on; leave it out, or begin a new run.");
                }
            }
            RunRecord run = resumed(wish, before);
            return Opening.canGoOn(folder)
                    ? goOn(run, wish, folder, company, progress)
                    : begin(run, wish, folder, company, progress);
        }
        refuseBegun(wish, folder);
        return begin(asked(wish), wish, folder, company, progress);
    }

    /** A wish to stop ends what comes before and between the steps too: decoding, judging a checkpoint. */
    private static Progress stoppedBy(StopSign stop, Progress whole) {
        return new Progress() {
            @Override
            public void report(double done, double total, String what) {
                whole.report(done, total, what);
            }

            @Override
            public boolean cancelled() {
                return stop.asked() || whole.cancelled();
            }
        };
    }

    private static void refuseBegun(TrainRequest wish, RunFolder folder) {
        if (!wish.resume() && folder.begun()) {
            throw new Problem(wish.run() + " holds a run already; go on with --resume, or choose another folder.");
        }
    }

    private RunRecord asked(TrainRequest wish) {
        Path data = wish.dataset().orElseThrow(() -> new Problem("Say what to learn from: --dataset."));
        String from = wish.init()
                .map(shelf::find)
                .map(model -> model.path().toAbsolutePath().toString())
                .orElse("");
        return record(wish.preset(), settings(wish), wish.seed(), data, from, wish);
    }

    private TrainingSettings settings(TrainRequest wish) {
        TrainingSettings settings = SettingText.with(TrainingPresets.of(wish.preset()), wish.set());
        return wish.init()
                .map(shelf::find)
                .map(model -> Transfer.settings(settings, wish.set().keySet(), model.card()))
                .orElse(settings);
    }

    private static Precision precision(TrainingSettings settings) {
        return settings.precision() == TrainingSettings.Numbers.BFLOAT16 ? Precision.REDUCED : Precision.FLOAT32;
    }

    private RunRecord resumed(TrainRequest wish, RunRecord before) {
        if (wish.init().isPresent()) {
            throw new Problem("--init is for a new run; a run that goes on has its weights. Leave it out.");
        }
        TrainingSettings settings = SettingText.with(before.settings(), wish.set());
        Path data = wish.dataset().orElse(Path.of(before.dataset()));
        return record(before.preset(), settings, before.seed(), data, before.init(), wish);
    }

    private RunRecord record(
            String preset, TrainingSettings settings, long seed, Path data, String init, TrainRequest wish) {
        return new RunRecord(
                preset,
                settings,
                seed,
                data.toAbsolutePath().normalize().toString(),
                init,
                wish.limit().toString(),
                0,
                "",
                "",
                Version.PROGRAM,
                RunRecord.State.RUNNING,
                "",
                0);
    }

    private RunRecord begin(RunRecord run, TrainRequest wish, RunFolder folder, Company company, Progress progress) {
        DataSet set = DataSet.open(Path.of(run.dataset()));
        Student student =
                run.init().isEmpty() ? Student.fresh(run.settings(), set.labels(), run.seed()) : transferred(run, set);
        return with(run, student.card(), set, folder, progress, (opening, told) -> {
            refuseBegun(wish, folder); // another program may have begun one there meanwhile
            return opening.begin(told, student, wish.limit(), company);
        });
    }

    private Student transferred(RunRecord run, DataSet set) {
        ModelFolder model = ModelFolder.read(Path.of(run.init()));
        return Transfer.student(run.settings(), model.card(), model.weights(), set.labels(), run.seed());
    }

    private RunRecord goOn(RunRecord run, TrainRequest wish, RunFolder folder, Company company, Progress progress) {
        DataSet set = DataSet.open(Path.of(run.dataset()));
        return with(
                run,
                Opening.card(folder),
                set,
                folder,
                progress,
                (opening, told) -> opening.goOn(told, wish.limit(), company));
    }

    private interface Begun {
        Trainer by(Opening opening, RunRecord run);
    }

    private RunRecord with(
            RunRecord run, ModelCard card, DataSet set, RunFolder folder, Progress progress, Begun begun) {
        Engine engine = room.engine();
        Precision precision = precision(run.settings());
        try (FolderLock lock = claim(folder);
                Sounds sounds =
                        Sounds.open(set, run.settings().rate(), options.places().cache(), progress);
                Learner learner =
                        engine.learner(card.architecture(), card.schedule().steps(), precision)) {
            RunRecord told = new RunRecord(
                    run.preset(),
                    run.settings(),
                    run.seed(),
                    run.dataset(),
                    run.init(),
                    run.limit(),
                    engine.threads(),
                    learner.precision(),
                    learner.kernel(),
                    run.version(),
                    run.state(),
                    run.reason(),
                    run.step());
            return begun.by(new Opening(folder, sounds, learner), told).run(progress);
        } catch (IOException e) {
            throw new Problem("The run folder " + folder.path() + " cannot be let go of (" + e + ").", e);
        }
    }

    /** Two programs at one run would each write over what the other wrote. */
    private static FolderLock claim(RunFolder folder) {
        folder.refuseOthers();
        try {
            Files.createDirectories(folder.path());
            return FolderLock.on(folder.path().resolve(RunFolder.LOCK))
                    .orElseThrow(() -> new Problem("The run " + folder.path()
                            + " is being trained just now, here or by another program; stop it there first."));
        } catch (IOException e) {
            throw new Problem(
                    "The run folder " + folder.path() + " cannot be made (" + e + "); choose another place.", e);
        }
    }
}

package diffwave.training;

import diffwave.dataset.DataSet;
import diffwave.dataset.Sounds;
import diffwave.job.Progress;
import diffwave.network.Learner;
import java.nio.file.Path;
import java.util.Map;

/** Runs of a network of a few thousand numbers on {@link Tones}, without an engine. */
final class Schooling {

    static final TrainingSettings SETTINGS = SettingText.with(
            TrainingPresets.of("tiny"),
            Map.of(
                    "channels",
                    "2",
                    "layers",
                    "2",
                    "window",
                    "256",
                    "batch",
                    "4",
                    "validate",
                    "4",
                    "samples",
                    "0",
                    "save_minutes",
                    "1000"));

    private final Path root;

    Schooling(Path root) {
        this.root = root;
        Tones.low(root.resolve("tones"));
    }

    Path run(String name) {
        return root.resolve(name);
    }

    RunRecord begin(String name, TrainingSettings settings, Learner learner, Limit limit, Company company) {
        return begin(new RunFolder(run(name)), settings, learner, limit, company);
    }

    RunRecord begin(RunFolder folder, TrainingSettings settings, Learner learner, Limit limit, Company company) {
        try (Sounds sounds = sounds()) {
            Student student = Student.fresh(settings, sounds.set().labels(), 1);
            RunRecord run = new RunRecord(
                    "tiny",
                    settings,
                    1,
                    root.resolve("tones").toString(),
                    "",
                    limit.toString(),
                    1,
                    learner.precision(),
                    learner.kernel(),
                    "a test",
                    RunRecord.State.RUNNING,
                    "",
                    0);
            return new Opening(folder, sounds, learner)
                    .begin(run, student, limit, company)
                    .run(Progress.NONE);
        }
    }

    RunRecord goOn(String name, Learner learner, Limit limit) {
        return goOn(name, learner, limit, Company.none());
    }

    RunRecord goOn(String name, Learner learner, Limit limit, Company company) {
        RunFolder folder = new RunFolder(run(name));
        try (Sounds sounds = sounds()) {
            return new Opening(folder, sounds, learner)
                    .goOn(folder.record(), limit, company)
                    .run(Progress.NONE);
        }
    }

    private Sounds sounds() {
        return Sounds.open(DataSet.open(root.resolve("tones")), 8_000, root.resolve("cache"), Progress.NONE);
    }
}

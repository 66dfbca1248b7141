package diffwave.ui.train;

import diffwave.problem.Problem;
import diffwave.studio.TrainRequest;
import diffwave.training.Limit;
import diffwave.training.SettingText;
import diffwave.training.TrainingPresets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a new run is asked for. */
public final class TrainForm {

    /** What ends it, beside a person. */
    public enum Until {
        MINUTES,
        STEPS,
        STOPPED
    }

    private final StringProperty preset = new SimpleStringProperty("digits-8k");
    private final StringProperty dataset = new SimpleStringProperty("");
    private final StringProperty run = new SimpleStringProperty("");
    private final ObjectProperty<Until> until = new SimpleObjectProperty<>(Until.MINUTES);
    private final LongProperty amount = new SimpleLongProperty(10);
    private final LongProperty seed = new SimpleLongProperty(1);
    private final StringProperty set = new SimpleStringProperty("");

    /** A data set was chosen; a run folder beside it is proposed where none was typed. */
    void data(Path folder) {
        String before = proposal(dataset.get());
        dataset.set(folder.toString());
        if (run.get().isBlank() || run.get().equals(before)) {
            propose();
        }
    }

    /** A run folder of its own beside the data set, that no run is in yet. */
    void propose() {
        run.set(proposal(dataset.get()));
    }

    private static String proposal(String data) {
        Optional<Path> folder = path(data);
        if (folder.isEmpty()) {
            return "";
        }
        Path whole = folder.get().toAbsolutePath().normalize();
        Path free = whole.resolveSibling(whole.getFileName() + "-run");
        for (int i = 2; Files.exists(free); i++) {
            free = whole.resolveSibling(whole.getFileName() + "-run-" + i);
        }
        return free.toString();
    }

    private static Optional<Path> path(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(Path.of(typed.strip()));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** The key of what is missing; empty where the run can begin. */
    public Optional<String> missing() {
        if (path(dataset.get()).filter(Files::isDirectory).isEmpty()) {
            return Optional.of("train.missing.data");
        }
        if (path(run.get()).isEmpty()) {
            return Optional.of("train.missing.run");
        }
        return wrong().isEmpty() ? Optional.empty() : Optional.of("train.missing.set");
    }

    /** What is wrong with the settings that are to be otherwise, in a sentence; empty for nothing. */
    public String wrong() {
        try {
            settings();
            return "";
        } catch (Problem problem) {
            return problem.getMessage();
        }
    }

    /**
     * Every setting as a word, by key.
     *
     * @throws Problem where one is wrong
     */
    Map<String, String> settings() {
        return SettingText.words(SettingText.with(TrainingPresets.of(preset.get()), SettingText.parse(set.get())));
    }

    /** Only where nothing is missing. */
    TrainRequest request() {
        return request(path(run.get()).orElseThrow().toAbsolutePath().normalize());
    }

    /** For measuring a step: where it would be kept is open, and what it would learn from may be. */
    TrainRequest measurable() {
        return request(Path.of(""));
    }

    private TrainRequest request(Path folder) {
        return new TrainRequest(
                preset.get(),
                SettingText.parse(set.get()),
                path(dataset.get()).filter(Files::isDirectory),
                folder,
                seed.get(),
                false,
                Optional.empty(),
                limit());
    }

    /** How long; of a run that goes on, minutes from now. */
    Limit limit() {
        return switch (until.get()) {
            case MINUTES -> new Limit(OptionalLong.empty(), OptionalDouble.of(amount.get()));
            case STEPS -> Limit.steps(amount.get());
            case STOPPED -> Limit.none();
        };
    }

    public StringProperty preset() {
        return preset;
    }

    /** The data set's folder as typed or chosen. */
    public StringProperty dataset() {
        return dataset;
    }

    /** The new run's folder as typed or chosen. */
    public StringProperty run() {
        return run;
    }

    public ObjectProperty<Until> until() {
        return until;
    }

    /** Minutes or steps. */
    public LongProperty amount() {
        return amount;
    }

    public LongProperty seed() {
        return seed;
    }

    /** Settings that are to be otherwise than the preset's: layers=20,lr=3e-4. */
    public StringProperty set() {
        return set;
    }
}

package diffwave.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.dataset.DataSet;
import diffwave.dataset.Sounds;
import diffwave.dataset.Split;
import diffwave.job.Progress;
import diffwave.model.ModelCard;
import diffwave.network.Condition;
import diffwave.network.Lesson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The validation error is always of the same sounds, levels and noise, and tells whether the condition is heard. */
class HeldOutTest {

    @TempDir
    private Path folder;

    /** A learner whose error is made of all that it is shown: sound, noise, level and label. */
    private static final class Looking extends PulledLearner {
        private final boolean deaf;

        Looking(boolean deaf) {
            this.deaf = deaf;
        }

        @Override
        public double[] error(float[] parameters, Lesson lesson) {
            double[] errors = new double[lesson.rows()];
            for (int row = 0; row < errors.length; row++) {
                double heard =
                        deaf || !(lesson.conditions().get(row) instanceof Condition.Labels label) ? 0 : label.rows()[0];
                errors[row] = 1 + lesson.x()[row][5] + 10 * lesson.epsilon()[row][7] + lesson.t()[row] + heard;
            }
            return errors;
        }
    }

    private HeldOut.Figures figures(int rows, int batch, boolean deaf, String... settings) {
        Path tones = folder.resolve("tones");
        if (!tones.toFile().exists()) {
            Tones.low(tones);
        }
        TrainingSettings all = Schooling.SETTINGS;
        for (int i = 0; i < settings.length; i += 2) {
            all = SettingText.with(all, Map.of(settings[i], settings[i + 1]));
        }
        DataSet set = DataSet.open(tones);
        ModelCard card = Student.fresh(all, set.labels(), 1).card();
        double[] even = new double[card.schedule().steps()];
        java.util.Arrays.fill(even, 1);
        try (Sounds sounds = Sounds.open(set, 8_000, folder.resolve("cache"), Progress.NONE)) {
            Lessons lessons = new Lessons(all, card, set.labels(), sounds.batches(Split.TRAIN, 0), 0, even);
            return new HeldOut(lessons, rows, batch, card.schedule().steps()).measure(new Looking(deaf), new float[1]);
        }
    }

    @Test
    void noSizeOfBatchesChangesWhatIsMeasured() {
        HeldOut.Figures whole = figures(7, 7, false);
        for (int batch : List.of(1, 2, 3, 5, 8)) {
            HeldOut.Figures parts = figures(7, batch, false);
            assertThat(parts.loss()).isCloseTo(whole.loss(), within(1e-9));
            assertThat(parts.wrong().orElseThrow()).isCloseTo(whole.wrong().orElseThrow(), within(1e-9));
            assertThat(parts.none().orElseThrow()).isCloseTo(whole.none().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void whoIsDeafDoesAsWellWithAnotherCondition() {
        HeldOut.Figures deaf = figures(6, 4, true);
        assertThat(deaf.wrong()).isEqualTo(deaf.right());
        HeldOut.Figures hearing = figures(6, 4, false);
        assertThat(hearing.wrong()).isNotEqualTo(hearing.right());
        assertThat(hearing.none()).isNotEqualTo(hearing.right());
    }

    @Test
    void withoutConditionsThereIsNoOther() {
        HeldOut.Figures plain = figures(4, 4, false, "told", "nothing");
        assertThat(plain.right()).isEqualTo(OptionalDouble.empty());
        assertThat(plain.wrong()).isEqualTo(OptionalDouble.empty());
        assertThat(plain.none()).isEqualTo(OptionalDouble.empty());
    }
}

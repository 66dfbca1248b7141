package diffwave.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.model.Weights;
import diffwave.network.Engine;
import diffwave.network.EngineOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ear learns on PyTorch and then hears the same in plain Java. */
class EarLearnerTest {

    private static Engine engine;

    @BeforeAll
    static void open() {
        Path cache = diffwave.TestStudio.engine().cache();
        engine = Engine.open(new EngineOptions("cpu", OptionalInt.of(2), cache, Optional.empty()));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** Ten patterns with noise: each digit's is bright in bands of its own. */
    private static float[][] cells(int[] digits, long seed) {
        Random random = new Random(seed);
        float[][] cells = new float[digits.length][EarSpectrum.FRAMES * EarSpectrum.BANDS];
        for (int i = 0; i < digits.length; i++) {
            for (int c = 0; c < cells[i].length; c++) {
                boolean bright = c % EarSpectrum.BANDS / 4 == digits[i];
                cells[i][c] = (bright ? 0.8f : 0.2f) + 0.1f * random.nextFloat();
            }
        }
        return cells;
    }

    @Test
    void whatItLearnedIsHeardAlikeInJavaAndNothingIsLeftBehind() {
        int[] digits = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        int before = engine.arrays();
        try (EarLearner learner = new EarLearner(engine.scope(), 1)) {
            double first = learner.learn(cells(digits, 0), digits, 2e-3);
            double last = first;
            for (int step = 1; step < 12; step++) {
                last = learner.learn(cells(digits, step), digits, 2e-3);
            }
            assertThat(last).isLessThan(0.7 * first);
            Ear ear = new Ear(new Weights("ear", learner.tensors()), Map.of());
            float[][] fresh = cells(digits, 99);
            float[][] wanted = learner.scores(fresh);
            for (int i = 0; i < digits.length; i++) {
                float[] scores = ear.scores(fresh[i]);
                for (int d = 0; d < 10; d++) {
                    assertThat(scores[d]).isCloseTo(wanted[i][d], within(1e-3f * (1 + Math.abs(wanted[i][d]))));
                }
            }
        }
        assertThat(engine.arrays()).isEqualTo(before);
    }

    @Test
    void theSameSeedLearnsTheSame() {
        int[] digits = {3, 1, 4, 1};
        double[] losses = new double[2];
        for (int run = 0; run < 2; run++) {
            try (EarLearner learner = new EarLearner(engine.scope(), 5)) {
                learner.learn(cells(digits, 1), digits, 1e-3);
                losses[run] = learner.learn(cells(digits, 2), digits, 1e-3);
            }
        }
        assertThat(losses[0]).isEqualTo(losses[1]);
    }

    @Test
    void aVariedRecordingIsASecondLongWhateverItsLength() {
        Augmentation augmentation = new Augmentation(1);
        for (int length : new int[] {1_000, 8_000, 18_000}) {
            float[] samples = new float[length];
            for (int i = 0; i < length; i++) {
                samples[i] = (float) Math.sin(i * 0.3);
            }
            for (int i = 0; i < 20; i++) {
                float[] second = augmentation.second(samples);
                assertThat(second).hasSize(EarSpectrum.SAMPLES);
                assertThat(second[0]).isFinite();
            }
        }
    }
}

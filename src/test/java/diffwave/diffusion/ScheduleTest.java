package diffwave.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.problem.Problem;
import org.junit.jupiter.api.Test;

/** Schedules have the paper's and the public programs' numbers. */
class ScheduleTest {

    @Test
    void thePapersSchedulesEndWhereSpecSays() {
        assertThat(Schedule.linear(50, 1e-4, 0.05).alphaBar(49)).isCloseTo(0.279673, within(1e-6));
        assertThat(Schedule.linear(200, 1e-4, 0.02).alphaBar(199)).isCloseTo(0.132183, within(1e-6));
        assertThat(Schedule.linear(50, 1e-4, 0.05).noise(49)).isCloseTo(0.849, within(1e-3));
        assertThat(Schedule.linear(200, 1e-4, 0.02).noise(199)).isCloseTo(0.932, within(1e-3));
    }

    @Test
    void zeroShotStepsHaveTheLevelsOfThePaper() {
        Schedule paper = Schedule.linear(200, 1e-4, 0.02);
        assertThat(1 - paper.alphaBar(24)).isCloseTo(0.0320, within(1e-4));
        assertThat(paper.noise(24)).isCloseTo(0.179, within(1e-3));
        assertThat(paper.noise(49)).isCloseTo(0.346, within(1e-3));
        Schedule base = Schedule.linear(50, 1e-4, 0.05);
        assertThat(base.nearest(paper.noise(24)) + 1).isEqualTo(8);
        assertThat(base.nearest(paper.noise(49)) + 1).isEqualTo(16);
    }

    @Test
    void cosineFallsToNearlyNothing() {
        Schedule cosine = Schedule.cosine(100);
        assertThat(cosine.alphaBar(0)).isGreaterThan(0.999);
        assertThat(cosine.alphaBar(99)).isLessThan(1e-3);
        for (int t = 1; t < 100; t++) {
            assertThat(cosine.beta(t)).isGreaterThan(cosine.beta(t - 1) - 1e-12).isLessThanOrEqualTo(0.999);
        }
    }

    @Test
    void aWrongEntryIsNamed() {
        assertThatThrownBy(() -> Schedule.of(0.1, 0.2, 1.0))
                .isInstanceOf(Problem.class)
                .hasMessage("β of step 3 is 1.0; each β must lie above 0 and below 1.");
        assertThatThrownBy(() -> Schedule.of(Double.NaN)).hasMessageContaining("step 1");
        assertThatThrownBy(Schedule::of).hasMessageContaining("empty");
        assertThatThrownBy(() -> Schedule.linear(0, 0.1, 0.2)).hasMessageContaining("1 to 10000");
    }

    @Test
    void presetsAreFoundByNameAndListsAreRead() {
        assertThat(SchedulePreset.all()).hasSize(8);
        assertThat(SchedulePreset.byNameOrList("diffwave base FAST"))
                .isEqualTo(Schedule.of(1e-4, 1e-3, 0.01, 0.05, 0.2, 0.5));
        assertThat(SchedulePreset.byNameOrList("0.1, 0.2")).isEqualTo(Schedule.of(0.1, 0.2));
        assertThatThrownBy(() -> SchedulePreset.byNameOrList("quick"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("DiffWave BASE fast");
    }

    @Test
    void everyPresetThatNamesItsTrainingAligns() {
        for (SchedulePreset preset : SchedulePreset.all()) {
            Schedule training = preset.trainedSteps().orElse(50) == 200
                    ? Schedule.linear(200, 1e-4, 0.02)
                    : Schedule.linear(50, 1e-4, 0.05);
            if (preset.trainedSteps().isPresent()) {
                assertThat(Alignment.align(training, preset.schedule()))
                        .hasSize(preset.schedule().steps());
            } else {
                assertThatThrownBy(() -> Alignment.align(training, preset.schedule()))
                        .isInstanceOf(Problem.class);
            }
        }
    }
}

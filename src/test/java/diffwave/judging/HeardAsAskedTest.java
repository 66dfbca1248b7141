package diffwave.judging;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.job.Progress;
import diffwave.model.ModelCard;
import diffwave.model.Presets;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run that learns digits is told how many are heard as asked. */
class HeardAsAskedTest {

    private static final Path RUN = Path.of("run");
    private static final ModelCard DIGITS = Presets.card("digits");

    /** A "model" that plays real recordings. */
    private static Optional<Clip> real(int digit) {
        try {
            Path folder = Path.of(HeardAsAskedTest.class.getResource("/fsdd").toURI());
            return SpokenDigit.list(folder).stream()
                    .filter(clip -> clip.digit() == digit)
                    .findFirst()
                    .map(SpokenDigit::clip);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void realDigitsAreAllHeardAsAskedAndExchangedOnesAreNot() {
        HeardAsAsked all = new HeardAsAsked((run, card, label, seed, progress) -> real(label));
        assertThat(all.figures(RUN, DIGITS, 1, Progress.NONE)).isEqualTo(Map.of("accuracy", 1.0));
        HeardAsAsked two = new HeardAsAsked((run, card, label, seed, progress) -> real(label < 2 ? 1 - label : label));
        assertThat(two.figures(RUN, DIGITS, 1, Progress.NONE)).isEqualTo(Map.of("accuracy", 0.8));
    }

    @Test
    void whoeverIsStoppedOrSaysNoDigitsHasNoFigure() {
        HeardAsAsked stopped = new HeardAsAsked((run, card, label, seed, progress) -> Optional.empty());
        assertThat(stopped.figures(RUN, DIGITS, 1, Progress.NONE)).isEmpty();
        assertThat(stopped.figures(RUN, Presets.card("base"), 1, Progress.NONE)).isEmpty();
    }

    @Test
    void labelsAreDigitsAsWordsOrNumerals() {
        assertThat(DigitLabels.digit("Seven")).hasValue(7);
        assertThat(DigitLabels.digit(" 7 ")).hasValue(7);
        assertThat(DigitLabels.digit("10")).isEmpty();
        assertThat(DigitLabels.digit("dog")).isEmpty();
        assertThat(DigitLabels.of(DIGITS)).hasValue(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }
}

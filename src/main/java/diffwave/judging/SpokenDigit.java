package diffwave.judging;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.dataset.DataSet;
import diffwave.dataset.Member;
import diffwave.dataset.Split;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A recording of somebody who says a digit.
 *
 * @param digit 0 … 9
 */
public record SpokenDigit(Path file, int digit, Split split) {

    /** Whether it belongs to the test split, which nobody learns from. */
    public boolean test() {
        return split == Split.TEST;
    }

    /** Its samples at its own rate. */
    public Clip clip() {
        return Recording.read(file).mono();
    }

    /**
     * All of a data set's recordings that are labelled with a digit, in its order, but those left out.
     *
     * @param folder of any layout that {@link DataSet} knows
     * @throws Problem where there are none
     */
    public static List<SpokenDigit> list(Path folder) {
        DataSet set = DataSet.open(folder);
        List<SpokenDigit> digits = new ArrayList<>();
        for (Member member : set.members()) {
            OptionalInt digit = member.label().map(DigitLabels::digit).orElse(OptionalInt.empty());
            if (digit.isPresent() && !member.leftOut()) {
                digits.add(new SpokenDigit(set.file(member), digit.getAsInt(), member.split()));
            }
        }
        if (digits.isEmpty()) {
            throw new Problem(
                    folder + " holds no spoken digits; choose a data set that is labelled with them, as FSDD is"
                            + " ({digit}_{speaker}_{index}.wav).");
        }
        return List.copyOf(digits);
    }
}

package diffwave.judging;

import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** What an ear hears of real people: the measure beside every figure of made digits. */
public final class RealDigits {

    private RealDigits() {}

    /**
     * Hears a data set's test split.
     *
     * @param dataset of spoken digits, as FSDD is
     * @throws Problem where there is none in it
     */
    public static Confusion hear(Path dataset, Ear ear) {
        Confusion heard = hear(SpokenDigit.list(dataset), ear);
        if (heard.total() == 0) {
            throw new Problem(
                    dataset + " has no test split (of FSDD the recordings numbered 0 to 4); take the whole data set.");
        }
        return heard;
    }

    static Confusion hear(List<SpokenDigit> clips, Ear ear) {
        Confusion confusion = new Confusion();
        clips.stream()
                .filter(SpokenDigit::test)
                .forEach(clip ->
                        confusion.add(clip.digit(), ear.hear(clip.clip()).digit()));
        return confusion;
    }
}

package diffwave.judging;

import diffwave.audio.Recording;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** What an ear hears of real people: the measure beside every figure of made digits. */
public final class RealDigits {

    private RealDigits() {}

    /**
     * Hears FSDD's test split.
     *
     * @param dataset FSDD's folder
     * @throws Problem where there is none in it
     */
    public static Confusion hear(Path dataset, Ear ear) {
        Confusion heard = hear(FsddClip.list(dataset), ear);
        if (heard.total() == 0) {
            throw new Problem(
                    dataset + " holds none of FSDD's test recordings, those numbered 0 to 4; take the whole data set.");
        }
        return heard;
    }

    static Confusion hear(List<FsddClip> clips, Ear ear) {
        Confusion confusion = new Confusion();
        clips.stream()
                .filter(FsddClip::test)
                .forEach(clip -> confusion.add(
                        clip.digit(),
                        ear.hear(Recording.read(clip.file()).mono()).digit()));
        return confusion;
    }
}

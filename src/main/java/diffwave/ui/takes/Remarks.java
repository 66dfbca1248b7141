package diffwave.ui.takes;

import diffwave.audio.Clipping;
import diffwave.studio.Take;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;

/** What a person should know of a take: a lost band, a file that was cut, samples that a 16-bit export would cut. */
public final class Remarks {

    private Remarks() {}

    /** Sentences one after another; empty where there is nothing to say. */
    public static String of(Take take, Words words) {
        List<String> all =
                new ArrayList<>(take.notes().stream().map(words::said).toList());
        int beyond = Clipping.count(take.clip());
        if (beyond > 0) {
            all.add(words.of("note.beyond", beyond));
        }
        return String.join(" ", all);
    }
}

package diffwave.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Free Spoken Digit Dataset's kind: {@code label_speaker_index.wav} in one folder. Indices 0 to 4 are the test split (its README, "Usage");
 * 5 to 7 we keep for validation out of its training part.
 */
final class Fsdd {

    /** Indices below are the test split. */
    static final int TEST = 5;
    /** Indices from {@link #TEST} to below are for validation. */
    static final int VALIDATION = 8;

    private static final Pattern NAME = Pattern.compile("([^_]+)_([^_]+)_(\\d{1,9})\\.\\w+");

    private Fsdd() {}

    /** Whether most names are of this kind: one that was put in later does not change what the others mean. */
    static boolean fits(Listing folder) {
        long of = folder.sounds().stream()
                .filter(name -> NAME.matcher(name).matches())
                .count();
        return of > 0 && 2 * of > folder.sounds().size();
    }

    static Draft read(Listing folder) {
        List<Member> members = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (String name : folder.sounds()) {
            Matcher parts = NAME.matcher(name);
            if (parts.matches()) {
                members.add(new Member(
                        name,
                        Optional.of(Labels.word(parts.group(1))),
                        Optional.of(parts.group(2)),
                        split(Integer.parseInt(parts.group(3))),
                        false));
            } else {
                findings.add(new Finding(
                        name,
                        Finding.Kind.MISPLACED,
                        "Its name is not label_speaker_index like the others'; not used."));
            }
        }
        return new Draft(Layout.FSDD, members, findings, List.of());
    }

    static Split split(int index) {
        if (index < TEST) {
            return Split.TEST;
        }
        return index < VALIDATION ? Split.VALIDATION : Split.TRAIN;
    }
}

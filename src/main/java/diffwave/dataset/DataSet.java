package diffwave.dataset;

import diffwave.audio.Recording;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A folder of recordings with their labels and splits, and a person's edits applied.
 *
 * <pre>{@code
 * DataSet digits = DataSet.open(Path.of("fsdd"));
 * Sounds sounds = Sounds.open(digits, 8000, cache, Progress.NONE);
 * Batch first = sounds.batches(Split.TRAIN, seed).batch(0, 16, 8000);
 * }</pre>
 *
 * @param folder where it lies
 * @param layout what its folder looks like
 * @param labels in the order of a model's rows; empty where it has none
 * @param members all of them in a fixed order, those left out too
 * @param rate samples per second of the first recording that can be read ({@link Check} tells whether others differ)
 * @param findings what lists or names promise and the folder does not keep
 * @param notes sentences on what lies there and is not used
 */
public record DataSet(
        Path folder,
        Layout layout,
        List<String> labels,
        List<Member> members,
        int rate,
        List<Finding> findings,
        List<String> notes) {

    public DataSet {
        labels = List.copyOf(labels);
        members = List.copyOf(members);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /**
     * Recognises a folder's layout and reads what it says, not the recordings; with a person's edits.
     *
     * @throws Problem where it is no folder, holds no recordings, or none that can be read
     */
    public static DataSet open(Path folder) {
        DataSet set = unedited(folder);
        return set.edited(Edits.read(set.folder()));
    }

    /** The same as the folder has it, before edits. */
    public static DataSet unedited(Path folder) {
        Listing listing = inner(Listing.of(folder));
        Draft draft = recognised(listing);
        if (draft.members().isEmpty()) {
            throw new Problem(folder + " holds no recordings that this program knows; a data set is a folder of sound"
                    + " files, or of a folder per label (docs/data-sets.md).");
        }
        return Edits.NONE.applied(listing.root(), draft, rate(listing.root(), draft.members()));
    }

    /** This one, which has no edits, with these. */
    public DataSet edited(Edits edits) {
        return edits.applied(folder, new Draft(layout, members, findings, notes), rate);
    }

    /** A folder of nothing but one folder of recordings means that one: archives unpack so. */
    private static Listing inner(Listing folder) {
        List<String> within = folder.folders().keySet().stream()
                .filter(name -> !folder.sounds(name).isEmpty())
                .toList();
        boolean alone = folder.sounds().isEmpty()
                && within.size() == 1
                && !LjSpeech.fits(folder)
                && !SpeechCommands.fits(folder);
        return alone ? Listing.of(folder.root().resolve(within.getFirst())) : folder;
    }

    private static Draft recognised(Listing folder) {
        if (LjSpeech.fits(folder)) {
            return LjSpeech.read(folder);
        }
        if (SpeechCommands.fits(folder)) {
            return SpeechCommands.read(folder);
        }
        return Fsdd.fits(folder) ? Fsdd.read(folder) : PlainFolder.read(folder);
    }

    private static int rate(Path folder, List<Member> members) {
        List<String> reasons = new ArrayList<>();
        for (Member member : members) {
            try {
                return Recording.read(folder.resolve(member.name())).rate();
            } catch (Problem broken) {
                reasons.add(broken.getMessage()); // the check lists it, where another can be read
            }
        }
        throw new Problem("None of the " + members.size() + " recordings in " + folder + " can be read. The first: "
                + reasons.getFirst());
    }

    /** Where a recording lies. */
    public Path file(Member member) {
        return folder.resolve(member.name());
    }

    /** The places in {@link #members} of a split's recordings that are not left out. */
    public int[] of(Split split) {
        return IntStream.range(0, members.size())
                .filter(i -> members.get(i).split() == split && !members.get(i).leftOut())
                .toArray();
    }

    /** A member's place in {@link #labels}; −1 where it has no label. */
    public int labelOf(int member) {
        return members.get(member).label().map(labels::indexOf).orElse(-1);
    }
}

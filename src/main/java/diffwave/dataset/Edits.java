package diffwave.dataset;

import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a person changed about a data set, kept in {@code dataset.json} beside the recordings, which are never touched. Immutable: each
 * change gives other edits.
 *
 * @param leftOut names of recordings not to use
 * @param labels other labels by recording
 * @param splits other splits by recording
 */
public record Edits(SortedSet<String> leftOut, SortedMap<String, String> labels, SortedMap<String, Split> splits) {

    /** The file's name. */
    public static final String FILE = "dataset.json";

    /** No change. */
    public static final Edits NONE = new Edits(new TreeSet<>(), new TreeMap<>(), new TreeMap<>());

    public Edits {
        leftOut = Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        splits = Collections.unmodifiableSortedMap(new TreeMap<>(splits));
    }

    /**
     * The edits beside a folder's recordings; {@link #NONE} where there is no file.
     *
     * @throws Problem where the file cannot be understood
     */
    public static Edits read(Path folder) {
        return EditsFile.read(folder.resolve(FILE));
    }

    /** Recordings not to use any more. */
    public Edits leavingOut(Collection<String> names) {
        SortedSet<String> more = new TreeSet<>(leftOut);
        more.addAll(names);
        return new Edits(more, labels, splits);
    }

    /** Recordings to use again. */
    public Edits bringingBack(Collection<String> names) {
        SortedSet<String> fewer = new TreeSet<>(leftOut);
        fewer.removeAll(names);
        return new Edits(fewer, labels, splits);
    }

    /** Another label for recordings. */
    public Edits relabelling(Collection<String> names, String label) {
        SortedMap<String, String> more = new TreeMap<>(labels);
        names.forEach(name -> more.put(name, label));
        return new Edits(leftOut, more, splits);
    }

    /** Another split for recordings. */
    public Edits moving(Collection<String> names, Split split) {
        SortedMap<String, Split> more = new TreeMap<>(splits);
        names.forEach(name -> more.put(name, split));
        return new Edits(leftOut, labels, more);
    }

    /**
     * These without what led from some edits to others. Only what still is as it then became is taken back: what these hold beside it, or
     * what was changed again since, stays.
     */
    public Edits takingBack(Edits before, Edits after) {
        SortedSet<String> out = new TreeSet<>(leftOut);
        after.leftOut.stream().filter(name -> !before.leftOut.contains(name)).forEach(out::remove);
        before.leftOut.stream().filter(name -> !after.leftOut.contains(name)).forEach(out::add);
        return new Edits(
                out, takenBack(labels, before.labels, after.labels), takenBack(splits, before.splits, after.splits));
    }

    private static <V> SortedMap<String, V> takenBack(
            SortedMap<String, V> now, SortedMap<String, V> before, SortedMap<String, V> after) {
        SortedMap<String, V> back = new TreeMap<>(now);
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Optional<V> was = Optional.ofNullable(before.get(name));
            Optional<V> became = Optional.ofNullable(after.get(name));
            if (!was.equals(became) && became.equals(Optional.ofNullable(now.get(name)))) {
                was.ifPresentOrElse(value -> back.put(name, value), () -> back.remove(name));
            }
        }
        return back;
    }

    /**
     * Writes them beside the recordings, in one step.
     *
     * @throws Problem where the folder cannot be written
     */
    public void write(Path folder) {
        EditsFile.write(folder.resolve(FILE), this);
    }

    /** The data set that a draft becomes by these edits. */
    DataSet applied(Path folder, Draft draft, int rate) {
        List<Member> members = draft.members().stream().map(this::applied).toList();
        List<String> names = Labels.inOrder(members.stream()
                .flatMap(member -> member.label().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        List<String> notes = new ArrayList<>(draft.notes());
        unknown(draft.members()).forEach(name -> notes.add(FILE + " speaks of " + name + ", which is not here."));
        return new DataSet(folder, draft.layout(), names, members, rate, draft.findings(), notes);
    }

    private Member applied(Member member) {
        Member edited = member.left(leftOut.contains(member.name()));
        if (labels.containsKey(member.name())) {
            edited = edited.labelled(labels.get(member.name()));
        }
        return splits.containsKey(member.name()) ? edited.in(splits.get(member.name())) : edited;
    }

    private SortedSet<String> unknown(List<Member> members) {
        SortedSet<String> all = new TreeSet<>(leftOut);
        all.addAll(labels.keySet());
        all.addAll(splits.keySet());
        members.forEach(member -> all.remove(member.name()));
        return all;
    }
}

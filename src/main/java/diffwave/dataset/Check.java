package diffwave.dataset;

import diffwave.audio.Recording;
import diffwave.job.Progress;
import diffwave.job.Work;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decodes every recording that is not left out, and tells what there is and what is wrong with it. Changes nothing. */
public final class Check implements Work<Report> {

    private final DataSet set;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private final SortedMap<Integer, Integer> rates = new TreeMap<>();
    private final Map<String, Map<Split, Integer>> counts = new LinkedHashMap<>();

    /** Runs once. */
    public Check(DataSet set) {
        this.set = set;
    }

    /** What is kept of a recording: its samples would be too much. */
    private sealed interface Seen {
        record Sound(double seconds, int rate, List<Finding> faults) implements Seen {}

        record Broken(String why) implements Seen {}
    }

    @Override
    public Report run(Progress progress) throws Exception {
        List<Member> members =
                set.members().stream().filter(member -> !member.leftOut()).toList();
        set.labels().forEach(label -> counts.put(label, new EnumMap<>(Split.class)));
        findings.addAll(set.findings());
        InOrder.each(members, this::seen, (i, seen) -> count(members.get(i), seen), progress, "checking recording");
        return new Report(
                set,
                set.members().size() - members.size(),
                counts,
                Report.Durations.of(seconds),
                rates,
                List.copyOf(findings),
                notes());
    }

    private Seen seen(Member member) {
        return switch (Decoded.read(set.file(member))) {
            case Decoded.Broken broken -> new Seen.Broken(broken.why());
            case Decoded.Sound sound -> {
                Recording recording = sound.recording();
                yield new Seen.Sound(
                        (double) recording.length() / recording.rate(),
                        recording.rate(),
                        Faults.of(member.name(), recording));
            }
        };
    }

    private void count(Member member, Seen seen) {
        switch (seen) {
            case Seen.Broken broken -> findings.add(new Finding(member.name(), Finding.Kind.BROKEN, broken.why()));
            case Seen.Sound sound -> {
                findings.addAll(sound.faults());
                seconds.add(sound.seconds());
                rates.merge(sound.rate(), 1, Integer::sum);
                counts.computeIfAbsent(member.label().orElse(""), label -> new EnumMap<>(Split.class))
                        .merge(member.split(), 1, Integer::sum);
            }
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(set.notes());
        if (rates.size() > 1) {
            notes.add("The recordings have " + rates.size() + " different rates; training resamples them to one.");
        }
        for (Split split : Split.values()) {
            if (counts.values().stream().noneMatch(row -> row.containsKey(split))) {
                notes.add("There is no recording for " + split.name().toLowerCase(Locale.ROOT) + ".");
            }
        }
        set.labels().stream()
                .filter(label -> !counts.get(label).containsKey(Split.TRAIN))
                .forEach(label -> notes.add("There is no recording of \"" + label + "\" to learn from."));
        return notes;
    }
}

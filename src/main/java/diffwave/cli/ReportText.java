package diffwave.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.dataset.Finding;
import diffwave.dataset.Layout;
import diffwave.dataset.Member;
import diffwave.dataset.Report;
import diffwave.dataset.Split;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A data set and its check, to read and as JSON. */
final class ReportText {

    private ReportText() {}

    static void print(Report report, PrintWriter out) {
        Report.Durations seconds = report.durations();
        out.printf(
                Locale.ROOT,
                "%s: %s, %,d recordings that can be used, %s%n",
                report.set().folder(),
                title(report.set().layout()),
                report.count(),
                spoken(seconds.total()));
        table(report, out);
        out.printf(
                Locale.ROOT,
                "Lengths: %.2f s at least, %.2f s median, %.2f s at most.%n",
                seconds.least(),
                seconds.median(),
                seconds.most());
        out.println("Rates: "
                + report.rates().entrySet().stream()
                        .map(rate -> String.format(Locale.ROOT, "%,d Hz (%,d)", rate.getKey(), rate.getValue()))
                        .collect(Collectors.joining(", "))
                + ".");
        report.notes().forEach(out::println);
        if (report.leftOut() > 0) {
            out.printf(Locale.ROOT, "Left out by you: %,d.%n", report.leftOut());
        }
        for (Finding.Kind kind : Finding.Kind.values()) {
            List<Finding> found = report.found(kind);
            if (!found.isEmpty()) {
                out.printf(Locale.ROOT, "%s (%,d):%n", title(kind), found.size());
                found.forEach(finding -> out.println("  " + finding.member() + "  " + finding.sentence()));
            }
        }
        if (report.findings().isEmpty()) {
            out.println("Nothing is wrong with them.");
        }
    }

    private static void table(Report report, PrintWriter out) {
        int width =
                report.counts().keySet().stream().mapToInt(String::length).max().orElse(0);
        String row = "  %-" + Math.max(5, width) + "s  %,7d  %,10d  %,6d%n";
        out.printf(Locale.ROOT, "  %-" + Math.max(5, width) + "s  %7s  %10s  %6s%n", "", "train", "validation", "test");
        report.counts()
                .forEach((label, counts) -> out.printf(
                        Locale.ROOT,
                        row,
                        label,
                        counts.getOrDefault(Split.TRAIN, 0),
                        counts.getOrDefault(Split.VALIDATION, 0),
                        counts.getOrDefault(Split.TEST, 0)));
        if (report.counts().size() > 1) {
            out.printf(
                    Locale.ROOT,
                    row,
                    "all",
                    report.count(Split.TRAIN),
                    report.count(Split.VALIDATION),
                    report.count(Split.TEST));
        }
    }

    static ObjectNode json(Report report) {
        ObjectNode root = Json.object()
                .put("folder", report.set().folder().toString())
                .put("layout", name(report.set().layout()))
                .put("recordings", report.count())
                .put("left_out", report.leftOut());
        ObjectNode counts = root.putObject("counts");
        report.counts().forEach((label, row) -> splits(counts.putObject(label), row));
        root.putObject("seconds")
                .put("least", report.durations().least())
                .put("median", report.durations().median())
                .put("most", report.durations().most())
                .put("total", report.durations().total());
        ObjectNode rates = root.putObject("rates");
        report.rates().forEach((rate, count) -> rates.put(Integer.toString(rate), count));
        ArrayNode findings = root.putArray("findings");
        report.findings()
                .forEach(finding -> findings.addObject()
                        .put("recording", finding.member())
                        .put("kind", name(finding.kind()))
                        .put("what", finding.sentence()));
        ArrayNode notes = root.putArray("notes");
        report.notes().forEach(notes::add);
        return root;
    }

    private static void splits(ObjectNode node, Map<Split, Integer> counts) {
        for (Split split : Split.values()) {
            node.put(name(split), counts.getOrDefault(split, 0));
        }
    }

    static ArrayNode json(List<Member> members) {
        ArrayNode array = Json.array();
        for (Member member : members) {
            ObjectNode node = array.addObject().put("name", member.name());
            member.label().ifPresent(label -> node.put("label", label));
            member.speaker().ifPresent(speaker -> node.put("speaker", speaker));
            node.put("split", name(member.split())).put("left_out", member.leftOut());
        }
        return array;
    }

    static String line(Member member) {
        return String.join(
                "  ",
                member.name(),
                member.label().orElse("no label"),
                name(member.split()) + (member.leftOut() ? ", left out" : ""));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String spoken(double seconds) {
        return seconds < 120
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(Locale.ROOT, "%.1f min", seconds / 60);
    }

    private static String title(Layout layout) {
        return switch (layout) {
            case SPEECH_COMMANDS -> "Speech Commands";
            case LJSPEECH -> "LJ Speech";
            case FSDD -> "label_speaker_index, as in FSDD";
            case LABEL_FOLDERS -> "a folder per label";
            case PLAIN -> "recordings without labels";
        };
    }

    private static String title(Finding.Kind kind) {
        return switch (kind) {
            case MISSING -> "Missing";
            case BROKEN -> "Broken, not used";
            case CUT_SHORT -> "Damaged or cut short, used as far as they go";
            case SILENT -> "Silent";
            case TOO_SHORT -> "Too short";
            case CLIPPED -> "Clipped";
            case MISPLACED -> "Not of this data set";
        };
    }
}

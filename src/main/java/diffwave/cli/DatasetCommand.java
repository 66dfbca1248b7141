package diffwave.cli;

import diffwave.dataset.Check;
import diffwave.dataset.DataSet;
import diffwave.dataset.Edits;
import diffwave.dataset.Member;
import diffwave.dataset.Report;
import diffwave.dataset.Split;
import diffwave.job.DirectRunner;
import diffwave.problem.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `dataset`: what a data set holds, and a person's edits of it. */
@Command(
        name = "dataset",
        mixinStandardHelpOptions = true,
        description = "Checks and lists a data set, relabels recordings, leaves some out (docs/data-sets.md).")
final class DatasetCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say check DIR, list DIR, relabel DIR, leave-out DIR or move DIR.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Decodes every recording and tells what there is and what is wrong with it.")
    void check(
            @Parameters(paramLabel = "DIR") Path folder,
            @Option(names = "--json", description = "as an object") boolean json) {
        DataSet set = DataSet.open(folder);
        ProgressLine line = new ProgressLine(spec.commandLine().getErr());
        Report report = ProgressLine.result(new DirectRunner(line::report).submit("check " + folder, new Check(set)));
        if (json) {
            out().println(Json.text(ReportText.json(report)));
        } else {
            ReportText.print(report, out());
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists the recordings with label and split.")
    void list(
            @Parameters(paramLabel = "DIR") Path folder,
            @Option(names = "--label", paramLabel = "L", description = "of this label alone") Optional<String> label,
            @Option(names = "--split", paramLabel = "S", description = "train, validation or test")
                    Optional<Split> split,
            @Option(names = "--left-out", description = "those left out alone") boolean leftOut,
            @Option(names = "--json", description = "as an array of objects") boolean json) {
        DataSet set = DataSet.open(folder);
        List<Member> members = set.members().stream()
                .filter(member -> label.isEmpty() || member.label().equals(label))
                .filter(member -> split.isEmpty() || member.split() == split.get())
                .filter(member -> member.leftOut() || !leftOut)
                .toList();
        if (json) {
            out().println(Json.text(ReportText.json(members)));
        } else {
            members.forEach(member -> out().println(ReportText.line(member)));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Gives recordings another label; the files stay as they are.")
    void relabel(
            @Parameters(index = "0", paramLabel = "DIR") Path folder,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "NAME",
                            description = "its name in the list, or with *")
                    List<String> names,
            @Option(names = "--label", required = true, paramLabel = "L") String label,
            @Option(names = "--new", description = "even where no other recording has it") boolean fresh) {
        DataSet set = DataSet.open(folder);
        if (!fresh && !set.labels().contains(label)) {
            throw new Problem("There is no label \"" + label + "\" in " + folder
                    + (set.labels().isEmpty() ? "" : ": it has " + String.join(", ", set.labels()))
                    + "; add --new for a new one.");
        }
        List<String> chosen = MemberNames.of(set, names);
        Edits.read(set.folder()).relabelling(chosen, label).write(set.folder());
        out().println(counted(chosen) + " now \"" + label + "\".");
    }

    @Command(
            name = "leave-out",
            mixinStandardHelpOptions = true,
            description = "Keeps recordings from being used; the files stay as they are.")
    void leaveOut(
            @Parameters(index = "0", paramLabel = "DIR") Path folder,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "NAME",
                            description = "its name in the list, or with *")
                    List<String> names,
            @Option(names = "--undo", description = "use them again") boolean undo) {
        DataSet set = DataSet.open(folder);
        List<String> chosen = MemberNames.of(set, names);
        Edits edits = Edits.read(set.folder());
        (undo ? edits.bringingBack(chosen) : edits.leavingOut(chosen)).write(set.folder());
        out().println(counted(chosen) + (undo ? " used again." : " left out; --undo takes that back."));
    }

    @Command(mixinStandardHelpOptions = true, description = "Puts recordings into another split.")
    void move(
            @Parameters(index = "0", paramLabel = "DIR") Path folder,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "NAME",
                            description = "its name in the list, or with *")
                    List<String> names,
            @Option(names = "--to", required = true, paramLabel = "S", description = "train, validation or test")
                    Split split) {
        DataSet set = DataSet.open(folder);
        List<String> chosen = MemberNames.of(set, names);
        Edits.read(set.folder()).moving(chosen, split).write(set.folder());
        out().println(counted(chosen) + " now in the " + split.name().toLowerCase(Locale.ROOT) + " split.");
    }

    private static String counted(List<String> names) {
        return names.size() == 1 ? names.getFirst() + " is" : names.size() + " recordings are";
    }
}

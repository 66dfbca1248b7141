package diffwave.cli;

import diffwave.problem.Problem;
import diffwave.studio.Places;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: one file a command, each parses, calls the studio and prints. */
@Command(
        name = "diffwave",
        description =
                "Makes, vocodes, cleans and mixes sound with DiffWave. Without a command the studio's window opens.",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            GenerateCommand.class,
            VocodeCommand.class,
            MelCommand.class,
            DenoiseCommand.class,
            InterpolateCommand.class,
            VaryCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ModelsCommand.class,
            DatasetCommand.class,
            DevicesCommand.class,
            TrainCommand.class,
            BenchCommand.class,
            JudgeCommand.class,
            RecipeCommand.class,
            SchedulesCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Cli implements Runnable {

    /** All went well. */
    public static final int OK = 0;
    /** Something failed that nobody could have known before. */
    public static final int FAILED = 1;
    /** The command or a file given to it is wrong. */
    public static final int BAD_INPUT = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    @Spec
    private CommandSpec spec;

    /**
     * Runs a command line.
     *
     * @param args as the person wrote them
     * @return the exit code: 0, 1 failed, 2 bad use or input
     */
    public static int run(String... args) {
        // UTF-8 whatever the terminal's language: names and λ come through
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return line(out, err).execute(args);
    }

    /** The command line that writes to these. */
    static CommandLine line(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Cli());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Cli::misused);
        line.setExecutionExceptionHandler(Cli::failed);
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command to run.");
    }

    private static int misused(CommandLine.ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr()
                .println(sentence(e.getMessage()) + " See `"
                        + line.getCommandSpec().qualifiedName() + " --help`.");
        return BAD_INPUT;
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult result) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof Problem problem) {
            LOG.info("refused", problem);
            line.getErr().println(problem.getMessage());
            return BAD_INPUT;
        }
        LOG.error("a command failed", cause);
        line.getErr()
                .println("This should not have happened (" + cause + "). It is a fault of the program: please report"
                        + " it with the log, "
                        + Places.log(Places.ofThisComputer().home()) + ".");
        return FAILED;
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    /** Reads the program's version for `--version`. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {diffwave.studio.Version.PROGRAM};
        }
    }
}

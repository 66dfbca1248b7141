package diffwave.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** `judge`: how good a model is. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = "Says how good a model is, by number.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {JudgeDigitsCommand.class, JudgeVocoderCommand.class, TrainEarCommand.class})
final class JudgeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to judge: digits or vocoder.");
    }
}

package diffwave.cli;

import diffwave.problem.Problem;
import diffwave.studio.RecipeJson;
import diffwave.studio.TakeFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `recipe`: how a sound was made. */
@Command(name = "recipe", mixinStandardHelpOptions = true, description = "Tells how a WAV was made, as JSON.")
final class RecipeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WAV")
    private Path wav;

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .println(
                        RecipeJson.text(
                                TakeFile.recipe(wav)
                                        .orElseThrow(
                                                () -> new Problem(
                                                        wav.getFileName()
                                                                + " does not tell how it was made: it was not made here, or another program wrote it anew."))));
    }
}

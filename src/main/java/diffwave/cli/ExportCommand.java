package diffwave.cli;

import diffwave.job.DirectRunner;
import diffwave.model.checkpoint.LmntExport;
import diffwave.model.folder.ModelFile;
import diffwave.model.folder.ModelFolder;
import diffwave.studio.Studio;
import diffwave.training.RunExport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `export`: a model as one file, ours or lmnt's. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a model as one file: .safetensors with its card, which `import` reads back exactly, or"
                + " lmnt's .pt, so that PyTorch can go on from it.")
final class ExportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME|DIR",
            description = "an installed model, or a model folder")
    private String model;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the file to write, .safetensors or .pt")
    private Path out;

    @Option(
            names = "--training",
            description = "of a run folder: the weights that learn, with Adam's moments, so that lmnt's program goes on"
                    + " with the run (.pt)")
    private boolean training;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        if (training) {
            RunExport.write(Path.of(model), out);
            spec.commandLine().getOut().println(out + "  the run " + model + " in lmnt's layout, to go on from");
            return;
        }
        try (Studio studio = new Studio(engine.options(), new DirectRunner())) {
            ModelFolder folder = studio.shelf().find(model);
            if (out.toString().endsWith(ModelFile.ENDING)) {
                ModelFile.write(folder, out);
                spec.commandLine()
                        .getOut()
                        .println(out + "  the model " + folder.card().name() + " with its card");
                return;
            }
            LmntExport.write(folder.card(), folder.weights(), out);
            spec.commandLine().getOut().println(out + "  a checkpoint in lmnt's layout");
            if (folder.card().frontEnd().filter("tacotron2"::equals).isPresent()) {
                spec.commandLine()
                        .getErr()
                        .println(out
                                + ": this model hears Tacotron 2 mels; lmnt's program makes others, so give it mels of"
                                + " `diffwave mel --frontend tacotron2`.");
            }
        }
    }
}

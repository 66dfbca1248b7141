package diffwave.cli;

import diffwave.audio.FrontEnd;
import diffwave.problem.Problem;
import diffwave.studio.MelExport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `mel`: recordings to mels. */
@Command(
        name = "mel",
        mixinStandardHelpOptions = true,
        description = "Takes the mel of recordings, at 22,050 Hz, 80 bands, hop 256.")
final class MelCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "RECORDING")
    private List<Path> recordings;

    @Option(names = "--frontend", required = true, paramLabel = "NAME", description = "tacotron2 or lmnt")
    private FrontEnd frontEnd;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "a .npy, .pt or .safetensors file; a folder (of .npy) for several")
    private Path out;

    @Mixin
    private ChannelFlag channel;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        Map<Path, Path> places = recordings.size() == 1
                        && Optional.of(out).filter(MelCommand::named).isPresent()
                ? Map.of(recordings.get(0), out)
                : Inputs.places(recordings, Output.folder(out), ".npy");
        for (Path recording : recordings) {
            Path place = places.get(recording);
            MelExport.Written written = MelExport.write(channel.of(recording), frontEnd, place);
            written.notes().forEach(note -> spec.commandLine().getErr().println(note));
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s  %s mel, 80 bands, %d frames%n",
                            place,
                            frontEnd.title(),
                            written.frames());
        }
    }

    private static boolean named(Path out) {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.[a-z0-9]{1,5}") && !name.matches(".*\\.(npy|pt|safetensors)")) {
            throw new Problem("--out is " + out + "; a mel is written as .npy, .pt or .safetensors.");
        }
        return name.endsWith(".npy") || name.endsWith(".pt") || name.endsWith(".safetensors");
    }
}

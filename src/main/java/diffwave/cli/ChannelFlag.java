package diffwave.cli;

import diffwave.studio.Source;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Which channel of a recording is taken. */
final class ChannelFlag {

    @Option(
            names = "--channel",
            paramLabel = "N",
            description = "one channel of a recording, from 1 (default: all, mixed)")
    private Optional<Integer> channel;

    Source of(Path file) {
        return new Source.File(file, channel.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }
}

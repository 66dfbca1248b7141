package diffwave.cli;

import diffwave.studio.EngineState;
import diffwave.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `devices`: what the network runs on. */
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        description = "Says what there is to run on, what is used, and why.")
final class DevicesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "as an object")
    private boolean json;

    @Mixin
    private EngineFlags engine;

    @Override
    public void run() {
        try (Studio studio = engine.studio(new ProgressLine(spec.commandLine().getErr()))) {
            EngineState state = ProgressLine.result(studio.warmUp());
            if (json) {
                spec.commandLine()
                        .getOut()
                        .println(Json.text(Json.object()
                                .put("device", state.device())
                                .put("detail", state.detail())
                                .put("processors", Runtime.getRuntime().availableProcessors())
                                .put(
                                        "libraries",
                                        studio.options().places().cache().toString())));
            } else {
                spec.commandLine().getOut().println(state.device());
                spec.commandLine().getOut().println(state.detail());
            }
        }
    }
}

package diffwave.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.diffusion.SchedulePreset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `schedules`: the published short schedules. */
@Command(
        name = "schedules",
        mixinStandardHelpOptions = true,
        description = "Lists the published short schedules, each with the T that it fits and its source.")
final class SchedulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "as an array of objects")
    private boolean json;

    @Override
    public void run() {
        if (json) {
            ArrayNode array = Json.array();
            SchedulePreset.all().forEach(preset -> array.add(json(preset)));
            spec.commandLine().getOut().println(Json.text(array));
            return;
        }
        for (SchedulePreset preset : SchedulePreset.all()) {
            String fits = preset.trainedSteps().isPresent()
                    ? "T " + preset.trainedSteps().getAsInt()
                    : "none of ours";
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%-20s %2d steps  fits %-12s  %s%n    %s%n",
                            preset.name(),
                            preset.schedule().steps(),
                            fits,
                            preset.source(),
                            Arrays.stream(preset.schedule().betas())
                                    .mapToObj(Double::toString)
                                    .collect(Collectors.joining(",")));
        }
    }

    private static ObjectNode json(SchedulePreset preset) {
        ObjectNode node = Json.object().put("name", preset.name()).put("source", preset.source());
        preset.trainedSteps().ifPresent(steps -> node.put("trained_steps", steps));
        Arrays.stream(preset.schedule().betas()).forEach(node.putArray("beta")::add);
        return node;
    }
}

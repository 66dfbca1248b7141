package diffwave.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import diffwave.job.DirectRunner;
import diffwave.model.folder.ModelFolder;
import diffwave.problem.Problem;
import diffwave.studio.Installed;
import diffwave.studio.Models;
import diffwave.studio.Removed;
import diffwave.studio.Studio;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `models`: what is installed. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists the installed models, shows one's card, checks, removes or restores one.")
final class ModelsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say list, show NAME, verify NAME, remove NAME or restore NAME.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static Studio studio(EngineFlags engine) {
        return new Studio(engine.options(), new DirectRunner());
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists the installed models.")
    void list(
            @Option(names = "--json", description = "as an array of objects") boolean json, @Mixin EngineFlags engine) {
        try (Studio studio = studio(engine)) {
            List<Installed> models = studio.installed().list();
            if (json) {
                ArrayNode array = Json.array();
                models.forEach(model -> array.add(CardText.json(model.folder()).put("shipped", model.shipped())));
                out().println(Json.text(array));
            } else if (models.isEmpty()) {
                out().println("No model is installed: `import` a checkpoint, or give a folder with --models.");
            } else {
                models.forEach(model -> out().println(CardText.line(model.card())));
            }
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Shows a model's card.")
    void show(
            @Parameters(paramLabel = "NAME|DIR") String name,
            @Option(names = "--json", description = "as an object") boolean json,
            @Mixin EngineFlags engine) {
        try (Studio studio = studio(engine)) {
            ModelFolder folder = studio.shelf().find(name);
            if (json) {
                out().println(Json.text(CardText.whole(folder)));
            } else {
                CardText.print(folder, out());
            }
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Checks a model: every tensor, and the SHA-256 of its weights.")
    void verify(@Parameters(paramLabel = "NAME|DIR") String name, @Mixin EngineFlags engine) {
        try (Studio studio = studio(engine)) {
            ModelFolder folder = studio.shelf().find(name);
            folder.verify();
            out().println(folder.card().name() + " is whole: every tensor fits, and so does its SHA-256.");
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Removes an installed model; for a week `models restore` brings it back.")
    void remove(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--shipped", description = "even one that came with the program") boolean shipped,
            @Option(names = "--for-good", description = "so that it cannot be restored") boolean forGood,
            @Mixin EngineFlags engine) {
        try (Studio studio = studio(engine)) {
            Models models = studio.installed();
            Installed model = models.find(name);
            if (model.shipped() && !shipped) {
                throw new Problem(name + " came with the program and is not removed by mistake: add --shipped if you"
                        + " mean it.");
            }
            Removed removed = models.remove(model);
            if (forGood) {
                models.forget(removed);
            }
            out().println(name + " is removed"
                    + (forGood ? " for good." : "; `models restore " + name + "` brings it back within a week."));
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Brings a removed model back, the one removed last.")
    void restore(@Parameters(paramLabel = "NAME") String name, @Mixin EngineFlags engine) {
        try (Studio studio = studio(engine)) {
            Models models = studio.installed();
            List<Removed> all = models.removed();
            Removed removed = all.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Problem("No removed model is called \"" + name + "\"."
                            + (all.isEmpty()
                                    ? " None was removed within a week."
                                    : " Removed: "
                                            + String.join(
                                                    ", ",
                                                    all.stream()
                                                            .map(Removed::name)
                                                            .distinct()
                                                            .toList())
                                            + ".")));
            models.bringBack(removed);
            out().println(CardText.line(models.find(name).card()));
        }
    }
}

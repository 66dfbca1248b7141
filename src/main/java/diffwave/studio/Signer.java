package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.model.ModelCard;
import diffwave.network.Engine;
import diffwave.network.Network;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes takes: puts beside a sound what made it. */
final class Signer {

    private final EngineRoom room;

    Signer(EngineRoom room) {
        this.room = room;
    }

    Take sign(
            String name,
            String task,
            float[] samples,
            Run run,
            OptionalInt label,
            long seed,
            Map<String, String> options,
            List<Recipe.Input> inputs,
            List<String> notes) {
        Clip clip = new Clip(samples, run.model().card().rate());
        return sign(name, task, clip, run, label, seed, options, inputs, notes);
    }

    /** For a sound of another rate than the model's. */
    Take sign(
            String name,
            String task,
            Clip clip,
            Run run,
            OptionalInt label,
            long seed,
            Map<String, String> options,
            List<Recipe.Input> inputs,
            List<String> notes) {
        ModelCard card = run.model().card();
        Engine engine = room.engine();
        Network network = room.network(run.model());
        Recipe recipe = new Recipe(
                Version.PROGRAM,
                task,
                card.name(),
                card.sha256(),
                label.isPresent() ? Optional.of(card.labels().get(label.getAsInt())) : Optional.empty(),
                run.sampling(),
                seed,
                run.noise().source(),
                options,
                inputs,
                engine.device(),
                network.kernel(),
                engine.threads(),
                network.precision());
        return new Take(name, clip, recipe, notes, Instant.now());
    }
}

package diffwave.model.folder;

import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Presets;
import diffwave.model.Weights;
import diffwave.model.checkpoint.Imported;
import diffwave.model.checkpoint.Safetensors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * A run folder of {@code gpu/train.py}: a flat model.json beside model.safetensors.
 *
 * <p>Implied there: lmnt's conventions, hop 256, Tacotron-2 mels, the last label row is "none". Its {@code length} is the
 * training window; a model with labels speaks a second.
 */
final class TrainerFolder {

    private TrainerFolder() {}

    static boolean isOne(Path path) {
        Path json = path.resolve("model.json");
        if (!Files.isRegularFile(json)) {
            return false;
        }
        JsonFields fields = JsonFields.read(json);
        return fields.has("channels") && fields.has("beta_start");
    }

    static Imported read(Path folder) {
        JsonFields json = JsonFields.read(folder.resolve("model.json"));
        Architecture architecture = CardReader.named(json, () -> architecture(json));
        Schedule schedule = CardReader.named(
                json, () -> Schedule.linear(json.whole("steps"), json.number("beta_start"), json.number("beta_end")));
        int rate = CardReader.positive(json, "rate");
        boolean labelled = architecture.labels().isPresent();
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        int steps = Math.min(schedule.steps(), labelled ? 50 : 25);
        ModelCard card = new ModelCard(
                name,
                name,
                architecture,
                schedule,
                rate,
                architecture.mel().isPresent() ? OptionalInt.empty() : OptionalInt.of(rate),
                architecture.mel().map(mel -> "tacotron2"),
                architecture.labels().map(Presets::labels).orElse(List.of()),
                Sampling.steps(Method.DDIM, steps).withGuidance(labelled ? 1.5 : 1),
                json.has("trained_steps") ? json.whole("trained_steps") + " steps of gpu/train.py" : "gpu/train.py",
                "",
                "",
                "",
                "run of gpu/train.py",
                "");
        Weights weights = Safetensors.readWeights(folder.resolve("model.safetensors"))
                .from(name + "/model.safetensors")
                .matching(architecture);
        return new Imported(card, weights);
    }

    private static Architecture architecture(JsonFields json) {
        Architecture plain = Architecture.lmnt(json.whole("channels"), json.whole("layers"), json.whole("cycle"));
        int mels = json.has("mels") ? json.whole("mels") : 0;
        int labels = json.has("labels") ? json.whole("labels") : 0;
        Architecture heard = mels == 0 ? plain : plain.withMel(mels);
        return labels == 0 ? heard : heard.withLabels(labels, true);
    }
}

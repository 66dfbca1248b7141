package diffwave.model;

import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that `model.json` says of a model.
 *
 * @param name its folder's name, what `--model` takes
 * @param title how a person reads it
 * @param architecture the network's shape
 * @param schedule the schedule it was trained with
 * @param rate samples per second
 * @param length samples of a sound where it is fixed (digits); empty for any length
 * @param frontEnd which mel it hears ("tacotron2", "lmnt"); empty without a mel
 * @param labels a name for each label, without the "none" row; empty without labels
 * @param sampling what it is sampled with unless asked otherwise
 * @param training how far and on what it was trained, for a person to read
 * @param quality how well it does, for a person to read
 * @param licence of the weights
 * @param credit whom to thank
 * @param source where it came from ("lmnt checkpoint weights.pt", "trained here")
 * @param sha256 of model.safetensors, 64 hexadecimal digits
 */
public record ModelCard(
        String name,
        String title,
        Architecture architecture,
        Schedule schedule,
        int rate,
        OptionalInt length,
        Optional<String> frontEnd,
        List<String> labels,
        Sampling sampling,
        String training,
        String quality,
        String licence,
        String credit,
        String source,
        String sha256) {

    public ModelCard {
        labels = List.copyOf(labels);
    }

    /** What it is for, in a word: vocoder, class-conditional or unconditional. */
    public String task() {
        if (architecture.mel().isPresent()) {
            return "vocoder";
        }
        return architecture.labels().isPresent() ? "class-conditional" : "unconditional";
    }

    /** Whether its card says that it is not good yet: the quality begins with "An interim model" (docs/model-folder.md). */
    public boolean interim() {
        return quality.startsWith("An interim model");
    }

    /** The same under another name. */
    public ModelCard named(String other) {
        return new ModelCard(
                other,
                title,
                architecture,
                schedule,
                rate,
                length,
                frontEnd,
                labels,
                sampling,
                training,
                quality,
                licence,
                credit,
                source,
                sha256);
    }

    /** The same with another architecture. */
    public ModelCard with(Architecture other) {
        return new ModelCard(
                name, title, other, schedule, rate, length, frontEnd, labels, sampling, training, quality, licence,
                credit, source, sha256);
    }

    /** The same with other weights' SHA-256. */
    public ModelCard signed(String digest) {
        return new ModelCard(
                name,
                title,
                architecture,
                schedule,
                rate,
                length,
                frontEnd,
                labels,
                sampling,
                training,
                quality,
                licence,
                credit,
                source,
                digest);
    }

    /** The same with what a person writes about it. */
    public ModelCard described(
            String newTitle, String newTraining, String newQuality, String newLicence, String newCredit) {
        return new ModelCard(
                name,
                newTitle,
                architecture,
                schedule,
                rate,
                length,
                frontEnd,
                labels,
                sampling,
                newTraining,
                newQuality,
                newLicence,
                newCredit,
                source,
                sha256);
    }
}

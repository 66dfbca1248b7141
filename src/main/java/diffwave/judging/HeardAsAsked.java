package diffwave.judging;

import diffwave.audio.Clip;
import diffwave.job.Progress;
import diffwave.model.ModelCard;
import diffwave.training.Validation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says at a checkpoint what share of the digits the ear hears as asked: one sound of each, on the same seeds every time. */
public final class HeardAsAsked implements Validation {

    private static final long SEED = 1;

    private final Voice voice;
    private Optional<Ear> ear = Optional.empty();

    /** Makes one sound; the studio does, where sounds are made. */
    @FunctionalInterface
    public interface Voice {
        /**
         * @param run a model folder
         * @param label its label's index
         * @return empty where somebody asked to stop
         */
        Optional<Clip> say(Path run, ModelCard card, int label, long seed, Progress progress);
    }

    public HeardAsAsked(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Map<String, Double> figures(Path run, ModelCard card, long step, Progress progress) {
        Optional<List<Integer>> digits = DigitLabels.of(card);
        if (digits.isEmpty()) {
            return Map.of();
        }
        Ear listening = ear();
        Confusion heard = new Confusion();
        for (int label = 0; label < digits.get().size(); label++) {
            Optional<Clip> said = voice.say(run, card, label, SEED + label, progress);
            if (said.isEmpty()) {
                return Map.of();
            }
            heard.add(digits.get().get(label), listening.hear(said.get()).digit());
        }
        return Map.of("accuracy", heard.accuracy());
    }

    private Ear ear() {
        if (ear.isEmpty()) {
            ear = Optional.of(Ear.shipped());
        }
        return ear.get();
    }
}

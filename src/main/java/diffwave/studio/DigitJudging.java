package diffwave.studio;

import diffwave.diffusion.StepObserver;
import diffwave.job.Progress;
import diffwave.judging.Confusion;
import diffwave.judging.DigitLabels;
import diffwave.judging.Ear;
import diffwave.judging.RealDigits;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** Makes every digit several times and has the ear hear them. */
final class DigitJudging {

    private static final int MOST_PER_DIGIT = 1_000;

    private final ModelShelf shelf;
    private final Generation generation;

    DigitJudging(ModelShelf shelf, Generation generation) {
        this.shelf = shelf;
        this.generation = generation;
    }

    /**
     * @param told of each sound and of the digit that was heard, as soon as it is made
     */
    DigitFigures judge(DigitTrial trial, Progress progress, BiConsumer<Take, Integer> told) {
        ModelCard card = shelf.find(trial.model()).card();
        List<Integer> digits = DigitLabels.of(card)
                .orElseThrow(() -> new Problem(
                        card.title() + " does not say the ten digits: choose a model whose labels are zero to nine."));
        if (trial.perDigit() < 1 || trial.perDigit() > MOST_PER_DIGIT) {
            throw new Problem("Make 1 to 1,000 sounds of each digit, not " + trial.perDigit() + ".");
        }
        Ear ear = Ear.shipped();
        Optional<Confusion> real = trial.dataset().map(folder -> RealDigits.hear(folder, ear));
        Confusion made = new Confusion();
        for (int label = 0; label < digits.size(); label++) {
            int digit = digits.get(label);
            Generate wish = new Generate(
                    trial.model(),
                    OptionalInt.of(label),
                    trial.sampling(),
                    trial.seed() + (long) label * trial.perDigit(),
                    trial.perDigit());
            generation.make(wish, Part.of(progress, label, digits.size()), StepObserver.NONE, take -> {
                int heard = ear.hear(take.clip()).digit();
                made.add(digit, heard);
                told.accept(take, heard);
            });
        }
        return new DigitFigures(made, real, ear.card().getOrDefault("accuracy", "not known"));
    }
}

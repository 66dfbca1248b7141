package diffwave.studio;

import diffwave.audio.FrontEnd;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** From a recipe back to the wish that it fulfilled, to be made again or changed first. */
public final class Again {

    private static final String SEEDED = "seeded";

    private Again() {}

    /**
     * @param cards of the installed models
     * @param atHand knows where inputs are; asked only by a recipe that has any
     * @throws Problem where the model, an input or another program's noise is not here, or a number in it is damaged
     */
    public static Making of(Recipe recipe, List<ModelCard> cards, AtHand atHand) {
        ModelCard card = cards.stream()
                .filter(one -> one.name().equals(recipe.model()))
                .findFirst()
                .orElseThrow(() -> new Problem("The model \"" + recipe.model()
                        + "\" that this was made with is not installed: `import` it, or choose another."));
        if (!recipe.noise().equals(SEEDED)) {
            throw new Problem("This was made with the noise of " + recipe.noise() + ": copy it as a command, whose"
                    + " --noise says where that file is.");
        }
        OptionalInt label =
                recipe.label().map(text -> Labelling.parse(card, text)).orElse(OptionalInt.empty());
        try {
            return making(recipe, card, label, atHand);
        } catch (IllegalArgumentException e) {
            throw new Problem("The recipe is damaged: " + e.getMessage() + ".", e);
        }
    }

    private static Making making(Recipe recipe, ModelCard card, OptionalInt label, AtHand atHand) {
        Map<String, String> options = recipe.options();
        return switch (recipe.task()) {
            case "generate" ->
                new Generate(
                        card.name(),
                        label,
                        recipe.sampling(),
                        recipe.seed(),
                        1,
                        samples(options, card),
                        Optional.empty());
            case "vocode" ->
                new Vocode(
                        card.name(),
                        input(recipe, 0, atHand),
                        Optional.ofNullable(options.get("frontend"))
                                .map(word -> FrontEnd.valueOf(word.toUpperCase(Locale.ROOT))),
                        recipe.sampling(),
                        recipe.seed(),
                        Optional.empty(),
                        Boolean.parseBoolean(options.get(Vocoding.MATCHED)));
            case "denoise" ->
                new Denoise(
                        card.name(),
                        input(recipe, 0, atHand),
                        label,
                        recipe.sampling(),
                        Integer.parseInt(options.getOrDefault("step", "25")),
                        Boolean.parseBoolean(options.get("scale")),
                        recipe.seed(),
                        Boolean.parseBoolean(options.get("keep-band")));
            case "vary" ->
                new Vary(
                        card.name(),
                        input(recipe, 0, atHand),
                        label,
                        recipe.sampling(),
                        Integer.parseInt(options.getOrDefault("step", "80")),
                        recipe.seed());
            case "branch" ->
                throw new Problem(
                        "A branch left another run in the middle, which is not kept: go to its parent and branch"
                                + " again.");
            case "interpolate" ->
                new Interpolate(
                        card.name(),
                        input(recipe, 0, atHand),
                        input(recipe, 1, atHand),
                        label,
                        recipe.sampling(),
                        Integer.parseInt(options.getOrDefault("step", "50")),
                        List.of(Double.parseDouble(options.getOrDefault("lambda", "0.5"))),
                        "shared".equals(options.get("noise-mode")),
                        "compensated".equals(options.get("level")),
                        "slerp".equals(options.get("mix")),
                        recipe.seed());
            default ->
                throw new Problem(
                        "A later version of this program made this (\"" + recipe.task() + "\"): use that one.");
        };
    }

    private static OptionalInt samples(Map<String, String> options, ModelCard card) {
        return options.containsKey("seconds")
                ? OptionalInt.of((int) Math.round(Double.parseDouble(options.get("seconds")) * card.rate()))
                : OptionalInt.empty();
    }

    private static Source input(Recipe recipe, int index, AtHand atHand) {
        if (index >= recipe.inputs().size()) {
            throw new Problem("The recipe is damaged: it does not name what the sound was made from.");
        }
        Recipe.Input input = recipe.inputs().get(index);
        return atHand.find(input)
                .orElseThrow(() -> new Problem("\"" + input.file()
                        + "\", which this was made from, is not here any more or has changed: open it"
                        + " on its screen again."));
    }
}

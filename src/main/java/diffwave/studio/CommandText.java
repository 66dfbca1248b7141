package diffwave.studio;

import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The command line that makes a take again: it says everything that the recipe knows, so that no default of a model or of the
 * program changes the sound.
 *
 * <pre>{@code
 * new CommandText(CommandText.Shell.here(), input -> "rain.wav").of(take.recipe(), "again.wav");
 * // diffwave generate --model digits-8k --label seven --sampler ddim --steps 50 … --seed 42 … --out again.wav
 * }</pre>
 */
public final class CommandText {

    /** Whose quoting. */
    public enum Shell {
        POSIX,
        /** PowerShell and cmd: names there hold no double quotes. */
        WINDOWS;

        /** This system's. */
        public static Shell here() {
            return System.getProperty("os.name").startsWith("Windows") ? WINDOWS : POSIX;
        }

        String quoted(String word) {
            if (word.matches("[\\p{L}\\p{N}._+/:,=-]+")
                    || this == WINDOWS && word.matches("[\\p{L}\\p{N}._+:\\\\=-]+")) {
                return word;
            }
            return this == WINDOWS ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
        }
    }

    private static final List<String> COMMANDS = List.of("generate", "vocode", "denoise", "interpolate", "vary");

    private final Shell shell;
    private final Function<Recipe.Input, String> place;

    /**
     * @param place where an input's file lies
     */
    public CommandText(Shell shell, Function<Recipe.Input, String> place) {
        this.shell = shell;
        this.place = place;
    }

    /**
     * @param out a file, or a folder for `interpolate`
     * @throws Problem where the task has no command
     */
    public String of(Recipe recipe, String out) {
        if (!COMMANDS.contains(recipe.task())) {
            throw new Problem("The command line cannot make this: it has no command \"" + recipe.task() + "\".");
        }
        return words(recipe, out).stream().map(shell::quoted).collect(Collectors.joining(" "));
    }

    private List<String> words(Recipe recipe, String out) {
        List<String> words = new ArrayList<>(List.of("diffwave", recipe.task()));
        recipe.inputs().forEach(input -> words.add(plain(place.apply(input))));
        words.addAll(List.of("--model", recipe.model()));
        recipe.label().ifPresent(label -> words.addAll(List.of("--label", label)));
        sampling(words, recipe.sampling());
        words.addAll(List.of("--seed", Long.toString(recipe.seed())));
        recipe.options().forEach((name, value) -> option(words, name, value));
        recipe.inputs().stream().findFirst().map(Recipe.Input::file).ifPresent(file -> channel(words, file));
        if (!recipe.noise().equals("seeded")) {
            words.addAll(List.of("--noise", plain(recipe.noise())));
        }
        words.addAll(List.of("--device", recipe.device(), "--threads", Integer.toString(recipe.threads())));
        words.addAll(List.of("--precision", recipe.precision().equals("float32") ? "float32" : "reduced"));
        words.addAll(List.of("--out", plain(out)));
        return words;
    }

    /** How something was sampled, as the command line is told it. */
    static String sampling(Sampling sampling) {
        List<String> words = new ArrayList<>();
        sampling(words, sampling);
        return String.join(" ", words);
    }

    private static void sampling(List<String> words, Sampling sampling) {
        words.addAll(List.of("--sampler", sampling.method().word()));
        sampling.schedule()
                .ifPresentOrElse(
                        own -> words.addAll(List.of(
                                "--schedule",
                                Arrays.stream(own.betas())
                                        .mapToObj(Double::toString)
                                        .collect(Collectors.joining(",")))),
                        () -> words.addAll(List.of(
                                "--steps",
                                sampling.steps().isPresent()
                                        ? Integer.toString(sampling.steps().getAsInt())
                                        : "all")));
        if (sampling.method() == Method.DDIM) {
            words.addAll(List.of("--eta", Double.toString(sampling.eta())));
        }
        words.addAll(List.of("--guidance", Double.toString(sampling.guidance())));
        words.addAll(List.of("--clamp", sampling.clamp().name().toLowerCase(Locale.ROOT)));
        sampling.start()
                .ifPresent(level -> words.addAll(List.of("--start", level.name().toLowerCase(Locale.ROOT))));
    }

    /** Options are in words of the command line: those that are true or false are flags. */
    private static void option(List<String> words, String name, String value) {
        switch (value) {
            case "true" -> words.add("--" + name);
            case "false" -> {}
            default -> words.addAll(List.of("--" + name, value));
        }
    }

    /** A source of one channel is called "voice.wav, channel 2". */
    private static void channel(List<String> words, String file) {
        if (file.matches(".*, channel \\d+")) {
            words.addAll(List.of("--channel", file.substring(file.lastIndexOf(' ') + 1)));
        }
    }

    /** A name that the command line would take for an option or a file of arguments. */
    private static String plain(String path) {
        return path.startsWith("-") || path.startsWith("@") ? "./" + path : path;
    }
}

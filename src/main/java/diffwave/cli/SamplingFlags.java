package diffwave.cli;

import diffwave.diffusion.Alignment;
import diffwave.diffusion.Clamp;
import diffwave.diffusion.Method;
import diffwave.diffusion.RecordedNoise;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.diffusion.SchedulePreset;
import diffwave.diffusion.StartLevel;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import diffwave.studio.NoiseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How to sample: what is not said comes from the model's card. */
final class SamplingFlags {

    private static final int SEEDS = 1_000_000;

    /** 10,000 β of 24 characters. */
    private static final long LARGEST_SCHEDULE = 250_000;

    @Option(
            names = "--steps",
            paramLabel = "N|all",
            description = "steps, spread over the training schedule, or all of them",
            converter = Steps.class)
    private Optional<OptionalInt> steps;

    @Option(
            names = "--schedule",
            paramLabel = "NAME|B1,B2,…|FILE",
            description =
                    "a short schedule of its own: a preset's name, its β, nearest the data first, or a file of them")
    private Optional<String> schedule;

    @Option(
            names = "--repair",
            description = "move a schedule's entries that do not fit the model to the nearest that do")
    private boolean repair;

    @Option(
            names = "--sampler",
            paramLabel = "NAME",
            description = "ddpm (paper, all steps unless --steps), fast (paper, needs --schedule), ddim or dpm++")
    private Optional<String> sampler;

    @Option(names = "--eta", paramLabel = "X", description = "randomness of ddim: 0 none, 1 as ddpm")
    private Optional<Double> eta;

    @Option(names = "--guidance", paramLabel = "W", description = "how hard to push towards the label; 1 is not at all")
    private Optional<Double> guidance;

    @Option(names = "--clamp", paramLabel = "WHEN", description = "limit x to ±1: none, final or every (lmnt)")
    private Optional<Clamp> clamp;

    @Option(names = "--start", paramLabel = "LEVEL", description = "level of the first noise: unit (paper) or matched")
    private Optional<StartLevel> start;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed makes the same sound (default: a new one)")
    private Optional<Long> seed;

    /** The seed given, or one that nobody chose. */
    long seed() {
        return seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(SEEDS));
    }

    /** The seed given, or this one. */
    long seedOr(long usual) {
        return seed.orElse(usual);
    }

    /** The sampling for a model. */
    Sampling sampling(ModelCard card) {
        Sampling own = card.sampling();
        Method method = sampler.map(SamplingFlags::method).orElse(usual(own));
        if (eta.isPresent() && method != Method.DDIM) {
            throw new Problem("--eta belongs to the ddim sampler; leave it out, or say --sampler ddim.");
        }
        if (guidance.isPresent()
                && guidance.get() != 1
                && card.architecture().labels().isEmpty()) {
            throw new Problem(card.title() + " has no labels to be guided by: leave out --guidance.");
        }
        Optional<Schedule> brief = schedule.map(text -> fitting(card, brief(text)))
                .or(() -> method == own.method() && steps.isEmpty() ? own.schedule() : Optional.empty());
        return new Sampling(
                method,
                brief.isPresent() && steps.isEmpty() ? OptionalInt.empty() : steps(method, own),
                brief,
                eta.orElse(method == Method.DDIM && own.method() == Method.DDIM ? own.eta() : 0.0),
                guidance.orElse(own.guidance()),
                clamp.orElse(own.clamp()),
                start.or(() -> method == own.method() ? own.start() : Optional.empty()));
    }

    /** A schedule alone asks for the fast sampler; a number of steps alone cannot, whatever the card says. */
    private Method usual(Sampling own) {
        if (schedule.isPresent()) {
            return Method.FAST;
        }
        return steps.isPresent() && own.method() == Method.FAST ? Method.DDPM : own.method();
    }

    private OptionalInt steps(Method method, Sampling own) {
        if (steps.isPresent()) {
            return steps.get();
        }
        return method == Method.DDPM && own.method() != Method.DDPM ? OptionalInt.empty() : own.steps();
    }

    /** A file of β or of a preset's name, where there is one that is called so; else the text itself. */
    private static Schedule brief(String text) {
        try {
            Path file = Path.of(text);
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_SCHEDULE) {
                return SchedulePreset.byNameOrList(Files.readString(file).strip());
            }
        } catch (InvalidPathException list) {
            return SchedulePreset.byNameOrList(text);
        } catch (IOException e) {
            throw new Problem("The schedule " + text + " cannot be read: it is no text (" + e + ").", e);
        }
        return SchedulePreset.byNameOrList(text);
    }

    private Schedule fitting(ModelCard card, Schedule brief) {
        return repair ? Alignment.repair(card.schedule(), brief) : brief;
    }

    private static Method method(String word) {
        return Arrays.stream(Method.values())
                .filter(method -> method.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Problem("There is no sampler \"" + word + "\": say ddpm, fast, ddim or dpm++."));
    }

    /** Reads a noise file. */
    static Optional<RecordedNoise> noise(Optional<Path> file) {
        return file.map(NoiseFile::read);
    }

    /** A number of steps; empty for all. */
    static final class Steps implements CommandLine.ITypeConverter<OptionalInt> {
        @Override
        public OptionalInt convert(String text) {
            if (text.equalsIgnoreCase("all")) {
                return OptionalInt.empty();
            }
            try {
                return OptionalInt.of(Integer.parseInt(text));
            } catch (NumberFormatException e) {
                throw new CommandLine.TypeConversionException("'" + text + "' is neither a whole number nor \"all\"");
            }
        }
    }
}

package diffwave.dataset;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Recording a data set of one's own, of the FSDD kind ({@code label_speaker_index.wav}): which label to say next, and each accepted
 * recording trimmed and written. What was done is what lies in the folder, so a session goes on where the last one ended.
 *
 * <pre>{@code
 * OwnRecordings own = new OwnRecordings(folder, "anna", List.of("yes", "no"), 20);
 * own.prompt();          // "yes", 1 of 20
 * own.accept(recorded);  // writes yes_anna_8.wav; the prompt is then "yes", 2 of 20
 * own.redo();            // the next recording takes that one's place
 * }</pre>
 */
public final class OwnRecordings {

    private final Path folder;
    private final String speaker;
    private final List<String> labels;
    private final int each;
    private Optional<Taken> last = Optional.empty();
    private Optional<Taken> again = Optional.empty();

    /**
     * What to say.
     *
     * @param label the text
     * @param number which recording of it this will be, from 1
     * @param of how many there shall be
     */
    public record Prompt(String label, int number, int of) {}

    /**
     * A recording that was written.
     *
     * @param prompt what was said
     * @param file where it lies
     * @param clip as it was written
     * @param faults clipped, silent or too short: reasons to do it again
     */
    public record Taken(Prompt prompt, Path file, Clip clip, List<Finding> faults) {}

    /**
     * @param folder made if it is not there
     * @param speaker who speaks: letters, digits and '-'
     * @param labels what to say, in this order; letters, digits, blanks and '-'
     * @param each how many recordings of each
     * @throws Problem where a name cannot be part of a file's name, or the folder holds other recordings
     */
    public OwnRecordings(Path folder, String speaker, List<String> labels, int each) {
        this.folder = folder;
        this.speaker = named("The speaker's name", speaker);
        this.labels = labels.stream().map(label -> named("The label", label)).toList();
        this.each = each;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem("The folder " + folder + " cannot be made (" + e.getMessage() + "); choose another.", e);
        }
        Listing there = Listing.of(folder);
        if (!there.sounds().isEmpty() && !Fsdd.fits(there)) {
            throw new Problem(
                    folder + " holds other recordings; choose an empty folder, or one that was recorded here.");
        }
    }

    private static String named(String what, String text) {
        if (!text.strip().matches("[\\p{L}\\p{N}][\\p{L}\\p{N} -]*")) {
            throw new Problem(what + " \"" + text + "\" must be letters, digits, blanks and '-', since files are named"
                    + " by it.");
        }
        return text.strip();
    }

    /** What to say next; empty when all is done. */
    public Optional<Prompt> prompt() {
        if (again.isPresent()) {
            return again.map(Taken::prompt);
        }
        List<String> there = Listing.of(folder).sounds();
        return labels.stream()
                .map(label -> new Prompt(label, done(label, there) + 1, each))
                .filter(prompt -> prompt.number() <= each)
                .findFirst();
    }

    /** How many recordings are done. */
    public int done() {
        List<String> there = Listing.of(folder).sounds();
        return labels.stream()
                .mapToInt(label -> Math.min(each, done(label, there)))
                .sum();
    }

    /** How many there shall be. */
    public int total() {
        return each * labels.size();
    }

    private int done(String label, List<String> there) {
        String head = Labels.digit(label) + "_" + speaker + "_";
        return (int) there.stream().filter(name -> name.startsWith(head)).count();
    }

    /** Where they lie. */
    public Path folder() {
        return folder;
    }

    /** Whether there is one that can be done again. */
    public boolean redoable() {
        return last.isPresent() && again.isEmpty();
    }

    /** A recording from a little before its sound to a little behind it, as {@link #accept} writes it; empty for silence. */
    public static Optional<Clip> trimmed(Clip recorded) {
        return Trim.of(recorded);
    }

    /**
     * Trims a recording of the prompt's label and writes it.
     *
     * @param recorded as it came from the microphone
     * @throws Problem where nothing can be heard in it, or it cannot be written; nothing is written then
     */
    public Taken accept(Clip recorded) {
        Prompt prompt = prompt().orElseThrow(() -> new Problem("All " + total() + " recordings are done."));
        Clip clip = Trim.of(recorded)
                .orElseThrow(() -> new Problem("Nothing was heard; check the microphone and say it again."));
        Path file = again.map(Taken::file).orElseGet(() -> free(prompt.label()));
        WavWriter.write(file, clip, SampleFormat.PCM16);
        Recording written = new Recording(new float[][] {clip.samples()}, clip.rate(), List.of());
        Taken taken = new Taken(prompt, file, clip, Faults.of(file.getFileName().toString(), written));
        last = Optional.of(taken);
        again = Optional.empty();
        return taken;
    }

    /** Asks for the last one again: the next recording takes its place. Nothing where there is none. */
    public void redo() {
        again = last;
    }

    private Path free(String label) {
        int take = 0;
        while (true) {
            Path file = folder.resolve(Labels.digit(label) + "_" + speaker + "_" + TakeIndex.of(take) + ".wav");
            if (!Files.exists(file)) {
                return file;
            }
            take++;
        }
    }
}

package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.audio.Mel;
import diffwave.audio.MelFrontEnd;
import diffwave.audio.Recording;
import diffwave.audio.Resampler;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that a sound is made from, brought to the form that a model takes; what was lost on the way is said. */
final class Sources {

    /**
     * @param clip mono, at the model's rate
     * @param notes what a person should know: a cut file, a lost band
     */
    record Read(Clip clip, List<String> notes) {}

    private Sources() {}

    /** A recording, its channels mixed, at the model's rate. */
    static Read recording(Path file, int rate) {
        Recording recording = Recording.read(file);
        List<String> notes = new ArrayList<>(recording.warnings());
        if (recording.rate() > rate) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s has %d Hz; this model has %d Hz, so what lies above %.1f kHz is lost.",
                    file.getFileName(),
                    recording.rate(),
                    rate,
                    rate / 2000.0));
        }
        return new Read(Resampler.to(recording.mono(), rate), notes);
    }

    /** A mel for a vocoder, from an array file or from a recording. */
    static Mel mel(Path file, Optional<FrontEnd> frontEnd, ModelCard card, List<String> notes) {
        if (MelFile.isOne(file)) {
            return MelFile.read(file, frontEnd, card);
        }
        Read read = recording(file, card.rate());
        notes.addAll(read.notes());
        return melOf(read.clip(), card);
    }

    /** The mel that a vocoder hears, of a clip at its rate. */
    static Mel melOf(Clip clip, ModelCard card) {
        FrontEnd wanted = FrontEnd.valueOf(card.frontEnd().orElse("tacotron2").toUpperCase(Locale.ROOT));
        return MelFrontEnd.of(wanted).mel(clip);
    }

    /** What a recipe says of a file. */
    static Recipe.Input input(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha).transferTo(java.io.OutputStream.nullOutputStream());
            return new Recipe.Input(
                    file.getFileName().toString(), HexFormat.of().formatHex(sha.digest()));
        } catch (IOException e) {
            throw new Problem("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

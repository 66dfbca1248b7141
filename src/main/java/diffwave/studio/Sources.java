package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.audio.Mel;
import diffwave.audio.MelFrontEnd;
import diffwave.audio.Recording;
import diffwave.audio.Resampler;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
     * @param own mono, at its own rate
     * @param warnings what was wrong with the file
     * @param lost said of a band that the model's rate cannot hold; empty where there is none
     */
    record Read(Clip clip, Clip own, List<String> warnings, Optional<String> lost) {

        /** What a person should know: a cut file, a lost band. */
        List<String> notes() {
            List<String> notes = new ArrayList<>(warnings);
            lost.ifPresent(notes::add);
            return notes;
        }
    }

    private Sources() {}

    /** A recording, its channels mixed, at the model's rate. */
    static Read recording(Source source, int rate) {
        return switch (source) {
            case Source.Memory memory -> at(rate, memory.name(), memory.clip(), List.of());
            case Source.File file -> {
                Recording recording = Recording.read(file.path());
                yield at(rate, source.name(), chosen(file, recording), recording.warnings());
            }
        };
    }

    private static Clip chosen(Source.File file, Recording recording) {
        if (file.channel().isEmpty()) {
            return recording.mono();
        }
        int channel = file.channel().getAsInt();
        if (channel < 1 || channel > recording.channels().length) {
            throw new Problem(file.path().getFileName() + " has " + recording.channels().length
                    + " channels: there is no channel " + channel + ".");
        }
        return recording.channel(channel - 1);
    }

    private static Read at(int rate, String name, Clip clip, List<String> warnings) {
        Optional<String> lost = clip.rate() <= rate
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s has %d Hz; this model has %d Hz, so what lies above %.1f kHz is lost.",
                        name,
                        clip.rate(),
                        rate,
                        rate / 2000.0));
        return new Read(Resampler.to(clip, rate), clip, warnings, lost);
    }

    /** A mel for a vocoder, from an array file or from a recording. */
    static Mel mel(Source source, Optional<FrontEnd> frontEnd, ModelCard card, List<String> notes) {
        if (source instanceof Source.File file && MelFile.isOne(file.path())) {
            return MelFile.read(file.path(), frontEnd, card);
        }
        Read read = recording(source, card.rate());
        notes.addAll(read.notes());
        return melOf(read.clip(), card);
    }

    /** A mel for a vocoder with the recording it was taken of. */
    static MelInput melInput(Source source, ModelCard card) {
        double frames = (double) card.architecture().mel().orElseThrow().hop() / card.rate();
        if (source instanceof Source.File file && MelFile.isOne(file.path())) {
            Mel mel = MelFile.read(file.path(), Optional.empty(), card);
            return new MelInput(mel, mel.frames() * frames, Optional.empty(), List.of());
        }
        Read read = recording(source, card.rate());
        Mel mel = melOf(read.clip(), card);
        return new MelInput(mel, mel.frames() * frames, Optional.of(read.clip()), read.notes());
    }

    /** The mel that a vocoder hears, of a clip at its rate. */
    static Mel melOf(Clip clip, ModelCard card) {
        FrontEnd wanted = FrontEnd.valueOf(card.frontEnd().orElse("tacotron2").toUpperCase(Locale.ROOT));
        Architecture.Mel mel = card.architecture().mel().orElseThrow();
        if (mel.bands() != MelFrontEnd.BANDS || mel.hop() != MelFrontEnd.HOP || card.rate() != MelFrontEnd.RATE) {
            throw new Problem(String.format(
                    Locale.ROOT,
                    "%s hears mels of %d bands, hop %d, at %d Hz; from a recording only those of %d bands, hop %d, at"
                            + " %d Hz are taken here: give it a mel file.",
                    card.title(),
                    mel.bands(),
                    mel.hop(),
                    card.rate(),
                    MelFrontEnd.BANDS,
                    MelFrontEnd.HOP,
                    MelFrontEnd.RATE));
        }
        return MelFrontEnd.of(wanted).mel(clip);
    }

    /** What a recipe says of a source: the SHA-256 of the file's bytes, or of the clip's samples as little-endian floats. */
    static Recipe.Input input(Source source) {
        MessageDigest sha = sha256();
        switch (source) {
            case Source.Memory memory -> digest(memory.clip().samples(), sha);
            case Source.File file -> digest(file.path(), sha);
        }
        return new Recipe.Input(source.name(), HexFormat.of().formatHex(sha.digest()));
    }

    private static void digest(Path file, MessageDigest sha) {
        try (InputStream in = Files.newInputStream(file)) {
            new DigestInputStream(in, sha).transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new Problem("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static void digest(float[] samples, MessageDigest sha) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(samples);
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

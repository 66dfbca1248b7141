package diffwave.studio.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.audio.SampleFormat;
import diffwave.model.checkpoint.Beside;
import diffwave.problem.Problem;
import diffwave.studio.TakeFile;
import diffwave.studio.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A session as a `.dwstudio` file: a zip of `takes/001.wav` …, 32-bit float with their recipes inside, and `session.json` with
 * the rest. Any unzip program finds playable files in it.
 */
public final class SessionFile {

    /** How the files end. */
    public static final String ENDING = ".dwstudio";

    private static final int FORMAT = 1;
    private static final String MANIFEST = "session.json";
    private static final int LARGEST_MANIFEST = 64 << 20;

    private SessionFile() {}

    /**
     * Writes beside the file and moves it there when it is whole.
     *
     * @throws Problem where it cannot be written; what stood there before stays then
     */
    public static void write(Path file, Session session) {
        ObjectNode root = KeptJson.object();
        root.put("format", FORMAT).put("program", Version.PROGRAM);
        KeptJson.state(root.putObject("state"), session.state());
        ArrayNode takes = root.putArray("takes");
        Beside.write(file, out -> {
            Path wav = Files.createTempFile("diffwave-take", ".wav");
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED); // floats of sound hardly shrink
                for (int i = 0; i < session.takes().size(); i++) {
                    Kept kept = session.takes().get(i);
                    String name = String.format(Locale.ROOT, "takes/%03d.wav", i + 1);
                    KeptJson.write(takes.addObject().put("file", name), kept);
                    TakeFile.write(kept.take(), wav, SampleFormat.FLOAT32);
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(wav, zip);
                    zip.closeEntry();
                }
                zip.putNextEntry(new ZipEntry(MANIFEST));
                zip.write(KeptJson.bytes(root));
                zip.closeEntry();
            } finally {
                Files.deleteIfExists(wav);
            }
        });
    }

    /**
     * @throws Problem where the file is missing, is no session, comes from a later version, or is damaged
     */
    public static Session read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new Problem(name + " is no file; choose a session, whose name ends in " + ENDING + ".");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode root = manifest(zip, name);
            List<Kept> takes = new ArrayList<>();
            Path wav = Files.createTempFile("diffwave-take", ".wav");
            try {
                for (JsonNode told : root.path("takes")) {
                    takes.add(take(zip, told, wav, name));
                }
            } finally {
                Files.deleteIfExists(wav);
            }
            return new Session(takes, KeptJson.state(root.path("state")));
        } catch (IOException e) {
            throw new Problem(name + " is no session of this program, or is damaged (" + e.getMessage() + ").", e);
        }
    }

    private static JsonNode manifest(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new Problem(name + " is no session of this program: it holds no " + MANIFEST + ".");
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(LARGEST_MANIFEST);
        }
        JsonNode root = KeptJson.parse(bytes, name);
        if (root.path("format").asInt() > FORMAT) {
            throw new Problem(name + " was written by a later version of this program ("
                    + root.path("program").asText("?") + "): use that one.");
        }
        return root;
    }

    private static Kept take(ZipFile zip, JsonNode told, Path wav, String name) throws IOException {
        String file = told.path("file").asText();
        ZipEntry entry = zip.getEntry(file);
        if (entry == null) {
            throw new Problem(name + " is damaged: the take \"" + file + "\" is missing in it.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, wav, StandardCopyOption.REPLACE_EXISTING);
        }
        return KeptJson.read(told, wav, name + ", " + file);
    }
}

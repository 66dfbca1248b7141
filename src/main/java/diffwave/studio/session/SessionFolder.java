package diffwave.studio.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.audio.SampleFormat;
import diffwave.model.checkpoint.Beside;
import diffwave.problem.Problem;
import diffwave.studio.TakeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session as a folder that is whole at every moment: `0001.json` and then `0001.wav` for each take, `state.json` for the
 * window. A take counts from the moment its WAV stands there, and it gets there by one renaming.
 *
 * @param path where it lies
 */
record SessionFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFolder.class);
    private static final String WAV = ".wav";
    private static final String STATE = "state.json";

    /** A take and the number that it has here. */
    private record Numbered(String number, Kept kept) {}

    void write(String number, Kept kept) {
        tell(number, kept);
        TakeFile.write(kept.take(), wav(number), SampleFormat.FLOAT32);
    }

    /** What is told beside a WAV, anew: its star has changed. */
    void tell(String number, Kept kept) {
        ObjectNode told = KeptJson.object();
        KeptJson.write(told, kept);
        replace(path.resolve(number + ".json"), told);
    }

    void state(Map<String, String> state) {
        ObjectNode node = KeptJson.object();
        KeptJson.state(node, state);
        replace(path.resolve(STATE), node);
    }

    private static void replace(Path file, ObjectNode node) {
        byte[] bytes = KeptJson.bytes(node);
        Beside.write(file, out -> out.write(bytes));
    }

    void remove(String number) throws IOException {
        Files.deleteIfExists(wav(number));
        Files.deleteIfExists(path.resolve(number + ".json"));
    }

    /** How many takes are finished. */
    int count() {
        return numbers().size();
    }

    /** Every finished take that can be read, newest first, and the window's state; what is damaged is logged and left out. */
    Session read() {
        List<Numbered> takes = new ArrayList<>();
        for (String number : numbers()) {
            try {
                takes.add(new Numbered(number, KeptJson.read(told(number + ".json"), wav(number), number + WAV)));
            } catch (Problem damaged) {
                LOG.warn("a take of the session in {} is left out", path, damaged);
            }
        }
        takes.sort(Comparator.comparing((Numbered one) -> one.kept().take().made())
                .thenComparing(Numbered::number)
                .reversed());
        return new Session(takes.stream().map(Numbered::kept).toList(), readState());
    }

    /** How the window stood; empty where nothing is told, or it is damaged. */
    Map<String, String> readState() {
        try {
            return Files.exists(path.resolve(STATE)) ? KeptJson.state(told(STATE)) : Map.of();
        } catch (Problem damaged) {
            LOG.warn("the window's state in {} is left out", path, damaged);
            return Map.of();
        }
    }

    private JsonNode told(String file) {
        try {
            return KeptJson.parse(Files.readAllBytes(path.resolve(file)), file);
        } catch (IOException e) {
            throw new Problem(file + " in " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private List<String> numbers() {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+\\.wav"))
                    .map(name -> name.substring(0, name.length() - WAV.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("the session in {} cannot be read", path, e);
            return List.of();
        }
    }

    private Path wav(String number) {
        return path.resolve(number + WAV);
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    /** Removes the folder with all that is in it. */
    void delete() throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(path);
    }
}

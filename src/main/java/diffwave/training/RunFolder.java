package diffwave.training;

import diffwave.model.FlatWeights;
import diffwave.model.ModelCard;
import diffwave.model.checkpoint.Beside;
import diffwave.model.folder.ModelFolder;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run on disk (docs/run-folder.md). What it holds is whole at every moment, so that a killed run opens again. */
public final class RunFolder {

    /** The file that whoever trains there holds locked. */
    public static final String LOCK = "run.lock";

    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);
    private static final String END = ".safetensors";

    private final Path path;
    private final Writing writing;

    public RunFolder(Path path) {
        this(path, Writing.WHOLE);
    }

    RunFolder(Path path, Writing writing) {
        this.path = path;
        this.writing = writing;
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /** Whether a run was begun there. */
    public boolean begun() {
        return Files.isRegularFile(path.resolve("run.json"));
    }

    /**
     * Touches nothing.
     *
     * @throws Problem where there is something else than a run
     */
    public void refuseOthers() {
        try {
            if (!begun() && holdsOthers()) {
                throw new Problem(path + " holds something else than a run; give an empty folder, or a new one.");
            }
        } catch (IOException e) {
            throw new Problem("The folder " + path + " cannot be read (" + e + "); choose another place.", e);
        }
    }

    /**
     * Makes the folders, and removes what a killed run left half-written.
     *
     * @throws Problem where there is something else, or it cannot be written
     */
    void make() {
        refuseOthers();
        try {
            for (Path folder : List.of(path, checkpoints(), path.resolve("samples"))) {
                Files.createDirectories(folder);
                for (Path part : list(folder, ".part")) {
                    Files.delete(part);
                }
            }
        } catch (IOException e) {
            throw new Problem("The run folder " + path + " cannot be made (" + e + "); choose another place.", e);
        }
    }

    /** A run that was killed in its first moment left folders, and perhaps tables, but no run.json. */
    private boolean holdsOthers() throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.exists(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.map(file -> file.getFileName().toString())
                    .anyMatch(name -> !name.equals("checkpoints")
                            && !name.equals("samples")
                            && !name.equals(LOCK)
                            && !name.endsWith(".csv")
                            && !name.endsWith(".part")
                            && !name.startsWith("events.out"));
        }
    }

    private Path checkpoints() {
        return path.resolve("checkpoints");
    }

    private static List<Path> list(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(end))
                    .toList();
        }
    }

    /** Writes run.json. */
    void write(RunRecord run) {
        writing.write(path.resolve("run.json"), out -> out.write(run.bytes()));
    }

    /** Writes a small text. */
    void writeText(String name, String text) {
        writing.write(path.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What was asked of the run.
     *
     * @throws Problem where there is none
     */
    public RunRecord record() {
        return RunRecord.read(path.resolve("run.json"));
    }

    /** Writes a checkpoint, and the averaged weights as a model. */
    void store(RunState state, ModelCard card) {
        writing.write(checkpoints().resolve(state.step() + END), out -> StateFile.write(out, state));
        publish(state, card);
    }

    /** Writes the averaged weights as a model. */
    void publish(RunState state, ModelCard card) {
        ModelFolder.replace(
                path, card, FlatWeights.tensors(card.architecture(), state.average(), "the run"), writing::write);
    }

    /** Keeps a copy of the state beyond the last K. */
    void storeBest(RunState state) {
        writing.write(checkpoints().resolve("best" + END), out -> StateFile.write(out, state));
    }

    /** Removes all checkpoints but the last few and the best. */
    void prune(int keep) {
        List<Path> old = steps();
        for (Path file : old.subList(0, Math.max(0, old.size() - keep))) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("{} stays: {}", file, e.toString());
            }
        }
    }

    /** Checkpoints by their step. */
    private List<Path> steps() {
        try {
            return list(checkpoints(), END).stream()
                    .filter(file -> step(file) >= 0)
                    .sorted(Comparator.comparingLong(RunFolder::step))
                    .toList();
        } catch (IOException e) {
            throw new Problem(checkpoints() + " cannot be read (" + e + "); check its permissions.", e);
        }
    }

    private static long step(Path file) {
        String name = file.getFileName().toString();
        String number = name.substring(0, name.length() - END.length());
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
    }

    /** The step of the last checkpoint, if there is one. */
    public Optional<Long> lastStep() {
        List<Path> all = steps();
        return all.isEmpty() ? Optional.empty() : Optional.of(step(all.getLast()));
    }

    /**
     * The last checkpoint that can be read; empty where none was written yet. Damaged ones after it are put aside, or they would count as the
     * last.
     *
     * @param size how many parameters the network has
     * @throws Problem where there are some and none can be read
     */
    Optional<RunState> last(int size) {
        List<Path> all = steps();
        List<Path> passed = new ArrayList<>();
        for (Path file : all.reversed()) {
            try {
                Optional<RunState> state = Optional.of(StateFile.read(file, size));
                passed.forEach(RunFolder::putAside);
                return state;
            } catch (Problem damaged) {
                LOG.warn("{} is passed over: {}", file, damaged.getMessage());
                passed.add(file);
                if (file.equals(all.getFirst())) {
                    throw damaged;
                }
            }
        }
        return Optional.empty();
    }

    private static void putAside(Path file) {
        try {
            Beside.move(file, file.resolveSibling(file.getFileName() + ".damaged"));
        } catch (IOException e) {
            throw new Problem(file + " is damaged and cannot be put aside (" + e + "); remove it.", e);
        }
    }

    Path sample(long step, int number) {
        return path.resolve("samples").resolve(step + "-" + number + ".wav");
    }
}

package diffwave.studio;

import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models that are installed: each folder with a card in one of the models folders, the first of a name counts. */
public final class ModelShelf {

    private static final Logger LOG = LoggerFactory.getLogger(ModelShelf.class);

    private final List<Path> folders;
    private final List<Path> lent = new CopyOnWriteArrayList<>();

    /**
     * @param folders to look in, in order; those that are not there are passed over
     */
    public ModelShelf(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** All of them, of the last folder first, within a folder by name. A folder that cannot be read is passed over here and named by {@link #find}. */
    public List<ModelFolder> list() {
        // decision: those that came with the program first, so that an imported one never becomes a screen's first
        // choice
        Map<String, ModelFolder> found = new LinkedHashMap<>();
        for (Path folder : folders.reversed()) {
            for (Path candidate : children(folder)) {
                try {
                    if (ModelFolder.isOne(candidate)) {
                        found.put(name(candidate), ModelFolder.read(candidate));
                    }
                } catch (Problem broken) {
                    LOG.warn("{} is passed over: {}", candidate, broken.getMessage());
                }
            }
        }
        List<ModelFolder> all = new ArrayList<>(found.values());
        for (Path folder : lent) {
            try {
                all.add(lent(folder));
            } catch (Problem gone) {
                LOG.warn("{} is passed over: {}", folder, gone.getMessage());
            }
        }
        return List.copyOf(all);
    }

    /**
     * Lists a model folder that lies elsewhere, such as a training run's, beside the installed ones until the program ends.
     *
     * @return its card; the name is the folder's path, so that {@link #find} takes it
     * @throws Problem where it is none
     */
    public ModelCard lend(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        ModelCard card = lent(whole).card();
        if (!lent.contains(whole)) {
            lent.add(whole);
        }
        return card;
    }

    private static ModelFolder lent(Path folder) {
        ModelFolder read = ModelFolder.read(folder);
        return new ModelFolder(folder, read.card().named(folder.toString()));
    }

    /**
     * @param nameOrFolder an installed model's name, or a model folder's path
     * @throws Problem where there is none, naming those there are
     */
    public ModelFolder find(String nameOrFolder) {
        Path path;
        try {
            path = Path.of(nameOrFolder);
        } catch (InvalidPathException e) {
            throw new Problem("\"" + nameOrFolder + "\" cannot be a model's name or folder.", e);
        }
        for (Path folder : folders) {
            Path candidate = folder.resolve(nameOrFolder).normalize();
            if (candidate.startsWith(folder.normalize()) && Files.isDirectory(candidate)) {
                return ModelFolder.read(candidate);
            }
        }
        if (Files.isDirectory(path)) {
            return ModelFolder.read(path);
        }
        List<String> names = list().stream().map(model -> model.card().name()).toList();
        throw new Problem("There is no model \"" + nameOrFolder + "\". "
                + (names.isEmpty()
                        ? "None is installed: give a model folder, or `import` a checkpoint."
                        : "Installed: " + String.join(", ", names) + "; a model folder's path works, too."));
    }

    /** The cards of all. */
    public List<ModelCard> cards() {
        return list().stream().map(ModelFolder::card).toList();
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            List<Path> children =
                    new ArrayList<>(list.filter(Files::isDirectory).toList());
            children.sort(null);
            return children;
        } catch (IOException e) {
            throw new Problem("The models folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }
}

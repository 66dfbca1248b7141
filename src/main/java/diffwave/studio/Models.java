package diffwave.studio;

import diffwave.model.ModelCard;
import diffwave.model.checkpoint.ImportWish;
import diffwave.model.folder.Checkpoints;
import diffwave.model.folder.ModelFile;
import diffwave.model.folder.ModelFolder;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The installed models: which there are, and bringing in, checking, carrying out and removing them. From any thread; calls take their time. */
public final class Models {

    /** How the name of an exported file ends. */
    public static final String ENDING = ModelFile.ENDING;

    private final List<Path> folders;
    private final Path imports;
    private final Optional<Path> shipped;
    private final boolean own;
    private final ModelShelf shelf;
    private final Attic attic;

    /**
     * @param options says which folders there are
     */
    public Models(StudioOptions options) {
        this(
                options.modelFolders(),
                options.importFolder(),
                options.places().shipped(),
                options.ownModels().isPresent());
    }

    /**
     * @param folders looked in, in order
     * @param imports that new models go to
     * @param shipped the one that came with the program
     */
    public Models(List<Path> folders, Path imports, Optional<Path> shipped) {
        this(folders, imports, shipped, false);
    }

    private Models(List<Path> folders, Path imports, Optional<Path> shipped, boolean own) {
        this.folders = List.copyOf(folders);
        this.imports = imports;
        this.shipped = shipped.map(Models::whole);
        this.own = own;
        this.shelf = new ModelShelf(folders);
        this.attic = new Attic(this.folders);
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** All of them, those that came with the program first. */
    public List<Installed> list() {
        return shelf.list().stream().map(this::installed).toList();
    }

    private Installed installed(ModelFolder folder) {
        boolean came = shipped.filter(whole(folder.path())::startsWith).isPresent();
        return new Installed(folder, came, folder.bytes());
    }

    /**
     * @param name an installed model's, not a path
     * @throws Problem where there is none, naming those there are
     */
    public Installed find(String name) {
        return list().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem("There is no model \"" + name + "\". Installed: "
                        + String.join(", ", list().stream().map(Installed::name).toList()) + "."));
    }

    /**
     * Reads somebody's checkpoint; nothing is written.
     *
     * @param source a file, or a folder
     * @param wish what the source does not say
     * @throws Problem where it is none, or must be told more
     */
    public Found look(Path source, ImportWish wish) {
        var imported = Checkpoints.read(source, wish);
        return new Found(source, imported, free(ModelName.of(source)));
    }

    /** A name like the one wished that no model has. */
    public String free(String wished) {
        String name = wished;
        for (int i = 2; taken(name); i++) {
            name = wished + "-" + i;
        }
        return name;
    }

    private boolean taken(String name) {
        return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(name)));
    }

    /**
     * Installs what was found.
     *
     * @param name letters, digits, dots, dashes
     * @param title how a person reads it; blank for what the card says, or the name where it says nothing
     * @throws Problem where the name is none, or another model's, or it cannot be written
     */
    public Installed keep(Found found, String name, String title) {
        ModelName.check(name);
        // decision: in a folder of one's own a shipped name may come again, as that folder goes before the others
        if (own ? Files.exists(imports.resolve(name)) : taken(name)) {
            throw new Problem("There is a model \"" + name + "\" already: choose another name, or remove that one.");
        }
        ModelCard card = found.card();
        String said = found.untitled() ? name : card.title();
        ModelCard titled = card.described(
                title.isBlank() ? said : title.strip(), card.training(), card.quality(), card.licence(), card.credit());
        try {
            Files.createDirectories(imports);
        } catch (IOException e) {
            throw new Problem("The models folder " + imports + " cannot be made: " + e.getMessage() + ".", e);
        }
        return installed(ModelFolder.write(
                imports.resolve(name), titled, found.imported().weights()));
    }

    /**
     * Checks every tensor and the SHA-256 of the weights.
     *
     * @throws Problem saying what differs
     */
    public void verify(Installed model) {
        model.folder().verify();
    }

    /**
     * Writes a model as one file that {@link #look} reads back exactly.
     *
     * @throws Problem where the model is damaged, or the file cannot be written
     */
    public void export(Installed model, Path file) {
        ModelFile.write(model.folder(), file);
    }

    /** Takes a model off the shelf. What was removed more than a week before goes for good. */
    public Removed remove(Installed model) {
        Removed removed = attic.take(model);
        attic.clear(Instant.now());
        return removed;
    }

    /**
     * Puts a removed model back where it was.
     *
     * @throws Problem where another has its name, or it is gone
     */
    public void bringBack(Removed removed) {
        attic.bringBack(removed);
    }

    /** Deletes a removed model for good. */
    public void forget(Removed removed) {
        attic.forget(removed);
    }

    /** What was removed and can be brought back, newest first. */
    public List<Removed> removed() {
        return attic.list();
    }
}

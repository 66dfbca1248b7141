package diffwave.studio.session;

import diffwave.studio.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The right to a session's folder, held by a lock that the system takes back when a program ends, however it ends. The lock
 * file lies beside the folder and is there before it, so that nobody can find a folder that is not yet claimed.
 */
final class Claim implements AutoCloseable {

    private static final String ENDING = ".lock";

    private final SessionFolder folder;
    private final Path file;
    private final FolderLock lock;

    private Claim(SessionFolder folder, Path file, FolderLock lock) {
        this.folder = folder;
        this.file = file;
        this.lock = lock;
    }

    /** Claims a folder, there or not; empty where another holds it. */
    static Optional<Claim> on(Path folder) throws IOException {
        Path file = folder.resolveSibling(folder.getFileName() + ENDING);
        return FolderLock.on(file).map(lock -> new Claim(new SessionFolder(folder), file, lock));
    }

    SessionFolder folder() {
        return folder;
    }

    /** Removes the folder, then gives it up. */
    void delete() throws IOException {
        folder.delete();
        close();
        Files.deleteIfExists(file);
    }

    /** Gives the folder up; it stays for the next who looks. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}

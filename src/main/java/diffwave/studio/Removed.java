package diffwave.studio;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A model that was removed and can still be brought back.
 *
 * @param name what it was called
 * @param place the folder that it had
 * @param aside the folder that it lies in
 * @param when it was removed
 */
public record Removed(String name, Path place, Path aside, Instant when) {}

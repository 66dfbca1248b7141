package diffwave.studio;

import diffwave.problem.Problem;
import java.nio.file.Path;

/** What a model can be called: a folder of that name must be possible everywhere. */
final class ModelName {

    private static final int LONGEST = 64;
    private static final String ONE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0," + (LONGEST - 1) + "}";

    private ModelName() {}

    /** @throws Problem where it cannot be one */
    static void check(String name) {
        if (!name.matches(ONE)) {
            throw new Problem("\"" + name + "\" cannot be a model's name: use letters, digits, dots and dashes.");
        }
    }

    /** A name made of a file's or folder's: "my net (2).pt" becomes "my-net-2". */
    static String of(Path source) {
        Path whole = source.toAbsolutePath().normalize();
        String file = String.valueOf(whole.getFileName());
        boolean part = file.equals("model.json") || file.equals("model.safetensors") || file.equals("weights.pt");
        String said = part && whole.getParent() != null && whole.getParent().getFileName() != null
                ? whole.getParent().getFileName().toString()
                : file.replaceFirst("\\.(pt|pth|ckpt|pkl|safetensors)$", "");
        String safe = said.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-._]+|[-._]+$", "");
        String fitting = safe.length() > LONGEST - 4 ? safe.substring(0, LONGEST - 4) : safe;
        return fitting.isEmpty() ? "model" : fitting;
    }
}

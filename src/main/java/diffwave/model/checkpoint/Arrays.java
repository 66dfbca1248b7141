package diffwave.model.checkpoint;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * Named arrays out of .npy, .npz, .pt and .safetensors alike, told apart by what is in them, for mels and noise:
 * {@code Arrays.one(file, "mel").reals("mel in " + file)}.
 */
public final class Arrays {

    /** What a file's only array is called where the format has no names. */
    public static final String ONLY = "tensor";

    private Arrays() {}

    private enum Format {
        NPY,
        NPZ,
        TORCH,
        SAFETENSORS
    }

    /**
     * All arrays of a file.
     *
     * @throws Problem naming the file and what is wrong with it
     */
    public static Map<String, RawTensor> read(Path file) {
        return switch (format(file)) {
            case NPY -> Map.of(ONLY, Npy.read(file));
            case NPZ -> Npz.read(file);
            case SAFETENSORS -> Safetensors.read(file).tensors();
            case TORCH -> torch(file);
        };
    }

    /**
     * The array of that name, or the only one of the file.
     *
     * @throws Problem listing the names where there are several and none is it
     */
    public static RawTensor one(Path file, String name) {
        Map<String, RawTensor> all = read(file);
        if (all.containsKey(name)) {
            return all.get(name);
        }
        if (all.size() == 1) {
            return all.values().iterator().next();
        }
        List<String> names = all.keySet().stream().limit(8).toList();
        throw new Problem(Source.name(file) + " has " + all.size() + " arrays (" + String.join(", ", names)
                + (all.size() > names.size() ? ", …" : "") + ") and none is called \"" + name
                + "\"; save the one that is meant alone or under this name.");
    }

    private static Format format(Path file) {
        return Source.read(file, source -> {
            byte[] start = source.bytes(0, (int) Math.min(9, source.size())).array();
            if (NpyHeader.begins(start)) {
                return Format.NPY;
            }
            if (start.length > 2 && start[0] == 'P' && start[1] == 'K') {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    return TorchZip.description(zip).isPresent() ? Format.TORCH : Format.NPZ;
                } catch (IOException | IllegalArgumentException e) {
                    throw new Problem(source.name() + " is a damaged zip (" + e.getMessage() + "); fetch it again.", e);
                }
            }
            if (start.length > 8 && start[8] == '{') {
                return Format.SAFETENSORS;
            }
            if (start[0] == (byte) 0x80) {
                return Format.TORCH;
            }
            throw new Problem(
                    source.name() + " is no array that can be read: give a .npy, .npz, .pt or .safetensors file.");
        });
    }

    private static Map<String, RawTensor> torch(Path path) {
        return TorchFile.read(path, file -> {
            Map<String, RawTensor> all = new Collected(file).from(file.root());
            if (all.isEmpty()) {
                throw new Problem(file.name() + " holds no tensor.");
            }
            return all;
        });
    }
}

package diffwave.model.checkpoint;

import diffwave.model.checkpoint.pickle.PickleInput;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.model.checkpoint.pickle.Unpickler;
import diffwave.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip container of torch 1.6 and later: STEM/data.pkl, STEM/byteorder, STEM/data/KEY, found by the central directory. */
final class TorchZip implements TorchContainer {

    private final String name;
    private final ZipFile zip;
    private final String stem;
    private final Pickled root;

    private TorchZip(String name, ZipFile zip, String stem, Pickled root) {
        this.name = name;
        this.zip = zip;
        this.stem = stem;
        this.root = root;
    }

    /** Where the zip's data.pkl is, if it has one: only then is it torch's. */
    static Optional<String> description(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(entry -> entry.equals("data.pkl") || entry.endsWith("/data.pkl"))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    static TorchZip open(Path file) throws IOException {
        String name = Source.name(file);
        ZipFile zip = new ZipFile(file.toFile());
        try {
            String description = description(zip)
                    .orElseThrow(() -> new Problem(name + " is a zip without data.pkl: no PyTorch checkpoint."));
            String stem = description.substring(0, description.length() - "data.pkl".length());
            if (zip.getEntry(stem + "constants.pkl") != null) {
                throw new Problem(
                        name + " is a TorchScript program, which is not run here; save the state dict instead.");
            }
            byteOrder(name, zip, stem);
            try (InputStream in = new BufferedInputStream(zip.getInputStream(stored(name, zip, description)))) {
                return new TorchZip(
                        name,
                        zip,
                        stem,
                        Unpickler.read(new PickleInput(name, in)).value());
            }
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void byteOrder(String name, ZipFile zip, String stem) throws IOException {
        if (zip.getEntry(stem + "byteorder") == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(stored(name, zip, stem + "byteorder"))) {
            if (new String(in.readNBytes(16), StandardCharsets.US_ASCII).strip().equals("big")) {
                throw new Problem(name + " was saved on a big-endian machine, which is not read; save it on another.");
            }
        }
    }

    private static ZipEntry stored(String name, ZipFile zip, String entryName) {
        ZipEntry entry = zip.getEntry(entryName);
        if (entry == null) {
            throw new Problem(name + " lacks its entry " + entryName + "; it is damaged, fetch it again.");
        }
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
            throw new Problem(name + ": its entry " + entryName
                    + " is compressed, which torch.save never does; save the checkpoint with torch.save.");
        }
        return entry;
    }

    @Override
    public Pickled root() {
        return root;
    }

    @Override
    public long room(Pickled.Storage storage) {
        return stored(name, zip, stem + "data/" + storage.key()).getSize();
    }

    @Override
    public InputStream numbers(Pickled.Storage storage) throws IOException {
        return new BufferedInputStream(zip.getInputStream(stored(name, zip, stem + "data/" + storage.key())), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package diffwave.model.checkpoint;

import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Entries of zips that are not compressed and say no time: the same content gives the same bytes. */
final class StoredEntry {

    private static final int LOCAL_HEADER = 30;
    private static final int EXTRA_HEADER = 4;
    private static final int ALIGNMENT = 64;

    private StoredEntry() {}

    static ZipEntry of(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    /**
     * An entry whose content begins at a multiple of 64 bytes, by an extra field of torch's kind.
     *
     * @param at where in the file the entry begins
     */
    static ZipEntry aligned(String name, byte[] content, long at) {
        ZipEntry entry = of(name, content);
        long plain = at + LOCAL_HEADER + name.length() + EXTRA_HEADER;
        int padding = (int) ((ALIGNMENT - plain % ALIGNMENT) % ALIGNMENT);
        byte[] extra = new byte[EXTRA_HEADER + padding];
        extra[0] = 'F';
        extra[1] = 'B';
        extra[2] = (byte) padding;
        entry.setExtra(extra);
        return entry;
    }

    /** Bytes that an entry takes before the next, its content included. */
    static long length(ZipEntry entry) {
        return LOCAL_HEADER + entry.getName().length() + entry.getExtra().length + entry.getSize();
    }
}

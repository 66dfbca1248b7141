package diffwave.dataset;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cache file holds.
 *
 * @param rate samples per second
 * @param entries one for each member of the data set, in its order
 * @param starts where each entry's samples begin, counted in samples
 */
record CacheTable(int rate, List<Entry> entries, long[] starts) {

    /**
     * A recording in the cache.
     *
     * @param key the file as it was when it was decoded
     * @param samples 0 where it could not be decoded
     * @param why then the reason; else empty
     */
    record Entry(Key key, int samples, String why) {}

    /**
     * What tells whether a file is still the one that was decoded.
     *
     * @param name within the data set
     * @param bytes its size; −1 where it is gone
     * @param time when it was last changed, in milliseconds since 1970
     */
    record Key(String name, long bytes, long time) {}

    static CacheTable of(int rate, List<Entry> entries) {
        long[] starts = new long[entries.size()];
        long at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += entries.get(i).samples();
        }
        return new CacheTable(rate, List.copyOf(entries), starts);
    }

    /** How many samples there are in all. */
    long samples() {
        return entries.isEmpty()
                ? 0
                : starts[starts.length - 1] + entries.getLast().samples();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(rate);
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            out.writeUTF(entry.key().name());
            out.writeLong(entry.key().bytes());
            out.writeLong(entry.key().time());
            out.writeInt(entry.samples());
            out.writeUTF(entry.why());
        }
    }

    static CacheTable read(DataInputStream in) throws IOException {
        int rate = in.readInt();
        int count = in.readInt();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Key key = new Key(in.readUTF(), in.readLong(), in.readLong());
            entries.add(new Entry(key, in.readInt(), in.readUTF()));
        }
        return of(rate, entries);
    }
}

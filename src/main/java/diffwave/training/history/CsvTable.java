package diffwave.training.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A growing table of numbers whose first line names its columns. Rows that are damaged (another number of cells, no number in a
 * cell) are left out and counted; a row without its end of line waits.
 */
final class CsvTable implements GrowingFile.Sink {

    /** What becomes of the rows. */
    interface Rows {

        /** The table begins anew. */
        void restart();

        /** @param names of the columns, in order */
        void columns(List<String> names);

        /** @param cells as many as there are columns, NaN for an empty one; overwritten by the next row */
        void row(double[] cells);
    }

    private final GrowingFile file;
    private final Rows rows;
    private double[] cells = {};
    private boolean named;
    private long damaged;

    CsvTable(Path file, Rows rows) {
        this.file = new GrowingFile(file);
        this.rows = rows;
    }

    void read() throws IOException {
        file.read(this);
    }

    /** Rows left out. */
    long damaged() {
        return damaged;
    }

    @Override
    public void restart() {
        named = false;
        damaged = 0;
        rows.restart();
    }

    @Override
    public int take(byte[] bytes, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                int end = i > from && bytes[i - 1] == '\r' ? i - 1 : i;
                if (end > from) {
                    line(bytes, from, end);
                }
                from = i + 1;
            }
        }
        return from;
    }

    private void line(byte[] bytes, int from, int end) {
        if (!named) {
            List<String> names = List.of(new String(bytes, from, end - from, StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s*,\\s*", -1));
            cells = new double[names.size()];
            named = true;
            rows.columns(names);
        } else if (split(bytes, from, end)) {
            rows.row(cells);
        } else {
            damaged++;
        }
    }

    private boolean split(byte[] bytes, int from, int end) {
        int cell = 0;
        int begin = from;
        for (int i = from; i <= end; i++) {
            if (i == end || bytes[i] == ',') {
                OptionalDouble number = Decimal.of(bytes, begin, i);
                if (cell == cells.length || number.isEmpty()) {
                    return false;
                }
                cells[cell++] = number.getAsDouble();
                begin = i + 1;
            }
        }
        return cell == cells.length;
    }

    /** A row was read that says what cannot be. */
    void refuse() {
        damaged++;
    }
}

package diffwave.training.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The errors of a Wiener filter by noise level, from wiener.csv. */
final class WienerTable implements CsvTable.Rows {

    private final CsvTable table;
    private final TreeMap<Integer, Double> errors = new TreeMap<>();
    private int level = -1;
    private int error = -1;

    WienerTable(Path file) {
        table = new CsvTable(file, this);
    }

    void read() throws IOException {
        table.read();
    }

    /** Of levels 1 … {@code count}; empty unless all are known. */
    List<Double> errors(int count) {
        List<Double> all = new ArrayList<>();
        for (int i = 1; i <= count && errors.containsKey(i); i++) {
            all.add(errors.get(i));
        }
        return all.size() == count ? all : List.of();
    }

    @Override
    public void restart() {
        errors.clear();
    }

    @Override
    public void columns(List<String> names) {
        level = names.indexOf("level");
        error = names.indexOf("error");
    }

    @Override
    public void row(double[] cells) {
        if (level >= 0 && error >= 0 && cells[level] >= 1 && cells[error] > 0) {
            errors.put((int) cells[level], cells[error]);
        } else {
            table.refuse();
        }
    }
}

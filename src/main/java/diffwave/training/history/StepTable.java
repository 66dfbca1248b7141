package diffwave.training.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A growing table of figures by training step: a series for each column, without its empty cells.
 *
 * <p>A step that was there before begins the run's second going-on from there, if the next row follows it; what was said of the later
 * steps is forgotten then. Alone, it is a damaged row.
 */
final class StepTable implements CsvTable.Rows {

    private static final String STEP = "step";
    private static final int MOST = Integer.MAX_VALUE;

    private final CsvTable table;
    private final Map<String, Recorder> columns = new LinkedHashMap<>();
    private Recorder[] order = {};
    private int stepAt = -1;
    private int last = -1;
    private double[] doubted = {};

    StepTable(Path file) {
        table = new CsvTable(file, this);
    }

    void read() throws IOException {
        table.read();
    }

    long damaged() {
        return table.damaged();
    }

    /** By column name, in the table's order. */
    Map<String, Series> series() {
        Map<String, Series> all = new LinkedHashMap<>();
        columns.forEach((name, recorder) -> all.put(name, recorder.series()));
        return all;
    }

    @Override
    public void restart() {
        columns.clear();
        order = new Recorder[0];
        stepAt = -1;
        last = -1;
        doubted = new double[0];
    }

    @Override
    public void columns(List<String> names) {
        order = new Recorder[names.size()];
        stepAt = names.indexOf(STEP);
        for (int i = 0; i < order.length; i++) {
            order[i] = new Recorder();
            if (i != stepAt) {
                columns.put(names.get(i), order[i]);
            }
        }
    }

    @Override
    public void row(double[] cells) {
        double step = stepAt < 0 ? Double.NaN : cells[stepAt];
        if (!(step >= 0 && step < MOST && step == Math.rint(step))) {
            table.refuse();
            return;
        }
        if (doubted.length > 0) {
            double[] earlier = doubted;
            doubted = new double[0];
            if (step > earlier[stepAt] && step <= last) {
                goBack(earlier);
            } else {
                table.refuse();
            }
        }
        if (step > last) {
            add(cells);
        } else {
            doubted = cells.clone();
        }
    }

    private void goBack(double[] cells) {
        int step = (int) cells[stepAt];
        for (Recorder recorder : order) {
            recorder.cut(step);
        }
        last = step - 1;
        add(cells);
    }

    private void add(double[] cells) {
        int step = (int) cells[stepAt];
        for (int i = 0; i < order.length; i++) {
            if (i != stepAt && Double.isFinite(cells[i])) {
                order[i].add(step, (float) cells[i]);
            }
        }
        last = step;
    }
}

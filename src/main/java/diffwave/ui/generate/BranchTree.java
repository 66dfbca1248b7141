package diffwave.ui.generate;

import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The runs that left each other, one line each, over the strip's own axis: a line begins where its run left its parent. There
 * only where there is more than one.
 */
final class BranchTree extends Pane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double ROW = 24;
    private static final double EDGE = 12;

    /** A run's line: its name, the way along the strip, and the way up to its parent. */
    private record Row(Twig twig, int parent, Button name, Region along, Region up) {}

    private final GenerateViewModel model;
    private final Words words;
    private final List<Row> rows = new ArrayList<>();

    BranchTree(GenerateViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("branches");
        getStyleClass().add("branches");
        model.twigs().all().addListener((ListChangeListener<Twig>) change -> show());
        model.twigs().chosen().addListener((seen, before, now) -> mark());
        show();
    }

    private void show() {
        List<Twig> all = model.twigs().all();
        boolean tree = all.size() > 1;
        setVisible(tree);
        setManaged(tree);
        rows.clear();
        getChildren().clear();
        for (int i = 0; tree && i < all.size(); i++) {
            rows.add(row(all.get(i), i, all));
        }
        rows.forEach(row -> getChildren().addAll(row.up, row.along, row.name));
        setMinHeight(rows.size() * ROW);
        setPrefHeight(rows.size() * ROW);
        mark();
        requestLayout();
    }

    private Row row(Twig twig, int index, List<Twig> all) {
        Button name = new Button(twig.name());
        name.getStyleClass().addAll("quiet", "small", "tag");
        name.setAccessibleText(words.of("branch.row", twig.name()));
        name.setOnAction(pressed -> model.twig(index));
        Region along = new Region();
        along.getStyleClass().add("branch-line");
        Region up = new Region();
        up.getStyleClass().add("branch-line");
        int parent = twig.parent()
                .map(above -> {
                    int at = index - 1;
                    while (at > 0 && !all.get(at).asked().equals(above.asked())) {
                        at--;
                    }
                    return at;
                })
                .orElse(-1);
        return new Row(twig, parent, name, along, up);
    }

    private void mark() {
        int chosen = model.twigs().chosen().get();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            row.along.pseudoClassStateChanged(CHOSEN, i == chosen);
            row.name.pseudoClassStateChanged(CHOSEN, i == chosen);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * EDGE;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = Math.rint(i * ROW + ROW / 2);
            double x = Math.rint(EDGE + width * Math.max(0, row.twig.at()) / Math.max(1, row.twig.count() - 1));
            row.name.autosize();
            double name = row.name.getWidth();
            double place = Math.min(x + 8, EDGE + width - name - 8);
            row.name.relocate(place, y - row.name.getHeight() / 2);
            row.along.resizeRelocate(x, y, EDGE + width - x, 2);
            double above = Math.rint(Math.max(0, row.parent) * ROW + ROW / 2);
            row.up.setVisible(row.parent >= 0);
            row.up.resizeRelocate(x, above, 2, y - above);
        }
    }
}

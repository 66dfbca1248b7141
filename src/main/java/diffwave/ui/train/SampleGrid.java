package diffwave.ui.train;

import diffwave.audio.Clip;
import diffwave.problem.Problem;
import diffwave.studio.Recipe;
import diffwave.studio.TakeFile;
import diffwave.training.history.Sample;
import diffwave.ui.flow.Desk;
import diffwave.ui.signal.Picture;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run says: a row for each of its seeds, called as its label, a column for each of some checkpoints. A press plays. */
final class SampleGrid extends Pane {

    private static final Logger LOG = LoggerFactory.getLogger(SampleGrid.class);
    private static final double HEAD = 20;
    private static final double NAMES = 48;
    private static final double GAP = 8;
    private static final double ROW = 48;
    private static final int MOST_PICTURES = 200;
    private static final int WIDE = 3;

    private final Hearing hearing;
    private final Desk desk;
    private final Words words;
    private final List<SampleCell> cells = new ArrayList<>();
    private final List<Label> heads = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final Map<Sample, Shot> shots = new LinkedHashMap<>();

    /** What is known of a sample once it is read: how it looks, and the label that it was asked for. */
    private record Shot(Image image, Optional<String> label) {}

    SampleGrid(Hearing hearing, Desk desk, Words words) {
        this.hearing = hearing;
        this.desk = desk;
        this.words = words;
        setId("samples");
        getStyleClass().add("film");
        setFocusTraversable(true);
        setAccessibleText(words.of("train.says"));
        hearing.all().subscribe(all -> fill());
        hearing.chosen().subscribe(now -> mark());
    }

    private void fill() {
        cells.clear();
        heads.clear();
        names.clear();
        List<Integer> steps = hearing.steps();
        List<Integer> numbers = hearing.numbers();
        steps.forEach(step -> heads.add(centred(Numbers.step(step), "tick")));
        numbers.forEach(number -> names.add(centred(String.valueOf(number), "figure")));
        for (int number : numbers) {
            for (int step : steps) {
                hearing.at(step, number).ifPresent(this::add);
            }
        }
        getChildren().setAll(heads);
        getChildren().addAll(names);
        getChildren().addAll(cells);
        double height = numbers.isEmpty() ? 0 : HEAD + numbers.size() * (ROW + GAP);
        setMinHeight(height);
        setPrefHeight(height);
        mark();
    }

    private static Label centred(String text, String style) {
        Label label = Parts.label(text, style);
        label.setAlignment(Pos.CENTER);
        return label;
    }

    private void add(Sample sample) {
        SampleCell cell =
                new SampleCell(sample, words.of("train.sample", sample.number(), Numbers.step(sample.step())));
        cell.setOnMousePressed(mouse -> {
            requestFocus();
            hearing.hear(sample);
        });
        cells.add(cell);
        Optional.ofNullable(shots.get(sample)).ifPresentOrElse(shot -> show(cell, shot), () -> paint(cell));
    }

    private void show(SampleCell cell, Shot shot) {
        cell.show(shot.image());
        shot.label().ifPresent(label -> {
            Sample sample = cell.sample();
            cell.setAccessibleText(words.of("train.sample.of", label, sample.number(), Numbers.step(sample.step())));
            int row = hearing.numbers().indexOf(sample.number());
            if (cells.contains(cell) && !names.get(row).getText().equals(label)) { // another run may be in front by now
                names.get(row).setText(label);
                names.get(row).getStyleClass().setAll("label", label.length() > WIDE ? "tick" : "figure");
                names.get(row).setTooltip(new Tooltip(label));
            }
        });
    }

    private void paint(SampleCell cell) {
        desk.background().execute(() -> {
            try {
                Sample sample = cell.sample();
                Clip clip = Hearing.clip(sample);
                Picture picture = Picture.of(clip.samples(), clip.rate(), 192, 96);
                Optional<String> label =
                        sample.read(TakeFile::recipe).flatMap(Recipe::label).map(LabelText::of);
                desk.fx().execute(() -> {
                    Shot shot = new Shot(picture.image(), label);
                    if (shots.size() >= MOST_PICTURES) {
                        shots.remove(shots.keySet().iterator().next());
                    }
                    shots.put(sample, shot);
                    show(cell, shot);
                });
            } catch (Problem damaged) { // it stays hatched; who wants to hear it is told why not
                LOG.info("a sample is not shown: {}", damaged.getMessage());
            }
        });
    }

    private void mark() {
        Optional<Sample> chosen = hearing.chosen().get();
        cells.forEach(cell -> cell.chosen(chosen.filter(cell.sample()::equals).isPresent()));
        for (int i = 0; i < heads.size(); i++) {
            int step = hearing.steps().get(i);
            heads.get(i).getStyleClass().remove("now");
            if (chosen.map(Sample::step).orElse(-1) == step) {
                heads.get(i).getStyleClass().add("now");
            }
        }
    }

    @Override
    protected void layoutChildren() {
        List<Integer> steps = hearing.steps();
        List<Integer> numbers = hearing.numbers();
        double width = Math.min(168, (getWidth() - NAMES - 12) / Math.max(1, steps.size()) - GAP);
        for (int i = 0; i < heads.size(); i++) {
            heads.get(i).resizeRelocate(NAMES + i * (width + GAP), 0, width, HEAD - 4);
        }
        for (int i = 0; i < names.size(); i++) {
            names.get(i).resizeRelocate(0, HEAD + i * (ROW + GAP), NAMES, ROW);
        }
        for (SampleCell cell : cells) {
            double x = NAMES + steps.indexOf(cell.sample().step()) * (width + GAP);
            double y = HEAD + numbers.indexOf(cell.sample().number()) * (ROW + GAP);
            cell.resizeRelocate(x, y, width, ROW);
        }
    }
}

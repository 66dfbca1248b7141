package diffwave.ui.train;

import diffwave.audio.Clip;
import diffwave.problem.Problem;
import diffwave.training.history.Sample;
import diffwave.ui.flow.Desk;
import diffwave.ui.signal.Picture;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run says: a row for each of its seeds, a column for each of some checkpoints. A press plays. */
final class SampleGrid extends Pane {

    private static final Logger LOG = LoggerFactory.getLogger(SampleGrid.class);
    private static final double HEAD = 20;
    private static final double NAMES = 48;
    private static final double GAP = 8;
    private static final double ROW = 48;
    private static final int MOST_PICTURES = 200;

    private final Hearing hearing;
    private final Desk desk;
    private final Words words;
    private final List<SampleCell> cells = new ArrayList<>();
    private final List<Label> heads = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final Map<Sample, Image> pictures = new LinkedHashMap<>();

    SampleGrid(Hearing hearing, Desk desk, Words words) {
        this.hearing = hearing;
        this.desk = desk;
        this.words = words;
        setId("samples");
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
        cell.setOnMousePressed(mouse -> hearing.hear(sample));
        cells.add(cell);
        Optional.ofNullable(pictures.get(sample)).ifPresentOrElse(cell::show, () -> paint(cell));
    }

    private void paint(SampleCell cell) {
        desk.background().execute(() -> {
            try {
                Clip clip = Hearing.clip(cell.sample());
                Picture picture = Picture.of(clip.samples(), clip.rate(), 192, 96);
                desk.fx().execute(() -> {
                    Image image = picture.image();
                    if (pictures.size() >= MOST_PICTURES) {
                        pictures.remove(pictures.keySet().iterator().next());
                    }
                    pictures.put(cell.sample(), image);
                    cell.show(image);
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

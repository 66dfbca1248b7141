package diffwave.ui.generate;

import diffwave.ui.sampling.GuidanceSection;
import diffwave.ui.sampling.ModelBox;
import diffwave.ui.sampling.NumberField;
import diffwave.ui.sampling.Rows;
import diffwave.ui.sampling.SamplerSection;
import diffwave.ui.sampling.ScheduleSection;
import diffwave.ui.sampling.SeedField;
import diffwave.ui.sampling.StepsSlider;
import diffwave.ui.sweep.SweepSection;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What to ask for: the few controls first, the rest folded, the one main button below. */
final class Inspector extends BorderPane {

    private final GenerateViewModel model;
    private final Wish wish;
    private final Words words;

    /** @param schedule opens the editor of T and β */
    Inspector(GenerateViewModel model, Runnable schedule, Look look, Words words) {
        this.model = model;
        this.wish = model.wish();
        this.words = words;
        getStyleClass().add("inspector");
        VBox first = new VBox(16, new ModelBox(wish, words), say(), new StepsSlider(wish, words), numbers());
        first.setPadding(new Insets(16));
        ObservableValue<Number> step = model.shown()
                .map(now -> now instanceof Shown.Moment moment ? moment.step().trained() - 1 : -1);
        VBox folded = new VBox(
                new ScheduleSection(wish, step, look.tokens(), schedule, words),
                new SamplerSection(wish, words),
                new GuidanceSection(wish, words),
                new SweepSection(model.sweep(), words),
                new VariationSection(model, words));
        ScrollPane scroll = new ScrollPane(new VBox(first, folded));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(new MainButton(model, words));
    }

    private VBox say() {
        ObservableValue<String> keys =
                wish.model().map(card -> card.filter(LabelText::figures).isPresent() ? words.of("say.keys") : "");
        Label hint = Parts.label("", "tag");
        hint.textProperty().bind(keys);
        VBox say = new VBox(6, Rows.row(words.of("say"), hint), new LabelKeys(model, false, words));
        say.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> wish.model()
                                .get()
                                .filter(card -> !card.labels().isEmpty())
                                .isPresent(),
                        wish.model()));
        say.managedProperty().bind(say.visibleProperty());
        return say;
    }

    private HBox numbers() {
        NumberField count = new NumberField(
                1, Wish.MOST, wish.count()::get, many -> wish.count().set((int) many), wish.count());
        count.setAccessibleText(words.of("count"));
        HBox row = new HBox(
                8, Rows.titled(words.of("seed"), new SeedField(wish, words)), Rows.titled(words.of("count"), count));
        row.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));
        return row;
    }
}

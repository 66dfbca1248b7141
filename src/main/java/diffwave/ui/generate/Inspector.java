package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.BOX;
import static org.kordamp.ikonli.feather.Feather.REFRESH_CW;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.model.ModelCard;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What to ask for: the few controls first, the rest folded, the one main button below. */
final class Inspector extends BorderPane {

    private final GenerateViewModel model;
    private final Wish wish;
    private final Words words;

    Inspector(GenerateViewModel model, Look look, Words words) {
        this.model = model;
        this.wish = model.wish();
        this.words = words;
        getStyleClass().add("inspector");
        VBox first = new VBox(16, models(), say(), steps(), numbers());
        first.setPadding(new Insets(16));
        Folded folded = new Folded(model, look, words);
        ScrollPane scroll = new ScrollPane(new VBox(first, folded));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(new MainButton(model, words));
    }

    private VBox models() {
        ComboBox<ModelCard> box = new ComboBox<>(wish.models());
        box.getStyleClass().add("field");
        box.setId("model");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(words.of("model"));
        box.setPlaceholder(Parts.label(words.of("model.none"), "muted"));
        box.setPromptText(words.of("model.none"));
        box.setCellFactory(list -> new ModelCell());
        box.setButtonCell(new ModelCell());
        box.setValue(wish.model().get().orElse(null));
        box.valueProperty().addListener((seen, before, now) -> {
            if (now != null) {
                wish.model().set(Optional.of(now));
            }
        });
        wish.model().addListener((seen, before, now) -> box.setValue(now.orElse(null)));
        return new VBox(6, Parts.label(words.of("model"), "tag"), box);
    }

    private static final class ModelCell extends ListCell<ModelCard> {
        @Override
        protected void updateItem(ModelCard card, boolean empty) {
            super.updateItem(card, empty);
            setText(empty ? null : card.title());
            setGraphic(empty ? null : Parts.icon(BOX, "small"));
        }
    }

    private VBox say() {
        ObservableValue<String> keys =
                wish.model().map(card -> card.filter(LabelText::figures).isPresent() ? words.of("say.keys") : "");
        Label hint = Parts.label("", "tag");
        hint.textProperty().bind(keys);
        VBox say = new VBox(6, row(words.of("say"), hint), new LabelKeys(model, false, words));
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

    private VBox steps() {
        Slider slider = new Slider(0, 1, 0.5);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setId("steps");
        slider.setBlockIncrement(0.02);
        slider.setAccessibleText(words.of("steps"));
        StepScale scale = new StepScale(wish);
        slider.valueProperty().addListener((seen, before, now) -> scale.slide(now.doubleValue()));
        Runnable follow = () -> slider.setValue(scale.place());
        wish.steps().addListener((seen, before, now) -> follow.run());
        wish.model().addListener((seen, before, now) -> follow.run());
        follow.run();
        Label figure = Parts.label("", "figure");
        figure.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.valueOf(wish.expectedSteps()), wish.steps(), wish.method(), wish.fast()));
        slider.disableProperty().bind(wish.method().map(method -> method == diffwave.diffusion.Method.FAST));
        return new VBox(6, row(words.of("steps"), figure), slider);
    }

    private HBox numbers() {
        NumberField seed = new NumberField(0, Long.MAX_VALUE, wish.seed()::get, wish.seed()::set, wish.seed());
        seed.setId("seed");
        seed.setAccessibleText(words.of("seed"));
        Button dice = Parts.iconButton(REFRESH_CW, words.of("seed.dice"), wish::dice);
        dice.getStyleClass().addAll("small", "inside");
        dice.setId("dice");
        StackPane both = new StackPane(seed, dice);
        StackPane.setAlignment(dice, Pos.CENTER_RIGHT);
        NumberField count = new NumberField(
                1, Wish.MOST, wish.count()::get, many -> wish.count().set((int) many), wish.count());
        count.setAccessibleText(words.of("count"));
        HBox row = new HBox(8, titled(words.of("seed"), both), titled(words.of("count"), count));
        row.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));
        return row;
    }

    private static VBox titled(String title, Node control) {
        VBox box = new VBox(6, Parts.label(title, "tag"), control);
        box.setPrefWidth(128);
        return box;
    }

    private static HBox row(String title, Node right) {
        HBox row = new HBox(Parts.label(title, "tag"), Parts.gap(), right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}

package diffwave.ui.models;

import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A model's card in full. */
final class CardPane extends VBox {

    private static final double NAMES = 104;
    private static final int BAR_STEP = 9;

    private final Words words;

    /**
     * @param badges said beside the title
     * @param place the facts of its files
     */
    CardPane(ModelCard card, List<Label> badges, List<Fact> place, Words words) {
        super(16);
        this.words = words;
        setId("card");
        setPadding(new Insets(24));
        Label title = Parts.label(card.title(), "headline");
        title.setMinWidth(0);
        HBox head = new HBox(8, Parts.icon(Kind.icon(card)), title);
        head.getChildren().addAll(badges);
        head.setAlignment(Pos.CENTER_LEFT);
        Label name = Parts.label(card.name(), "mono", "muted");
        name.setAccessibleText(words.of("models.name") + " " + card.name());
        VBox top = new VBox(4, head, new HBox(12, name, Parts.label(Fact.kind(card, words), "muted")));
        getChildren().add(top);
        if (!card.quality().isBlank()) {
            Label quality = wrapped(card.quality());
            quality.setId("quality");
            quality.getStyleClass().add("honest");
            getChildren().add(quality);
        }
        getChildren()
                .addAll(
                        columns(
                                group("models.sound", Fact.sound(card, words)),
                                group("models.diffusion", Fact.diffusion(card, words))),
                        columns(group("models.network", Fact.network(card, words)), dilations(card.architecture())),
                        group("models.origin", Fact.origin(card, words)));
        if (!place.isEmpty()) {
            getChildren().add(group("models.place", place));
        }
    }

    private static GridPane columns(Region left, Region right) {
        GridPane both = new GridPane(24, 16);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            both.getColumnConstraints().add(half);
        }
        both.addRow(0, left, right);
        GridPane.setValignment(left, VPos.TOP);
        GridPane.setValignment(right, VPos.TOP);
        return both;
    }

    private VBox group(String key, List<Fact> facts) {
        GridPane rows = new GridPane(8, 6);
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().addAll(names, values);
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            Label name = Parts.label(fact.name(), "muted");
            Label value = wrapped(fact.value());
            value.setAccessibleText(fact.name() + ": " + fact.value());
            if (!fact.tip().isEmpty()) {
                Tooltip tip = new Tooltip(fact.tip());
                tip.setWrapText(true);
                tip.setMaxWidth(320);
                name.setTooltip(tip);
                value.setTooltip(tip);
            }
            GridPane.setValignment(name, VPos.TOP);
            rows.addRow(i, name, value);
        }
        return new VBox(8, Parts.label(words.of(key), "tag"), rows);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A bar for each layer, as high as the exponent of its dilation. */
    private VBox dilations(Architecture net) {
        HBox bars = new HBox(2);
        bars.setId("dilations");
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setMinWidth(0);
        String said = words.of("models.dilations", net.layers(), 1 << (Math.min(net.cycle(), net.layers()) - 1));
        bars.setAccessibleText(said);
        Tooltip.install(bars, new Tooltip(said));
        for (int i = 0; i < Math.min(net.layers(), 96); i++) {
            Region bar = new Region();
            bar.getStyleClass().add("dilation");
            double height = BAR_STEP * (1 + Integer.numberOfTrailingZeros(net.dilation(i)));
            bar.setMinSize(1, height);
            bar.setPrefSize(9, height);
            bar.setMaxSize(9, height);
            HBox.setHgrow(bar, Priority.SOMETIMES);
            bars.getChildren().add(bar);
        }
        return new VBox(8, Parts.label(words.of("models.dilation"), "tag"), bars);
    }
}

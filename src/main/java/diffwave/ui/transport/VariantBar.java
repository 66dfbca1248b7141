package diffwave.ui.transport;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The forms of one sound side by side, each with the key that chooses it, and "same loudness". There from two on. */
public final class VariantBar extends HBox {

    private final Transport transport;
    private final Words words;
    private final HBox segments = new HBox();

    public VariantBar(Transport transport, Words words) {
        super(8);
        this.transport = transport;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        segments.getStyleClass().add("segments");
        segments.setAlignment(Pos.CENTER_LEFT);
        ToggleButton matched = new ToggleButton(words.of("compare.matched"));
        matched.setId("matched");
        matched.getStyleClass().addAll("quiet", "tag");
        matched.setTooltip(new Tooltip(words.of("compare.matched.tip")));
        matched.selectedProperty().bindBidirectional(transport.matched());
        getChildren().addAll(segments, matched);
        managedProperty().bind(visibleProperty());
        transport.shown().addListener((seen, before, now) -> show(now));
        transport.chosen().addListener((seen, before, now) -> mark());
        show(transport.shown().get());
    }

    private void show(List<Variant> variants) {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            all.add(segment(i, variants.get(i).name()));
        }
        segments.getChildren().setAll(all);
        setVisible(variants.size() > 1);
        mark();
    }

    private ToggleButton segment(int index, String name) {
        HBox picture = new HBox(6, Parts.label(name));
        picture.setAlignment(Pos.CENTER);
        if (index < 9) {
            picture.getChildren().add(Parts.label(String.valueOf(index + 1), "keycap"));
        }
        ToggleButton segment = new ToggleButton("", picture);
        segment.getStyleClass().add("segment");
        segment.setAccessibleText(words.of("compare.choose", name));
        segment.setOnAction(pressed -> {
            transport.choose(index);
            mark();
        });
        return segment;
    }

    private void mark() {
        for (int i = 0; i < segments.getChildren().size(); i++) {
            ((ToggleButton) segments.getChildren().get(i))
                    .setSelected(i == transport.chosen().get());
        }
    }
}

package diffwave.ui.shell;

import diffwave.ui.shell.Tour.Stop;
import diffwave.ui.theme.Motion;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The tour's card beside what it speaks of, above the window; everything under it can still be used. */
final class TourCards extends Pane {

    private static final double WIDTH = 280;
    private static final double GAP = 12;

    private final Tour tour;
    private final Words words;
    private final Label count = Parts.label("", "tag");
    private final Label text = new Label();
    private final Region tip = new Region();
    private final VBox card;

    TourCards(Tour tour, Words words) {
        this.tour = tour;
        this.words = words;
        setPickOnBounds(false);
        text.setWrapText(true);
        text.setId("tour-text");
        Button skip = new Button(words.of("tour.skip"));
        skip.getStyleClass().addAll("quiet", "tag");
        skip.setOnAction(pressed -> tour.leave());
        HBox foot = new HBox(8, count, Parts.gap(), skip, Parts.label(words.of("key.esc"), "keycap"));
        foot.setAlignment(Pos.CENTER_LEFT);
        card = new VBox(8, text, foot);
        card.setId("tour");
        card.getStyleClass().addAll("floating", "tour");
        card.setPrefWidth(WIDTH);
        tip.getStyleClass().add("tour-tip");
        tip.setMouseTransparent(true);
        getChildren().addAll(card, tip);
        tour.stop().addListener((seen, before, now) -> show());
        show();
    }

    private void show() {
        setVisible(tour.stop().get().isPresent());
        tour.stop().get().ifPresent(stop -> {
            text.setText(words.of("tour." + stop.name().toLowerCase(Locale.ROOT)));
            count.setText(words.of("tour.count", stop.ordinal() + 1, Stop.values().length));
            card.setAccessibleText(text.getText());
            requestLayout();
            Motion.appear(card);
        });
    }

    @Override
    protected void layoutChildren() {
        card.autosize();
        tour.stop().get().ifPresent(stop -> {
            Node anchor = getScene().lookup(anchor(stop));
            if (anchor != null && stop != Stop.WATCH) {
                beside(sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal())), stop == Stop.HEAR);
            } else {
                tip.setVisible(false);
                card.relocate((getWidth() - card.getWidth()) / 2, GAP + 44);
            }
        });
    }

    private static String anchor(Stop stop) {
        return stop == Stop.HEAR ? "#play" : "#main";
    }

    /** Above it or at its left, with the tip of the card on it. */
    private void beside(Bounds of, boolean above) {
        double x = above ? of.getMinX() : of.getMinX() - WIDTH - GAP;
        double y = above ? of.getMinY() - card.getHeight() - GAP : of.getMaxY() - card.getHeight();
        card.relocate(Math.max(8, x), Math.max(8, y));
        tip.setVisible(true);
        tip.resize(10, 10);
        tip.setRotate(above ? 45 : -45);
        if (above) {
            tip.relocate(of.getCenterX() - 5, card.getLayoutY() + card.getHeight() - 6);
        } else {
            tip.relocate(card.getLayoutX() + WIDTH - 6, of.getCenterY() - 5);
        }
    }
}

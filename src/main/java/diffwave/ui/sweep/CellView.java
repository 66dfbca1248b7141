package diffwave.ui.sweep;

import diffwave.studio.Take;
import diffwave.ui.flow.Desk;
import diffwave.ui.signal.Picture;
import diffwave.ui.theme.Motion;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** One cell: the picture of its take, how long it took. Hatched until it is made; why, if it cannot be. */
final class CellView extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final PseudoClass MAKING = PseudoClass.getPseudoClass("making");
    private static final int WIDE = 432;
    private static final int HIGH = 208;

    private final ImageView picture = new ImageView();
    private final Label why = new Label();
    private final Label time = Parts.label("", "tag");
    private final Tooltip tip = new Tooltip();
    private final Desk desk;
    private final Words words;
    private Optional<Take> pictured = Optional.empty();

    CellView(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        getStyleClass().add("sweep-cell");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        Tooltip.install(this, tip);
        why.getStyleClass().addAll("tag", "bad");
        why.setWrapText(true);
        why.setPadding(new Insets(8));
        why.setMinSize(0, 0);
        StackPane frame = new StackPane(new Fill(picture), why);
        frame.getStyleClass().add("frame");
        frame.setMinHeight(32);
        frame.setPrefSize(0, 0);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().add(frame);
        setMinSize(72, 64);
        setMaxHeight(280);
    }

    /** An image as large as its place, with round upper corners. */
    private static final class Fill extends Region {
        private final ImageView image;
        private final Rectangle round = new Rectangle();

        Fill(ImageView image) {
            this.image = image;
            round.setArcWidth(10);
            round.setArcHeight(10);
            image.setClip(round);
            getChildren().add(image);
        }

        @Override
        protected void layoutChildren() {
            image.setFitWidth(getWidth());
            image.setFitHeight(getHeight());
            round.setWidth(getWidth());
            round.setHeight(getHeight() + 10);
        }
    }

    void show(Cell cell) {
        String state = switch (cell.state()) {
            case Cell.State.Waiting waiting -> "";
            case Cell.State.Making making -> words.of("sweep.making");
            case Cell.State.Made made -> seconds(made);
            case Cell.State.Failed failed -> words.of("sweep.cell.failed");
            case Cell.State.Stopped stopped -> words.of("sweep.cell.stopped");
        };
        time.setText(state);
        why.setText(cell.state() instanceof Cell.State.Failed failed ? failed.why() : "");
        String name = words.of("sweep.cell", cell.described(), state);
        setAccessibleText(why.getText().isEmpty() ? name : name + " " + why.getText());
        tip.setText(getAccessibleText());
        pseudoClassStateChanged(MAKING, cell.state() instanceof Cell.State.Making);
        if (getChildren().size() == 1) {
            HBox foot = new HBox(time, Parts.gap(), Parts.label(cell.tag(), "tag"));
            foot.getStyleClass().add("sweep-cell-foot");
            getChildren().add(foot);
        }
        cell.take().filter(take -> !pictured.equals(Optional.of(take))).ifPresent(this::paint);
    }

    private String seconds(Cell.State.Made made) {
        double seconds = made.took().toMillis() / 1000.0;
        return words.of("time.seconds", String.format(Locale.ROOT, seconds < 10 ? "%.1f" : "%.0f", seconds));
    }

    private void paint(Take take) {
        pictured = Optional.of(take);
        desk.background().execute(() -> {
            Picture made = Picture.of(take.clip().samples(), take.clip().rate(), WIDE, HIGH);
            desk.fx().execute(() -> {
                picture.setImage(made.image());
                Motion.appear(picture);
            });
        });
    }

    /**
     * @param held whether a person moved here
     * @param gone whether its take was deleted
     */
    void mark(boolean chosen, boolean held, boolean gone) {
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(HELD, chosen && held);
        setOpacity(gone ? 0.35 : 1);
    }
}

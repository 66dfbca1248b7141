package diffwave.ui.takes;

import static org.kordamp.ikonli.feather.Feather.STAR;

import diffwave.studio.Recipe;
import diffwave.studio.Take;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Outgoing;
import diffwave.ui.signal.Picture;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.Optional;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** One take: its picture, what it is, a star. A click shows it, a second plays it, a drag carries it out as a file. */
final class TakeCard extends VBox {

    private static final double WIDTH = 148;
    private static final double PICTURE = 44;
    private final Take take;
    private final TakesViewModel model;
    /** Held weakly by the shelf, which outlives this card. */
    private SetChangeListener<Take> starred = change -> {};

    private Optional<Outgoing> export = Optional.empty();

    TakeCard(Take take, TakesViewModel model, Transport transport, Files files, Desk desk, Words words) {
        this.take = take;
        this.model = model;
        getStyleClass().add("take");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words.of("takes.card", LabelText.name(take, words)));
        Tooltip.install(this, new Tooltip(words.of("takes.tip", LabelText.name(take, words))));
        ImageView view = new ImageView();
        view.setFitWidth(WIDTH - 2);
        view.setFitHeight(PICTURE);
        Rectangle round = new Rectangle(WIDTH - 2, PICTURE + 8);
        round.setArcWidth(10);
        round.setArcHeight(10);
        view.setClip(round);
        getChildren().addAll(view, foot(words));
        desk.background().execute(() -> {
            Picture picture = Picture.of(take.clip().samples(), take.clip().rate(), 296, 88);
            desk.fx().execute(() -> view.setImage(picture.image()));
        });
        setOnMousePressed(press -> export = Optional.of(export.orElseGet(() -> model.export(take))));
        setOnDragDetected(drag -> {
            export.flatMap(Outgoing::place).ifPresent(file -> files.dragOut(this, file));
            drag.consume();
        });
        setOnMouseClicked(click -> {
            requestFocus();
            model.shelf().chosen().set(Optional.of(take));
            if (click.getClickCount() == 2) {
                transport.toggle();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((seen, before, now) -> {
            if (now && isFocusVisible()) {
                model.shelf().chosen().set(Optional.of(take));
            }
        });
        chosen(model.shelf().chosen().get().filter(take::equals).isPresent());
    }

    private HBox foot(Words words) {
        Recipe recipe = take.recipe();
        String label = recipe.label().map(LabelText::of).orElse("");
        Label what = Parts.label(label.isEmpty() ? take.name() : label, "strong");
        if (label.isEmpty()) {
            what.setMinWidth(0);
        }
        int steps = recipe.sampling()
                .schedule()
                .map(own -> own.steps())
                .orElse(recipe.sampling().steps().orElse(0));
        String how = words.of("takes.seed", recipe.seed()) + (steps > 0 ? " · " + steps : "");
        Label seed = Parts.label(label.isEmpty() ? "" : how, "tag");
        seed.setMinWidth(0);
        ToggleButton star = Parts.dressed(new ToggleButton(), STAR, words.of("takes.star"));
        star.getStyleClass().addAll("star", "small");
        star.setFocusTraversable(false);
        star.setSelected(model.shelf().starred().contains(take));
        star.setOnAction(press -> model.shelf().star(take));
        starred = change -> star.setSelected(model.shelf().starred().contains(take));
        model.shelf().starred().addListener(new WeakSetChangeListener<>(starred));
        HBox foot = new HBox(what, seed, Parts.gap(), star);
        foot.getStyleClass().add("take-foot");
        return foot;
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
            model.shelf().move(key.getCode() == KeyCode.LEFT ? -1 : 1);
            key.consume();
        }
    }

    void chosen(boolean chosen) {
        getStyleClass().remove("chosen");
        if (chosen) {
            getStyleClass().add("chosen");
        }
    }
}

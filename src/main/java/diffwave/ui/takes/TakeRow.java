package diffwave.ui.takes;

import static org.kordamp.ikonli.feather.Feather.STAR;

import diffwave.studio.Recipe;
import diffwave.studio.Take;
import diffwave.ui.flow.Desk;
import diffwave.ui.signal.Picture;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A take in the list: its picture, what it is, how it was made, a star. */
final class TakeRow extends ListCell<Take> {

    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final double WIDTH = 112;
    private static final double HEIGHT = 36;
    private final LibraryViewModel model;
    private final Map<Take, Image> pictures;
    private final Desk desk;
    private final Words words;
    private final ImageView view = new ImageView();
    private final Label name = Parts.label("", "strong");
    private final Label how = Parts.label("", "tag");
    private final Label when = Parts.label("", "tag");
    private final ToggleButton star;
    private final HBox row;

    /** @param pictures those drawn so far, shared by all rows */
    TakeRow(LibraryViewModel model, Map<Take, Image> pictures, Desk desk, Words words) {
        this.model = model;
        this.pictures = pictures;
        this.desk = desk;
        this.words = words;
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        star = Parts.dressed(new ToggleButton(), STAR, words.of("takes.star"));
        star.getStyleClass().addAll("star", "small");
        star.setFocusTraversable(false);
        star.setOnAction(press -> model.shelf().star(getItem()));
        name.setMinWidth(0);
        how.setMinWidth(0);
        VBox text = new VBox(2, name, how);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        row = new HBox(12, view, text, Parts.gap(), when, star);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, never wider
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && !isEmpty()) {
                model.play();
            }
        });
    }

    @Override
    protected void updateItem(Take take, boolean empty) {
        super.updateItem(take, empty);
        if (empty || take == null) {
            setGraphic(null);
            setAccessibleText("");
            pseudoClassStateChanged(HELD, false);
            return;
        }
        Recipe recipe = take.recipe();
        name.setText(LabelText.name(take, words));
        how.setText(String.join(
                " · ",
                recipe.model(),
                recipe.sampling().method().word(),
                words.of("library.steps", Parameter.steps(recipe.sampling(), words)),
                words.of("takes.seed", recipe.seed())));
        when.setText(Parameter.time(take.made()));
        star.setSelected(model.shelf().starred().contains(take));
        setAccessibleText(name.getText() + ", " + how.getText());
        pseudoClassStateChanged(HELD, model.held().get().filter(take::equals).isPresent());
        picture(take);
        setGraphic(row);
    }

    private void picture(Take take) {
        view.setImage(pictures.get(take));
        if (view.getImage() == null) {
            desk.background().execute(() -> {
                Picture drawn =
                        Picture.of(take.clip().samples(), take.clip().rate(), (int) (2 * WIDTH), (int) (2 * HEIGHT));
                desk.fx().execute(() -> {
                    pictures.putIfAbsent(take, drawn.image());
                    if (take.equals(getItem())) {
                        view.setImage(pictures.get(take));
                    }
                });
            });
        }
    }
}

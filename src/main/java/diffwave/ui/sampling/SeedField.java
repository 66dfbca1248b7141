package diffwave.ui.sampling;

import static org.kordamp.ikonli.feather.Feather.REFRESH_CW;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** The seed, and a die in it. */
public final class SeedField extends StackPane {

    public SeedField(SamplingChoice choice, Words words) {
        NumberField seed = new NumberField(0, Long.MAX_VALUE, choice.seed()::get, choice.seed()::set, choice.seed());
        seed.setId("seed");
        seed.setAccessibleText(words.of("seed"));
        seed.setTooltip(new Tooltip(words.of("seed.tip")));
        Button dice = Parts.iconButton(REFRESH_CW, words.of("seed.dice"), choice::dice);
        dice.getStyleClass().addAll("small", "inside");
        dice.setId("dice");
        getChildren().addAll(seed, dice);
        StackPane.setAlignment(dice, Pos.CENTER_RIGHT);
    }
}

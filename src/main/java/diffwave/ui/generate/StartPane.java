package diffwave.ui.generate;

import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The empty start: it asks for one key press. */
final class StartPane extends VBox {

    StartPane(GenerateViewModel model, Words words) {
        setAlignment(Pos.CENTER);
        setPadding(new Insets(24));
        LabelKeys keys = new LabelKeys(model, true, words);
        keys.setMaxWidth(Region.USE_PREF_SIZE);
        Label headline = Parts.label("", "headline");
        headline.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(headline(model)), model.wish().model()));
        Label hint = Parts.label("", "muted");
        hint.textProperty()
                .bind(model.wish().model().map(card -> words.of(card.isPresent() ? "start.drop" : "start.install")));
        VBox.setMargin(headline, new Insets(24, 0, 24, 0));
        getChildren().addAll(keys, headline, hint);
    }

    private static String headline(GenerateViewModel model) {
        return model.wish()
                .model()
                .get()
                .map(card -> {
                    String labelled = LabelText.figures(card) ? "start.digits" : "start.labels";
                    return card.labels().isEmpty() ? "start.plain" : labelled;
                })
                .orElse("start.nomodel");
    }
}

package diffwave.ui.models;

import static org.kordamp.ikonli.feather.Feather.ACTIVITY;
import static org.kordamp.ikonli.feather.Feather.HASH;
import static org.kordamp.ikonli.feather.Feather.WIND;

import diffwave.model.ModelCard;
import org.kordamp.ikonli.Ikon;

/** The picture of what a model is for. */
final class Kind {

    private Kind() {}

    static Ikon icon(ModelCard card) {
        return switch (card.task()) {
            case "vocoder" -> ACTIVITY;
            case "class-conditional" -> HASH;
            default -> WIND;
        };
    }
}

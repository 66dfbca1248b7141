package diffwave.ui.denoise;

import diffwave.ui.sampling.Named;
import diffwave.ui.sampling.NumberField;
import diffwave.ui.sampling.Rows;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Noise put under a clean clip, to hear and to measure how well it comes off again. */
final class MixerSection extends VBox {

    private static final int MOST_DECIBELS = 60;

    private final DenoiseViewModel model;
    private final Mixer mixer;
    private final Words words;

    MixerSection(DenoiseViewModel model, Files files, Words words) {
        this.model = model;
        this.mixer = model.cleaned().mixer();
        this.words = words;
        ComboBox<AddedNoise> box = new ComboBox<>(mixer.choices());
        box.setId("noise");
        box.setConverter(Named.by(this::name));
        Rows.wide(box, words.of("denoise.noise"));
        box.valueProperty().bindBidirectional(mixer.noise());
        HBox amount = new HBox(
                8,
                field("percent", Mixture.Unit.PERCENT, 1, 99, mixer.percent()),
                field("decibels", Mixture.Unit.DECIBELS, 0, MOST_DECIBELS, mixer.decibels()),
                new Segments<>(
                        List.of(Mixture.Unit.values()),
                        unit -> Parts.label(words.of(key(unit))),
                        unit -> words.of(key(unit) + ".name"),
                        mixer.unit()),
                other());
        amount.setAlignment(Pos.CENTER_LEFT);
        amount.visibleProperty().bind(mixer.noise().map(noise -> !(noise instanceof AddedNoise.None)));
        amount.managedProperty().bind(amount.visibleProperty());
        HBox more = new HBox(
                button("denoise.noise.file", () -> model.addNoise(files)),
                button("denoise.noise.folder", () -> model.addFolder(files)));
        VBox.setMargin(more, new Insets(0, 0, 0, -8));
        ObservableValue<String> summary = Bindings.createStringBinding(
                this::summary, mixer.noise(), mixer.unit(), mixer.percent(), mixer.decibels());
        getChildren().add(new Section(words.of("denoise.mixer"), summary, box, amount, more));
    }

    private NumberField field(String id, Mixture.Unit unit, int least, int most, IntegerProperty value) {
        NumberField field = new NumberField(least, most, value::get, typed -> value.set((int) typed), value);
        field.setId(id);
        field.setPrefColumnCount(3);
        field.setAccessibleText(words.of(key(unit) + ".name"));
        field.setTooltip(new Tooltip(words.of(key(unit) + ".tip")));
        Rows.only(field, mixer.unit().map(unit::equals));
        return field;
    }

    /** The same amount in the other unit. */
    private Label other() {
        Label other = Parts.label("", "muted");
        other.setId("other-unit");
        other.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.cleaned()
                                .mixture()
                                .get()
                                .filter(now -> now.clean().isPresent())
                                .map(this::other)
                                .orElse(""),
                        model.cleaned().mixture()));
        return other;
    }

    private String other(Mixture now) {
        return mixer.unit().get() == Mixture.Unit.PERCENT
                ? amount(Mixture.Unit.DECIBELS, now.decibels())
                : amount(Mixture.Unit.PERCENT, now.percent());
    }

    private String amount(Mixture.Unit unit, double value) {
        return words.of(
                unit == Mixture.Unit.PERCENT ? "denoise.percent" : "denoise.decibels",
                String.format(Locale.ROOT, "%.1f", value).replace('-', '−').replaceFirst("\\.0$", ""));
    }

    private String summary() {
        if (mixer.noise().get() instanceof AddedNoise.None) {
            return name(mixer.noise().get());
        }
        boolean percent = mixer.unit().get() == Mixture.Unit.PERCENT;
        double value = percent ? mixer.percent().get() : mixer.decibels().get();
        return name(mixer.noise().get()) + ", " + amount(mixer.unit().get(), value);
    }

    private String name(AddedNoise noise) {
        return switch (noise) {
            case AddedNoise.None none -> words.of("denoise.noise.none");
            case AddedNoise.Colour colour ->
                words.of("denoise.noise." + colour.colour().name().toLowerCase(Locale.ROOT));
            case AddedNoise.Recorded recorded -> recorded.name();
        };
    }

    private static String key(Mixture.Unit unit) {
        return "denoise.unit." + unit.name().toLowerCase(Locale.ROOT);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.getStyleClass().addAll("quiet", "tag");
        button.setOnAction(pressed -> action.run());
        return button;
    }
}

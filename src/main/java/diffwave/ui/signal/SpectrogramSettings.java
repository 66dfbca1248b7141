package diffwave.ui.signal;

import static org.kordamp.ikonli.feather.Feather.SLIDERS;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.audio.WindowKind;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.StringConverter;

/** How spectrograms are made and coloured, on a small sheet beside its button. What is changed is seen at once. */
public final class SpectrogramSettings extends VBox {

    private static final double WIDTH = 264;
    private static final double NAME = 96;
    private static final double NARROWEST_DB = 10;
    private final ObjectProperty<SpectrogramStyle> style;
    private final Words words;

    public SpectrogramSettings(ObjectProperty<SpectrogramStyle> style, Words words) {
        this.style = style;
        this.words = words;
        getStyleClass().addAll("floating", "spectrogram-settings");
        setPrefWidth(WIDTH);
        List<Integer> windows = List.of(SpectrogramStyle.AUTOMATIC, 128, 256, 512, 1_024, 2_048, 4_096, 8_192);
        getChildren()
                .addAll(
                        Parts.label(words.of("spectrum.title"), "strong"),
                        box("window", windows, this::window, SpectrogramStyle::window, SpectrogramStyle::withWindow),
                        box(
                                "overlap",
                                List.of(0.5, 0.75, 0.875, 0.9375),
                                SpectrogramSettings::percent,
                                SpectrogramStyle::overlap,
                                SpectrogramStyle::withOverlap),
                        box(
                                "kind",
                                List.of(WindowKind.values()),
                                this::name,
                                SpectrogramStyle::kind,
                                SpectrogramStyle::withKind),
                        box(
                                "scale",
                                List.of(FrequencyScale.values()),
                                this::name,
                                SpectrogramStyle::scale,
                                SpectrogramStyle::withScale),
                        box(
                                "colours",
                                List.of(ColourMap.values()),
                                this::name,
                                SpectrogramStyle::colours,
                                SpectrogramStyle::withColours),
                        slider(
                                "floor",
                                -140,
                                -30,
                                SpectrogramStyle::floor,
                                (now, floor) -> now.withDecibels(floor, Math.max(now.ceiling(), floor + NARROWEST_DB))),
                        slider(
                                "ceiling",
                                -60,
                                20,
                                SpectrogramStyle::ceiling,
                                (now, ceiling) ->
                                        now.withDecibels(Math.min(now.floor(), ceiling - NARROWEST_DB), ceiling)),
                        usual());
    }

    /**
     * A button for a heading that opens the sheet below itself.
     *
     * @param more what stands below on the sheet
     */
    public static Button button(ObjectProperty<SpectrogramStyle> style, Words words, Node... more) {
        Button button = Parts.iconButton(SLIDERS, words.of("spectrum.title"), () -> {});
        button.getStyleClass().add("spectrogram-button");
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getScene().getRoot().setStyle("-fx-background-color: transparent;");
        button.setOnAction(pressed -> {
            if (popup.isShowing()) {
                popup.hide();
                return;
            }
            if (popup.getContent().isEmpty()) {
                SpectrogramSettings sheet = new SpectrogramSettings(style, words);
                sheet.getChildren().addAll(more);
                popup.getContent().add(sheet);
            }
            Bounds place = button.localToScreen(button.getBoundsInLocal());
            popup.show(button, place.getMaxX() - WIDTH, place.getMaxY() + 4);
        });
        return button;
    }

    private Button usual() {
        Button button = new Button(words.of("spectrum.usual"));
        button.getStyleClass().addAll("quiet", "raised");
        button.setOnAction(pressed -> style.set(SpectrogramStyle.USUAL));
        return button;
    }

    private <T> Node box(
            String key,
            List<T> choices,
            Function<T, String> name,
            Function<SpectrogramStyle, T> part,
            BiFunction<SpectrogramStyle, T, SpectrogramStyle> with) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("spectrum-" + key);
        box.getStyleClass().add("field");
        box.setMaxWidth(Double.MAX_VALUE);
        T now = part.apply(style.get());
        box.getItems()
                .setAll(Stream.concat(choices.stream(), Stream.of(now))
                        .distinct()
                        .toList());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        box.setValue(now);
        box.valueProperty().addListener((seen, before, chosen) -> style.set(with.apply(style.get(), chosen)));
        style.subscribe(changed -> box.setValue(part.apply(changed)));
        box.setAccessibleText(words.of("spectrum." + key));
        box.setTooltip(new Tooltip(words.of("spectrum." + key + ".tip")));
        return row(key, box);
    }

    private Node slider(
            String key,
            double least,
            double most,
            Function<SpectrogramStyle, Double> part,
            BiFunction<SpectrogramStyle, Double, SpectrogramStyle> with) {
        Slider slider = new Slider(least, most, part.apply(style.get()));
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setId("spectrum-" + key);
        slider.setAccessibleText(words.of("spectrum." + key));
        slider.setTooltip(new Tooltip(words.of("spectrum." + key + ".tip")));
        Label figure = Parts.label("", "figure");
        figure.setMinWidth(56);
        figure.setAlignment(Pos.CENTER_RIGHT);
        slider.valueProperty().addListener((seen, before, now) -> {
            double whole = Math.rint(now.doubleValue());
            if (whole != part.apply(style.get())) {
                style.set(with.apply(style.get(), whole));
            }
        });
        style.subscribe(changed -> {
            if (!slider.isValueChanging()) {
                slider.setValue(part.apply(changed));
            }
            figure.setText(Reading.decibels(part.apply(changed)));
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox both = new HBox(8, slider, figure);
        both.setAlignment(Pos.CENTER);
        return row(key, both);
    }

    private Node row(String key, Node control) {
        Label name = Parts.label(words.of("spectrum." + key), "muted");
        name.setMinWidth(NAME);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(8, name, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String window(int samples) {
        return samples == SpectrogramStyle.AUTOMATIC
                ? words.of("spectrum.window.automatic")
                : String.format(Locale.ROOT, "%,d", samples);
    }

    private static String percent(double part) {
        return BigDecimal.valueOf(part * 100).stripTrailingZeros().toPlainString() + " %";
    }

    private String name(Enum<?> value) {
        return words.of("spectrum." + value.name().toLowerCase(Locale.ROOT));
    }
}

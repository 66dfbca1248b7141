package diffwave.ui.transport;

import static org.kordamp.ikonli.feather.Feather.PAUSE;
import static org.kordamp.ikonli.feather.Feather.PLAY;
import static org.kordamp.ikonli.feather.Feather.REPEAT;
import static org.kordamp.ikonli.feather.Feather.SQUARE;
import static org.kordamp.ikonli.feather.Feather.VOLUME_2;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Play, stop, loop, the time, the level and the volume: the left half of the foot. */
public final class TransportBar extends HBox {

    private final AnimationTimer pulse;

    public TransportBar(Transport transport, Words words) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Button play = Parts.iconButton(PLAY, words.of("transport.play"), transport::toggle);
        play.setId("play");
        play.getStyleClass().add("raised");
        play.disableProperty().bind(transport.loaded().not());
        transport.playing().addListener((seen, before, now) -> {
            play.setGraphic(Parts.icon(now ? PAUSE : PLAY));
            Parts.named(play, words.of(now ? "transport.pause" : "transport.play"));
        });
        Button stop = Parts.iconButton(SQUARE, words.of("transport.stop"), transport::stop);
        stop.disableProperty().bind(transport.loaded().not());
        ToggleButton loop = Parts.dressed(new ToggleButton(), REPEAT, words.of("transport.loop"));
        loop.selectedProperty().bindBidirectional(transport.loop());
        Label time = Parts.label("", "mono");
        time.setId("time");
        time.textProperty()
                .bind(Bindings.createStringBinding(() -> time(transport), transport.position(), transport.length()));
        HBox.setMargin(time, new javafx.geometry.Insets(0, 4, 0, 4));
        getChildren()
                .addAll(
                        play,
                        stop,
                        loop,
                        time,
                        new Bar("level", 120, 6, transport.level()),
                        volume(transport, words),
                        turnedDown(transport, words));
        Tooltip device = new Tooltip();
        device.setOnShowing(opens -> device.setText(transport
                .sound()
                .device()
                .map(name -> words.of("transport.device", name))
                .orElse(words.of("transport.device.none"))));
        Tooltip.install(this, device);
        pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                transport.tick();
            }
        };
        transport.playing().addListener((seen, before, now) -> {
            if (now) {
                pulse.start();
            } else {
                pulse.stop();
            }
        });
    }

    /** Says by how much the sound is turned down so that it does not clip; there only while it is. */
    private static Label turnedDown(Transport transport, Words words) {
        Label label = Parts.label("", "warn");
        label.setId("attenuation");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(
                                Locale.ROOT,
                                "%.1f dB",
                                20 * Math.log10(transport.attenuation().get())),
                        transport.attenuation()));
        label.visibleProperty().bind(transport.attenuation().lessThan(1));
        label.managedProperty().bind(label.visibleProperty());
        Tooltip.install(label, new Tooltip(words.of("transport.attenuation")));
        return label;
    }

    private static HBox volume(Transport transport, Words words) {
        Slider slider = new Slider(0, 1, transport.volume().get());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setPrefWidth(64);
        slider.setMinWidth(64);
        slider.setMaxWidth(64);
        slider.setAccessibleText(words.of("transport.volume"));
        slider.valueProperty().bindBidirectional(transport.volume());
        HBox box = new HBox(8, Parts.icon(VOLUME_2, "small"), slider);
        HBox.setMargin(box, new javafx.geometry.Insets(0, 0, 0, 8));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String time(Transport transport) {
        String now = clock(transport.position().get());
        return transport.loaded().get() ? now + " / " + clock(transport.length().get()) : now;
    }

    /** Minutes, seconds and hundredths: 0:01.85. */
    static String clock(double seconds) {
        long hundredths = (long) Math.floor(seconds * 100 + 1e-6);
        return String.format(Locale.ROOT, "%d:%02d.%02d", hundredths / 6000, hundredths / 100 % 60, hundredths % 100);
    }
}

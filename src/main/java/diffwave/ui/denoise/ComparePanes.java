package diffwave.ui.denoise;

import static org.kordamp.ikonli.feather.Feather.VOLUME_2;

import diffwave.audio.Clip;
import diffwave.audio.Quality;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.SoundPane;
import diffwave.ui.signal.TimeRuler;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Before, after and removed under one time axis. */
final class ComparePanes extends VBox {

    private static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");
    private static final List<String> NAMES = List.of("denoise.before", "denoise.after", "denoise.removed");

    private final DenoiseViewModel model;
    private final Words words;
    private final List<SoundPane> panes;

    ComparePanes(DenoiseViewModel model, Context context, Files files, Look look) {
        this.model = model;
        this.words = context.words();
        Transport transport = context.transport();
        panes = IntStream.range(0, NAMES.size())
                .mapToObj(i -> pane(i, context, files, look))
                .toList();
        panes.forEach(pane -> VBox.setVgrow(pane, Priority.ALWAYS));
        panes.stream()
                .skip(1)
                .forEach(pane -> pane.style().bindBidirectional(panes.getFirst().style()));
        getChildren().addAll(panes);
        getChildren().add(new TimeRuler(model.viewport(), look.tokens(), transport::seek));
        getStyleClass().add("signal-ground");
        model.viewport().playhead().bind(transport.position());
        model.cleaned().mixture().addListener((seen, before, now) -> show());
        model.listening().comparison().addListener((seen, before, now) -> show());
        transport.chosen().addListener((seen, before, now) -> mark(transport));
        transport.shown().addListener((seen, before, now) -> mark(transport));
        show();
        mark(transport);
    }

    private SoundPane pane(int index, Context context, Files files, Look look) {
        Transport transport = context.transport();
        Desk desk = context.desk();
        String name = words.of(NAMES.get(index));
        HBox lead = new HBox(8, Parts.label(String.valueOf(index + 1), "keycap"), Parts.label(name, "strong"));
        lead.setAlignment(Pos.CENTER_LEFT);
        SoundPane pane = new SoundPane(model.viewport(), look.tokens(), desk, "a", lead, transport::seek);
        pane.setId(NAMES.get(index).replace('.', '-'));
        pane.setMinHeight(0);
        pane.words(words);
        pane.saves(files, context, index == Listening.AFTER ? model::of : clip -> Optional.empty());
        Button hear = Parts.iconButton(
                VOLUME_2,
                words.of("compare.choose", name),
                () -> model.listening().hear(index));
        hear.disableProperty()
                .bind(transport.shown().map(all -> index > 0 && all.size() != NAMES.size() || all.isEmpty()));
        pane.right(hear);
        return pane;
    }

    private void mark(Transport transport) {
        for (int i = 0; i < panes.size(); i++) {
            boolean heard =
                    i == transport.chosen().get() && transport.shown().get().size() == panes.size();
            panes.get(i).getChildren().getFirst().pseudoClassStateChanged(HEARD, heard);
        }
    }

    private void show() {
        Optional<Comparison> compared = model.listening().comparison().get();
        if (compared.isPresent()) {
            Comparison now = compared.get();
            show(0, now.before(), floor(now.floorBefore()));
            show(1, now.after(), floor(now.floorAfter()));
            show(2, now.removed(), words.of("denoise.removed.about"));
            return;
        }
        model.cleaned().mixture().get().map(Mixture::clip).ifPresent(clip -> {
            show(0, clip, floor(Tried.decibels(Quality.noiseFloor(clip))));
            for (SoundPane pane : panes.subList(1, panes.size())) {
                pane.clear(clip.rate());
                pane.about(words.of("denoise.nothing"));
            }
        });
    }

    private void show(int index, Clip clip, String about) {
        panes.get(index).show(clip);
        panes.get(index).about(about);
    }

    private String floor(double decibels) {
        return words.of("denoise.floor", figure(decibels));
    }

    /** A figure with a real minus sign; silence has none. */
    static String figure(double decibels) {
        return Double.isFinite(decibels)
                ? String.format(Locale.ROOT, "%.0f", decibels).replace('-', '−')
                : decibels > 0 ? "∞" : "−∞";
    }
}

package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.GRID;
import static org.kordamp.ikonli.feather.Feather.MAXIMIZE_2;
import static org.kordamp.ikonli.feather.Feather.ZOOM_IN;

import diffwave.audio.Clip;
import diffwave.studio.Take;
import diffwave.ui.flow.Desk;
import diffwave.ui.sampling.Rows;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.Below;
import diffwave.ui.signal.ClipEdits;
import diffwave.ui.signal.Layer;
import diffwave.ui.signal.PaneMenu;
import diffwave.ui.signal.SpectrogramLayer;
import diffwave.ui.signal.SpectrogramSettings;
import diffwave.ui.signal.TimeRuler;
import diffwave.ui.signal.Viewport;
import diffwave.ui.signal.ViewportKeys;
import diffwave.ui.signal.WaveformLayer;
import diffwave.ui.signal.WaveformLayer.Trace;
import diffwave.ui.takes.LabelText;
import diffwave.ui.takes.Remarks;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Symbols;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sound, the largest thing on the screen: what is there now and where it is going, under one time axis. */
final class SignalPane extends VBox {

    private static final double REMARKS_WIDTH = 560;
    private final GenerateViewModel model;
    private final Words words;
    private final Viewport viewport;
    private final WaveformLayer waveform;
    private final SpectrogramLayer now;
    private final SpectrogramLayer going;
    private final Below below;
    private final StackPane nowPane;
    private final StackPane goingPane;
    private final Label where = Parts.label("", "muted");
    private final Label nowLegend = Parts.label("", "legend", "now");
    private final Label goingLegend = Parts.label("", "legend", "going");
    private final Node goingTag;
    private final Label remarks = new Label() {
        @Override
        protected double computePrefWidth(double height) {
            return Math.min(REMARKS_WIDTH, super.computePrefWidth(height));
        }
    };
    private final Segments<Mode> modes;

    SignalPane(GenerateViewModel model, Viewport viewport, Context context, Files files, Look look) {
        this.model = model;
        this.words = context.words();
        Transport transport = context.transport();
        Desk desk = context.desk();
        this.viewport = viewport;
        getStyleClass().add("signal-ground");
        waveform = new WaveformLayer(viewport, look.tokens(), transport::seek);
        now = new SpectrogramLayer(viewport, desk, transport::seek);
        going = new SpectrogramLayer(viewport, desk, transport::seek);
        below = new Below(viewport, look.tokens(), desk, going.style(), transport::seek);
        modes = new Segments<>(List.of(Mode.values()), this::symbol, this::modeName, model.mode());
        goingTag = tag(Symbols.going(), words.of("signal.going"));
        nowPane = new StackPane(now, tag(Symbols.now(), words.of("signal.now")));
        goingPane = new StackPane(going, goingTag, remarks);
        remarks.setId("remarks");
        remarks.getStyleClass().add("over-map");
        remarks.setWrapText(true);
        remarks.setMouseTransparent(true);
        remarks.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(remarks, Pos.BOTTOM_LEFT);
        StackPane.setMargin(remarks, new Insets(0, 64, 8, 12));
        HBox legend = new HBox(8, nowLegend, goingLegend);
        legend.setPadding(new Insets(6, 12, 0, 12));
        legend.setMouseTransparent(true);
        StackPane wave = new StackPane(waveform, legend);
        wave.setMinHeight(72);
        wave.setPrefHeight(96);
        VBox.setVgrow(nowPane, Priority.ALWAYS);
        VBox.setVgrow(goingPane, Priority.ALWAYS);
        for (SpectrogramLayer layer : List.of(now, going)) {
            layer.words(words);
        }
        waveform.words(words);
        below.layers().forEach(layer -> layer.words(words));
        now.style().bindBidirectional(going.style());
        ViewportKeys.install(this, viewport);
        HBox head = head();
        getChildren()
                .addAll(head, wave, nowPane, goingPane, below, new TimeRuler(viewport, look.tokens(), transport::seek));
        nowPane.setMinHeight(0);
        goingPane.setMinHeight(0);
        viewport.playhead().bind(transport.position());
        model.shown().addListener((seen, before, shown) -> show());
        model.mode().addListener((seen, before, shown) -> show());
        heightProperty().addListener((seen, before, h) -> share());
        below.heightProperty().addListener((seen, before, h) -> share());
        List<Layer> layers = Stream.concat(Stream.of(waveform, now, going), below.layers().stream())
                .toList();
        PaneMenu menu = new PaneMenu(this, viewport, this::seen, layers);
        menu.editable(new ClipEdits(
                Bindings.createObjectBinding(
                        this::changeable, model.shown(), model.shelf().chosen()),
                model.takes()::change,
                viewport,
                model.edits(),
                words));
        menu.saves(going.style(), files, context, model.shelf()::of);
        show();
    }

    /** The chosen take's sound, where that is what is shown: a step of a run is nothing to edit. */
    private Optional<Clip> changeable() {
        return model.shelf()
                .chosen()
                .get()
                .map(Take::clip)
                .filter(clip -> seen().filter(shown -> shown == clip).isPresent());
    }

    /** The sound whose spectrogram is shown; of two, where it is going. */
    private Optional<Clip> seen() {
        return switch (model.shown().get()) {
            case Shown.Nothing nothing -> Optional.empty();
            case Shown.Several several -> Optional.empty();
            case Shown.Moment moment ->
                Optional.of(moment.step().clip(model.mode().get()));
            case Shown.Whole whole -> Optional.of(whole.take().clip());
        };
    }

    private HBox head() {
        Button grid = Parts.iconButton(GRID, words.of("sweep.grid"), model::several);
        Rows.only(grid, Bindings.isNotEmpty(model.sweep().grid().cells()));
        HBox head = new HBox(
                modes,
                Parts.gap(),
                where,
                Parts.gap(),
                grid,
                SpectrogramSettings.button(going.style(), words, below.switches(words)),
                Parts.iconButton(ZOOM_IN, words.of("signal.closer"), () -> viewport.zoom(0.5, 0.5)),
                Parts.iconButton(MAXIMIZE_2, words.of("signal.fit"), viewport::fit));
        head.getStyleClass().addAll("pane-head", "background", "line-below");
        return head;
    }

    private Node symbol(Mode mode) {
        return switch (mode) {
            case NOW -> Symbols.now();
            case GOING -> Symbols.going();
            case BOTH -> Parts.label(words.of("signal.both"));
        };
    }

    private String modeName(Mode mode) {
        return words.of("signal.mode." + mode.name().toLowerCase(Locale.ROOT));
    }

    private static Node tag(Node symbol, String text) {
        HBox tag = new HBox(8, symbol, Parts.label(text));
        tag.getStyleClass().addAll("over-map");
        tag.setAlignment(Pos.CENTER_LEFT);
        tag.setMouseTransparent(true);
        tag.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(tag, Pos.TOP_LEFT);
        StackPane.setMargin(tag, new Insets(8, 0, 0, 12));
        return tag;
    }

    private void show() {
        switch (model.shown().get()) {
            case Shown.Nothing nothing -> {}
            case Shown.Several several -> {}
            case Shown.Moment moment -> show(moment.step());
            case Shown.Whole whole -> show(LabelText.name(whole.take(), words), whole.take());
        }
        share();
    }

    private void show(Step step) {
        Mode mode = model.mode().get();
        viewport.length((double) step.now().length / step.rate());
        where.setText(words.of(
                "signal.step",
                Math.round(step.trained()),
                step.of(),
                String.format(Locale.ROOT, "%.2f", step.noise())));
        Trace noise = new Trace(step.now(), "faint", 0.7);
        Trace voice = new Trace(step.going(), "a", 1);
        waveform.show(
                switch (mode) {
                    case NOW -> List.of(noise);
                    case GOING -> List.of(voice);
                    case BOTH -> List.of(noise, voice);
                },
                step.rate(),
                mode == Mode.GOING ? 1 : 1 + 2.2 * step.noise());
        legend(mode != Mode.GOING ? "signal.legend.now" : "", mode != Mode.NOW ? "signal.legend.going" : "");
        now.show(step.now(), step.rate());
        going.show(step.going(), step.rate());
        below.show(new Clip(mode == Mode.NOW ? step.now() : step.going(), step.rate()));
        remark("");
        modes.setVisible(true);
        goingTag.setVisible(true);
        visible(nowPane, mode != Mode.GOING);
        visible(goingPane, mode != Mode.NOW);
    }

    private void show(String name, Take take) {
        Clip clip = take.clip();
        viewport.length(clip.seconds());
        where.setText(name);
        float peak = 0.25f;
        for (float sample : clip.samples()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        waveform.show(List.of(new Trace(clip.samples(), "a", 1)), clip.rate(), Math.min(1, peak) * 1.05);
        legend("", "");
        remark(Remarks.of(take, words));
        going.show(clip.samples(), clip.rate());
        below.show(clip);
        modes.setVisible(false);
        goingTag.setVisible(false);
        visible(nowPane, false);
        visible(goingPane, true);
    }

    private void remark(String sentences) {
        remarks.setText(sentences);
        remarks.setVisible(!sentences.isEmpty());
    }

    private void legend(String nowKey, String goingKey) {
        nowLegend.setText(nowKey.isEmpty() ? "" : words.of(nowKey));
        goingLegend.setText(goingKey.isEmpty() ? "" : words.of(goingKey));
        nowLegend.setManaged(!nowKey.isEmpty());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Where it is going gets more room than what is there now. */
    private void share() {
        double room = Math.max(0, getHeight() - 32 - 96 - 20 - below.getHeight());
        boolean both = nowPane.isManaged() && goingPane.isManaged();
        nowPane.setPrefHeight(both ? room * 0.45 : room);
        goingPane.setPrefHeight(both ? room * 0.55 : room);
    }
}

package diffwave.ui.vocode;

import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.audio.Mel;
import diffwave.studio.MelInput;
import diffwave.studio.Source;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.MelLayer;
import diffwave.ui.signal.SoundPane;
import diffwave.ui.signal.TimeRuler;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The mel, what was made of it, and the recording it was taken of, over one time axis; the schedules side by side below. */
final class VocodeView extends VBox {

    private final VocodeViewModel model;
    private final Viewport viewport;
    private final Words words;
    private final MelLayer mel;
    private final SoundPane made;
    private final SoundPane original;
    private final Label about = Parts.label("", "muted");
    private final Label fits = new Label();
    private final Label logMel = Parts.label("", "muted");
    private Optional<MelInput> last = Optional.empty();

    VocodeView(VocodeViewModel model, Viewport viewport, Context context, Files files, Look look) {
        this.model = model;
        this.viewport = viewport;
        this.words = context.words();
        setId("vocode");
        getStyleClass().add("background");
        Transport transport = context.transport();
        mel = new MelLayer(viewport, context.desk(), FrontEnd.TACOTRON2, transport::seek);
        mel.setMinHeight(48);
        mel.setPrefHeight(110);
        about.setId("mel-about");
        about.setMinWidth(0);
        fits.setId("fits");
        fits.setMinWidth(0);
        HBox head = new HBox(Parts.label(words.of("vocode.mel"), "strong"), about, Parts.gap(), fits);
        head.getStyleClass().add("pane-head");
        made = pane("a", Parts.label(words.of("vocode.made"), "strong", "of-a"), context, look);
        original = pane("b", Parts.label(words.of("vocode.original"), "strong", "of-b"), context, look);
        original.style().bind(made.style());
        logMel.setId("log-mel");
        made.right(logMel);
        made.words(words);
        made.spoken(words.of("vocode.made"), words);
        original.spoken(words.of("vocode.original"), words);
        made.saves(files, context);
        original.saves(files, context);
        mel.words(words);
        mel.colours().bind(made.style().map(style -> style.colours()));
        viewport.playhead().bind(transport.position());
        VBox.setVgrow(mel, Priority.SOMETIMES);
        getChildren()
                .addAll(
                        head,
                        mel,
                        made,
                        original,
                        new TimeRuler(viewport, look.tokens(), transport::seek),
                        new SchedulesTable(model, transport, words));
        model.changes().addListener((seen, before, now) -> show());
        show();
    }

    private SoundPane pane(String token, Node lead, Context context, Look look) {
        SoundPane pane = new SoundPane(viewport, look.tokens(), context.desk(), token, lead, context.transport()::seek);
        VBox.setVgrow(pane, Priority.ALWAYS);
        pane.setMinHeight(0);
        return pane;
    }

    private void show() {
        Optional<MelInput> input = model.chosen().get().flatMap(Item::read);
        if (!input.equals(last)) {
            last = input;
            mel.show(input.map(MelInput::mel).orElse(new Mel(new float[1][0], FrontEnd.TACOTRON2)));
            Optional<Clip> recording = input.flatMap(MelInput::original);
            recording.ifPresentOrElse(original::show, () -> original.clear(22_050));
            original.setVisible(recording.isPresent());
            original.setManaged(recording.isPresent());
            viewport.length(input.map(MelInput::seconds).orElse(1.0));
        }
        heading();
        Optional<Made> sound = model.shown();
        sound.map(now -> now.take().clip()).ifPresentOrElse(made::show, () -> made.clear(22_050));
        made.about(words.of(
                "vocode.made.about",
                model.name(model.present()),
                words.of("method." + model.present().method())));
        String stft = sound.map(Made::stft)
                .filter(OptionalDouble::isPresent)
                .map(now -> " · " + words.of("vocode.stft", SchedulesTable.figure(now)))
                .orElse("");
        logMel.setText(sound.map(now -> words.of("vocode.logmel", SchedulesTable.figure(now.logMel())) + stft)
                .orElse(""));
    }

    private void heading() {
        Optional<Item> item = model.chosen().get();
        String name = item.map(Item::source).map(Source::name).orElse("");
        original.about(name);
        about.setText(item.flatMap(Item::read)
                .map(read -> words.of(
                        "vocode.about",
                        name,
                        read.mel().bands(),
                        String.format(Locale.ROOT, "%.1f", read.seconds()),
                        read.mel().frontEnd().title()))
                .orElse(item.isPresent() ? name : words.of("vocode.drop")));
        fits.setText(item.map(now -> now.read().isPresent() ? words.of("vocode.fits") : now.why())
                .orElse(""));
        fits.getStyleClass().removeAll("ok-text", "bad-text");
        fits.getStyleClass().add(item.flatMap(Item::read).isPresent() ? "ok-text" : "bad-text");
    }
}

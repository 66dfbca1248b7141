package diffwave.ui.interpolate;

import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;

import diffwave.audio.Clip;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.SoundPane;
import diffwave.ui.signal.TimeRuler;
import diffwave.ui.signal.Viewport;
import diffwave.ui.takes.SoundInput;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A, what lies between, and B over one time axis; the slider between them, the grid's pictures below. Takes files. */
final class InterpolateView extends VBox {

    private final InterpolateViewModel model;
    private final Viewport viewport;
    private final Words words;
    private final SoundPane a;
    private final SoundPane between;
    private final SoundPane b;
    private final Label aligned = Parts.label("", "muted");
    private Optional<Clip> shownB = Optional.empty();

    InterpolateView(InterpolateViewModel model, Viewport viewport, Context context, Files files, Look look) {
        this.model = model;
        this.viewport = viewport;
        this.words = context.words();
        setId("interpolate");
        getStyleClass().add("background");
        Transport transport = context.transport();
        a = pane("a", Parts.label("A", "strong", "of-a"), context, look);
        b = pane("b", Parts.label("B", "strong", "of-b"), context, look);
        between = pane("text", Parts.label(words.of("interpolate.between"), "strong"), context, look);
        b.style().bind(a.style());
        between.style().bind(a.style());
        a.words(words);
        a.spoken("A", words);
        between.spoken(words.of("interpolate.between"), words);
        b.spoken("B", words);
        a.saves(files, context);
        between.saves(files, context, model::of);
        b.saves(files, context);
        viewport.playhead().bind(transport.position());
        LambdaRow slider = new LambdaRow(model, words);
        getChildren()
                .addAll(
                        a,
                        slider,
                        between,
                        b,
                        new TimeRuler(viewport, look.tokens(), transport::seek),
                        strip(context, files));
        aligned.setId("aligned");
        a.right(aligned);
        model.a().heard().addListener((seen, before, now) -> ends());
        model.b().heard().addListener((seen, before, now) -> ends());
        model.heard().addListener((seen, before, now) -> middle());
        model.instead().addListener((seen, before, now) -> middle());
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        ends();
        middle();
    }

    private SoundPane pane(String token, Node lead, Context context, Look look) {
        SoundPane pane = new SoundPane(viewport, look.tokens(), context.desk(), token, lead, context.transport()::seek);
        VBox.setVgrow(pane, Priority.ALWAYS);
        pane.setMinHeight(0);
        return pane;
    }

    private VBox strip(Context context, Files files) {
        Button all = new Button(words.of("interpolate.saveall"), Parts.icon(DOWNLOAD, "small"));
        all.setId("save-all");
        all.getStyleClass().add("quiet");
        all.disableProperty().bind(model.ready().isEqualTo(0));
        all.setOnAction(pressed -> model.saveAll(files));
        HBox head = new HBox(Parts.label(words.of("interpolate.strip"), "strong"), Parts.gap(), all);
        head.getStyleClass().add("pane-head");
        VBox box = new VBox(head, new GridStrip(model, context.desk(), words));
        box.getStyleClass().addAll("background", "line-top");
        return box;
    }

    /** A and B, the latter where the studio lays it. They stay as they are while the slider moves. */
    private void ends() {
        Optional<Alignment> alignment = model.alignment();
        shownB = alignment.map(Alignment::b).or(() -> clip(model.b()));
        aligned.setText(alignment
                .map(now -> words.of("interpolate.aligned", Math.round(now.shift() * 1000)))
                .orElse(""));
        show(a, clip(model.a()), about(model.a()));
        show(b, shownB, about(model.b()));
        fit();
    }

    /** What is heard; where that is not what the slider says, or hardly to be heard, it is said. */
    private void middle() {
        show(between, model.heard().get(), remark());
        fit();
    }

    private String remark() {
        OptionalDouble other = model.instead().get();
        if (other.isPresent()) {
            return words.of(
                    "interpolate.instead",
                    InterpolateViewModel.figure(other.getAsDouble()),
                    InterpolateViewModel.figure(model.lambda().get()));
        }
        OptionalInt below = model.quieter();
        return below.isPresent() ? words.of("interpolate.quiet", below.getAsInt()) : "";
    }

    private void fit() {
        double length = 0;
        for (Optional<Clip> clip :
                List.of(clip(model.a()), shownB, model.heard().get())) {
            length = Math.max(length, clip.map(Clip::seconds).orElse(0.0));
        }
        if (length > 0 && Math.abs(length - viewport.length()) > 1e-9) {
            viewport.length(length);
        }
    }

    private static void show(SoundPane pane, Optional<Clip> clip, String about) {
        clip.ifPresentOrElse(pane::show, () -> pane.clear(8_000));
        pane.about(about);
    }

    private static Optional<Clip> clip(SoundInput input) {
        return input.heard().get().map(SoundInput.Heard::clip);
    }

    private String about(SoundInput input) {
        return input.heard().get().map(SoundInput.Heard::name).orElse(words.of("interpolate.drop"));
    }

    private void over(DragEvent drag) {
        if (drag.getGestureSource() == null && drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    /** The lower half is B's. */
    private void dropped(DragEvent drag) {
        boolean low = drag.getY() > getHeight() / 2;
        List<File> dropped = drag.getDragboard().getFiles();
        model.drop(dropped.stream().map(File::toPath).toList(), low);
        drag.setDropCompleted(true);
        drag.consume();
    }
}

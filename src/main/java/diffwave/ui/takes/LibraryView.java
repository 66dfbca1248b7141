package diffwave.ui.takes;

import static org.kordamp.ikonli.feather.Feather.STAR;

import diffwave.audio.Clip;
import diffwave.studio.Take;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.ClipEdits;
import diffwave.ui.signal.SoundPane;
import diffwave.ui.signal.TimeRuler;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import diffwave.ui.transport.VariantBar;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle of "Takes": the search, what it finds, and the sound of the chosen one, or of two over each other. */
final class LibraryView extends VBox {

    private final LibraryViewModel model;
    private final Words words;
    private final Viewport viewport;
    private final Transport transport;
    private final ListView<Take> list;
    private final TextField search = new TextField();
    private final Label title = Parts.label("", "strong");
    private final SoundPane sound;
    private final VBox below;

    LibraryView(LibraryViewModel model, Viewport viewport, Context context, Files files, Look look) {
        this.model = model;
        this.words = context.words();
        this.transport = context.transport();
        Desk desk = context.desk();
        this.viewport = viewport;
        setId("library");
        getStyleClass().add("background");
        list = new ListView<>(model.found());
        list.getStyleClass().add("library-list");
        list.setAccessibleText(words.of("takes.title"));
        Map<Take, Image> pictures = new WeakHashMap<>();
        list.setCellFactory(any -> new TakeRow(model, pictures, desk, words));
        sound = new SoundPane(viewport, look.tokens(), desk, "a", title, transport::seek);
        sound.words(words);
        sound.right(new VariantBar(transport, words));
        sound.editable(new ClipEdits(
                model.shelf().chosen().map(now -> now.map(Take::clip)),
                model.takes()::change,
                viewport,
                context.edits(),
                words));
        sound.saves(files, context);
        VBox.setVgrow(sound, Priority.ALWAYS);
        below = new VBox(sound, new TimeRuler(viewport, look.tokens(), transport::seek));
        below.getStyleClass().add("line-top");
        below.setMinHeight(200);
        below.setPrefHeight(280);
        Label nothing = Parts.label("", "muted");
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(model.shelf().takes().isEmpty() ? "library.empty" : "library.none"),
                        model.shelf().takes()));
        list.setPlaceholder(nothing);
        StackPane middle = new StackPane(list);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(head(), middle, below);
        follow();
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    private HBox head() {
        search.setId("search");
        search.getStyleClass().add("field");
        search.setPromptText(words.of("library.search"));
        search.setAccessibleText(words.of("library.search"));
        search.textProperty().bindBidirectional(model.search());
        HBox.setHgrow(search, Priority.ALWAYS);
        ToggleButton stars = Parts.dressed(new ToggleButton(), STAR, words.of("library.starred"));
        stars.setId("starred");
        stars.getStyleClass().add("star-filter");
        stars.selectedProperty().bindBidirectional(model.starredOnly());
        Label count = Parts.label("", "muted");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(
                                "library.count",
                                model.found().size(),
                                model.shelf().takes().size()),
                        model.found(),
                        model.shelf().takes()));
        HBox head = new HBox(8, search, stars, count);
        head.getStyleClass().addAll("library-head", "line-below");
        return head;
    }

    private void follow() {
        list.getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> {
            if (now != null) {
                model.shelf().chosen().set(Optional.of(now));
            }
        });
        model.shelf().chosen().subscribe(this::show);
        model.held().subscribe(() -> show(model.shelf().chosen().get()));
        model.pair()
                .addListener((seen, before, now) -> show(model.shelf().chosen().get()));
        transport.chosen().addListener((seen, before, now) -> model.pair().get().ifPresent(this::show));
        model.held().subscribe(list::refresh);
        model.shelf().starred().addListener((SetChangeListener<Take>) change -> list.refresh());
        model.found().addListener((ListChangeListener<Take>)
                change -> select(model.shelf().chosen().get()));
    }

    private void select(Optional<Take> chosen) {
        chosen.filter(model.found()::contains)
                .ifPresentOrElse(
                        take -> {
                            if (!take.equals(list.getSelectionModel().getSelectedItem())) {
                                list.getSelectionModel().select(take);
                                list.scrollTo(take);
                            }
                        },
                        list.getSelectionModel()::clearSelection);
    }

    private void show(Optional<Take> chosen) {
        select(chosen);
        below.setVisible(chosen.isPresent());
        below.setManaged(chosen.isPresent());
        chosen.ifPresent(take -> {
            Optional<Comparing.Pair> pair = model.pair().get();
            Optional<Take> back = pair.map(Comparing.Pair::held);
            viewport.length(Math.max(
                    take.clip().seconds(), back.map(one -> one.clip().seconds()).orElse(0.0)));
            pair.ifPresentOrElse(this::show, () -> sound.show(take.clip()));
            title.setText(
                    back.map(held -> words.of("library.over", LabelText.name(held, words), LabelText.name(take, words)))
                            .orElse(LabelText.name(take, words)));
            sound.about(
                    back.isEmpty() && model.held().get().isPresent()
                            ? words.of("library.held")
                            : Parameter.length(take));
        });
    }

    /** Both waves, and the spectrogram of what is heard: one of the two, or what differs between them. */
    private void show(Comparing.Pair pair) {
        Clip seen = switch (transport.chosen().getValue()) {
            case 0 -> pair.back();
            case 1 -> pair.front();
            default -> pair.difference();
        };
        sound.compare(pair.back(), pair.front(), seen);
    }

    /** The arrows belong to the list. */
    void focusList() {
        list.requestFocus();
    }

    /** Puts the caret into the search. */
    void find() {
        search.requestFocus();
        search.selectAll();
    }

    private void over(DragEvent drag) {
        if (drag.getGestureSource() == null) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            model.drop(drag.getDragboard().getFiles().stream()
                    .map(java.io.File::toPath)
                    .toList());
        }
        drag.setDropCompleted(true);
        drag.consume();
    }
}

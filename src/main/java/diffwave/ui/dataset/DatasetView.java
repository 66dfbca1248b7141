package diffwave.ui.dataset;

import static org.kordamp.ikonli.feather.Feather.DATABASE;

import diffwave.dataset.Member;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.SoundPane;
import diffwave.ui.signal.TimeRuler;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle of "Data set": the recordings, and the sound of the chosen one. */
final class DatasetView extends VBox {

    private final DatasetViewModel model;
    private final Words words;
    private final Viewport viewport;
    private final ListView<Member> list;
    private final FilterBar bar;
    private final SoundPane sound;
    private final Label title = Parts.label("", "strong");
    private final VBox below;
    private boolean selecting;

    DatasetView(DatasetViewModel model, Viewport viewport, Context context, Files files, Look look) {
        this.model = model;
        this.words = context.words();
        this.viewport = viewport;
        setId("dataset");
        getStyleClass().add("background");
        list = new ListView<>(model.filter().found());
        list.setId("members");
        list.getStyleClass().addAll("library-list", "members");
        list.setAccessibleText(words.of("dataset.members"));
        list.setCellFactory(any -> new MemberRow(model, words));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(Parts.label(words.of("dataset.nothing"), "muted"));
        StackPane middle = new StackPane(list, start());
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        sound = new SoundPane(viewport, look.tokens(), context.desk(), "a", title, context.transport()::seek);
        sound.words(words);
        sound.saves(files, context);
        VBox.setVgrow(sound, Priority.ALWAYS);
        below = new VBox(sound, new TimeRuler(viewport, look.tokens(), context.transport()::seek));
        below.getStyleClass().add("line-top");
        below.setMinHeight(200);
        below.setPrefHeight(260);
        bar = new FilterBar(model, words);
        getChildren().addAll(bar, middle, below);
        follow();
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    private VBox start() {
        VBox box = new VBox(
                8,
                Parts.icon(DATABASE),
                Parts.label(words.of("dataset.start"), "headline"),
                Parts.label(words.of("dataset.start.hint"), "muted"));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("background");
        box.visibleProperty().bind(model.set().map(now -> now.isEmpty()));
        return box;
    }

    private void follow() {
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Member>) change -> {
            List<Member> chosen = list.getSelectionModel().getSelectedItems().stream()
                    .filter(java.util.Objects::nonNull)
                    .toList();
            if (!selecting && !model.changing().get()) {
                model.pick(chosen);
            }
        });
        model.picked().subscribe(now -> select());
        model.changing().subscribe(now -> select());
        model.filter().found().addListener((ListChangeListener<Member>) change -> select());
        model.report().subscribe(now -> list.refresh());
        model.clip().subscribe(now -> {
            boolean there = now.isPresent() && !model.picked().get().isEmpty();
            below.setVisible(there);
            below.setManaged(there);
            if (there) {
                viewport.length(now.get().seconds());
                title.setText(model.picked().get().getLast().name());
                sound.show(now.get());
            }
        });
        bar.managedProperty().bind(bar.visibleProperty());
        bar.visibleProperty().bind(model.set().map(now -> now.isPresent()));
    }

    /** The list shows as chosen what is chosen; an edit puts other members into the places of the chosen ones. */
    private void select() {
        if (selecting || model.changing().get()) {
            return; // once, when the whole edit is in the list
        }
        List<Member> wanted = model.picked().get();
        MultipleSelectionModel<Member> selection = list.getSelectionModel();
        if (wanted.equals(selection.getSelectedItems())) {
            return;
        }
        selecting = true;
        try {
            Set<Member> among = Set.copyOf(wanted);
            List<Member> found = model.filter().found();
            int[] at = IntStream.range(0, found.size())
                    .filter(i -> among.contains(found.get(i)))
                    .toArray();
            selection.clearSelection();
            if (at.length > 0) {
                selection.selectIndices(at[0], Arrays.copyOfRange(at, 1, at.length));
            }
        } finally {
            selecting = false;
        }
    }

    private void over(DragEvent drag) {
        if (drag.getGestureSource() == null) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        if (drag.getDragboard().hasFiles()
                && drag.getDragboard().getFiles().stream().allMatch(File::isFile)) {
            return; // a session, a checkpoint, a recording: the window asks the screens that take such
        }
        model.drop(
                drag.getDragboard().hasFiles()
                        ? drag.getDragboard().getFiles().stream()
                                .map(File::toPath)
                                .toList()
                        : List.of());
        drag.setDropCompleted(true);
        drag.consume();
    }

    /** The arrows belong to the list. */
    void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    void find() {
        bar.find();
    }
}

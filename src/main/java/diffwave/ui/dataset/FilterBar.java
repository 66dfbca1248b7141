package diffwave.ui.dataset;

import diffwave.dataset.DataSet;
import diffwave.dataset.Split;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/** Above the list: which of its recordings are shown. */
final class FilterBar extends HBox {

    private final TextField search = new TextField();
    private final Words words;

    FilterBar(DatasetViewModel model, Words words) {
        super(8);
        this.words = words;
        MemberFilter filter = model.filter();
        search.setId("member-search");
        search.getStyleClass().add("field");
        search.setMinWidth(0);
        search.setPromptText(words.of("dataset.search"));
        search.setAccessibleText(words.of("dataset.search"));
        search.textProperty().bindBidirectional(filter.name());
        HBox.setHgrow(search, Priority.ALWAYS);
        ComboBox<Optional<String>> labels = box(
                "dataset.label",
                filter.label(),
                label -> label.map(LabelText::of).orElse(words.of("dataset.label.all")));
        model.set().subscribe(now -> {
            List<Optional<String>> all = new ArrayList<>(List.of(Optional.empty()));
            now.map(DataSet::labels).orElse(List.of()).forEach(label -> all.add(Optional.of(label)));
            if (!labels.getItems().equals(all)) {
                labels.getItems().setAll(all);
                labels.setValue(filter.label().get());
            }
        });
        ComboBox<Optional<Split>> splits = box(
                "dataset.split",
                filter.split(),
                split -> words.of(split.map(one -> "dataset.split." + one).orElse("dataset.split.all")));
        splits.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<Split>empty()),
                                Stream.of(Split.values()).map(Optional::of))
                        .toList());
        ComboBox<Shown> shown = box("dataset.shown", filter.shown(), one -> words.of("dataset.shown." + one));
        shown.setId("shown");
        shown.getItems().setAll(Shown.values());
        Label count = Parts.label("", "muted");
        count.setId("member-count");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(
                                "library.count",
                                filter.found().size(),
                                filter.found().getSource().size()),
                        filter.found(),
                        filter.found().getSource()));
        getStyleClass().addAll("library-head", "line-below");
        getChildren().addAll(search, labels, splits, shown, count);
    }

    private <T> ComboBox<T> box(String name, ObjectProperty<T> value, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.getStyleClass().addAll("field", "filter");
        box.setAccessibleText(words.of(name));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : text.apply(one);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        box.setValue(value.get());
        box.valueProperty().addListener((seen, before, now) -> {
            if (now != null) { // null while the choices change
                value.set(now);
            }
        });
        value.addListener((seen, before, now) -> box.setValue(now));
        return box;
    }

    /** Puts the caret into the search. */
    void find() {
        search.requestFocus();
        search.selectAll();
    }
}

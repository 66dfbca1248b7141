package diffwave.ui.vocode;

import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import diffwave.studio.MelInput;
import diffwave.studio.Source;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Running;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The mels and recordings that are to become sound, each read as the chosen model takes it. FX thread only. */
final class MelList {

    private final Context context;
    private final Running run;
    private final SamplingChoice choice;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Item>> chosen = new SimpleObjectProperty<>(Optional.empty());
    /** Of the items, and of those that are still being read. */
    private final Set<Source> sources = new LinkedHashSet<>();

    private Optional<Source> wanted = Optional.empty();

    /** @param run where a file that cannot be read is told */
    MelList(Context context, Running run, SamplingChoice choice) {
        this.context = context;
        this.run = run;
        this.choice = choice;
    }

    /** Reads all of them for another model; what does not fit it stays, with the reason. */
    void again() {
        items.clear();
        chosen.set(Optional.empty());
        List.copyOf(sources).forEach(source -> read(source, true));
    }

    /** Adds mels and recordings; one that is neither is said, and the others stay. */
    void open(List<Path> files) {
        context.sentence().set(files.isEmpty() ? context.words().of("vocode.nofile") : "");
        if (choice.model().get().isEmpty()) {
            context.sentence().set(context.words().of("vocode.nomodel"));
            return;
        }
        files.forEach(file -> read(Source.of(file), false));
    }

    /** Adds a source where it is not on the list yet, and chooses it. */
    void choose(Source source) {
        wanted = Optional.of(source);
        items.stream()
                .filter(item -> item.source().equals(source))
                .findFirst()
                .ifPresentOrElse(item -> chosen.set(Optional.of(item)), () -> read(source, false));
    }

    private void read(Source source, boolean keep) {
        String model = choice.model().get().map(ModelCard::name).orElse("");
        if (items.stream().anyMatch(item -> item.source().equals(source)) || model.isEmpty()) {
            return;
        }
        sources.add(source);
        context.desk().background().execute(() -> {
            try {
                MelInput input = context.maker().mel(source, model);
                context.desk().fx().execute(() -> add(Item.fits(source, input), model));
            } catch (RuntimeException failure) {
                context.desk().fx().execute(() -> {
                    if (failure instanceof Problem problem && keep) {
                        add(Item.refused(source, context.words().said(problem.getMessage())), model);
                    } else {
                        sources.remove(source);
                        run.tell(failure);
                    }
                });
            }
        });
    }

    private void add(Item item, String model) {
        boolean still =
                choice.model().get().filter(card -> card.name().equals(model)).isPresent();
        if (still && items.stream().noneMatch(other -> other.source().equals(item.source()))) {
            items.add(item);
            if (chosen.get().isEmpty() || wanted.equals(Optional.of(item.source()))) {
                chosen.set(Optional.of(item));
            }
        }
    }

    /** Takes it off the list. */
    void remove(Item item) {
        items.remove(item);
        sources.remove(item.source());
        if (chosen.get().equals(Optional.of(item))) {
            chosen.set(items.stream().findFirst());
        }
    }

    /** The item so many places further down the list. */
    void move(int by) {
        if (!items.isEmpty()) {
            int at = chosen.get().map(items::indexOf).orElse(0);
            chosen.set(Optional.of(items.get(Math.clamp(at + by, 0, items.size() - 1))));
        }
    }

    ObservableList<Item> items() {
        return items;
    }

    ObjectProperty<Optional<Item>> chosen() {
        return chosen;
    }
}

package diffwave.ui.dataset;

import diffwave.audio.Clip;
import diffwave.dataset.OwnRecordings;
import diffwave.problem.Problem;
import diffwave.ui.flow.Desk;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.RecordViewModel;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Recording one's own data set: who says what how often and where to, then one recording after another. FX thread only. */
public final class OwnViewModel {

    private static final int MOST = 1000;

    private final Transport transport;
    private final Desk desk;
    private final Words words;
    private final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty speaker = new SimpleStringProperty("");
    private final StringProperty labels =
            new SimpleStringProperty("zero, one, two, three, four, five, six, seven, eight, nine");
    private final StringProperty each = new SimpleStringProperty("20");
    private final StringProperty sentence = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<OwnRecordings>> own = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OwnRecordings.Prompt>> prompt =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    OwnViewModel(Transport transport, Desk desk, Words words) {
        this.transport = transport;
        this.desk = desk;
        this.words = words;
    }

    /** Begins with what the form says, or goes on where the folder's last session ended. */
    public void begin() {
        sentence.set("");
        List<String> all = Stream.of(labels.get().split(","))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        String often = each.get().strip();
        if (folder.get().isEmpty()) {
            sentence.set(words.of("own.nofolder"));
        } else if (all.isEmpty()) {
            sentence.set(words.of("own.nolabels"));
        } else if (!often.matches("\\d{1,4}") || Integer.parseInt(often) < 1 || Integer.parseInt(often) > MOST) {
            sentence.set(words.of("own.often.wrong", often));
        } else {
            told(() -> {
                OwnRecordings begun =
                        new OwnRecordings(folder.get().get(), speaker.get(), all, Integer.parseInt(often));
                own.set(Optional.of(begun));
                prompt.set(begun.prompt());
            });
        }
    }

    /** A recording of the prompt; what is heard of it is trimmed already. */
    RecordViewModel recording() {
        return new RecordViewModel(
                transport,
                0,
                clip -> OwnRecordings.trimmed(clip).orElse(new Clip(new float[0], clip.rate())),
                this::kept,
                desk,
                words);
    }

    private void kept(Clip clip) {
        own.get()
                .ifPresent(recordings -> told(() -> {
                    OwnRecordings.Taken taken = recordings.accept(clip);
                    sentence.set(
                            taken.faults().isEmpty()
                                    ? ""
                                    : words.of(
                                            "own.faults",
                                            taken.file().getFileName(),
                                            taken.faults().stream()
                                                    .map(fault -> words.of("dataset.kind." + fault.kind()))
                                                    .collect(Collectors.joining(", "))));
                    prompt.set(recordings.prompt());
                }));
    }

    /** The last one again: the next recording takes its place. */
    public void redo() {
        own.get().filter(OwnRecordings::redoable).ifPresent(recordings -> {
            sentence.set("");
            recordings.redo();
            prompt.set(recordings.prompt());
        });
    }

    private void told(Runnable doing) {
        try {
            doing.run();
        } catch (Problem problem) {
            sentence.set(words.said(problem.getMessage()));
        }
    }

    /** Where to; made if it is not there. */
    public ObjectProperty<Optional<Path>> folder() {
        return folder;
    }

    public StringProperty speaker() {
        return speaker;
    }

    /** What to say, parted by commas. */
    public StringProperty labels() {
        return labels;
    }

    /** How many of each, in figures. */
    public StringProperty each() {
        return each;
    }

    /** What went wrong, or is wrong with the last one; empty for nothing. */
    public StringProperty sentence() {
        return sentence;
    }

    /** Empty while the form is filled in. */
    public ReadOnlyObjectProperty<Optional<OwnRecordings>> own() {
        return own.getReadOnlyProperty();
    }

    /** What to say next; empty before the beginning and when all is done. */
    public ReadOnlyObjectProperty<Optional<OwnRecordings.Prompt>> prompt() {
        return prompt.getReadOnlyProperty();
    }
}

package diffwave.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.studio.Settings;
import diffwave.ui.theme.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was opened or dropped is offered again; what is gone is said, and leaves the list. */
final class RecentTest {

    @TempDir
    private Path folder;

    private final Preferences preferences = new Preferences(Settings.USUAL, settings -> {});
    private final List<Path> offered = new ArrayList<>();
    private final StringProperty sentence = new SimpleStringProperty("");
    private final Recent recent = new Recent(preferences, offered::add, sentence, Words.in(Locale.ENGLISH));

    private List<String> names() {
        return recent.actions().stream().map(Action::name).toList();
    }

    @Test
    void a_dropped_recording_can_be_opened_again() throws IOException {
        Path seven = Files.createFile(folder.resolve("seven.wav"));
        Path gone = folder.resolve("gone.npy");
        recent.dropped(List.of(seven, gone, folder.resolve("notes.md")));
        assertThat(names()).containsExactly("Open seven.wav again", "Open gone.npy again");
        assertThat(recent.actions())
                .allMatch(action -> action.group().equals(java.util.Optional.of(Action.Group.RECENT)));

        recent.actions().getFirst().fire();
        assertThat(offered).containsExactly(seven);
        assertThat(sentence.get()).isEmpty();

        recent.actions().getLast().fire();
        assertThat(offered).as("nothing to offer").containsExactly(seven);
        assertThat(sentence.get()).contains("gone.npy").contains("no longer there");
        assertThat(names()).containsExactly("Open seven.wav again");
    }
}

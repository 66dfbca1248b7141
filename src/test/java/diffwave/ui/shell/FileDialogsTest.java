package diffwave.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.studio.Settings;
import diffwave.ui.FakeFiles;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of file has its own words and endings, and begins where a person was last. */
final class FileDialogsTest {

    @TempDir
    private Path folder;

    private final Words words = Words.in(Locale.ENGLISH);

    private FileDialogs in(Optional<Path> last) {
        return new FileDialogs(kind -> last, words);
    }

    @Test
    void a_dialog_says_what_it_wants_and_begins_where_the_last_one_ended() {
        FileChooser open = in(Optional.of(folder)).toOpen(FileKind.MEL);
        assertThat(open.getTitle()).isEqualTo("Open mels or recordings");
        assertThat(open.getInitialDirectory()).isEqualTo(folder.toFile());
        assertThat(open.getExtensionFilters()).hasSize(2);
        assertThat(open.getExtensionFilters().getFirst().getExtensions()).contains("*.npy", "*.wav", "*.WAV");
        assertThat(open.getExtensionFilters().getLast().getExtensions()).containsExactly("*");

        FileChooser save = in(Optional.empty()).toSave(FileKind.NUMBERS, "spectrogram.csv");
        assertThat(save.getTitle()).isEqualTo("Save the spectrogram as numbers");
        assertThat(save.getInitialFileName()).isEqualTo("spectrogram.csv");
        assertThat(save.getExtensionFilters())
                .extracting(FileChooser.ExtensionFilter::getDescription)
                .as("what was suggested first")
                .containsExactly("CSV", "NPY");
        assertThat(in(Optional.of(folder)).toChoose(FileKind.TAKES).getTitle())
                .isEqualTo("Choose a folder for the takes");
    }

    @Test
    void a_folder_that_is_gone_is_not_asked_for() {
        assertThat(in(Optional.of(folder.resolve("gone")))
                        .toOpen(FileKind.SOUND)
                        .getInitialDirectory())
                .isNull();
    }

    @Test
    void each_kind_remembers_its_own_folder_and_what_was_opened_is_recent() {
        Preferences preferences = new Preferences(Settings.USUAL, settings -> {});
        FakeFiles desktop = new FakeFiles();
        Files files = Files.remembering(desktop, preferences);
        Path one = folder.resolve("mels/1.npy");
        Path two = folder.resolve("mels/2.npy");
        desktop.several = List.of(one, two);
        assertThat(files.askForSeveral(FileKind.MEL)).containsExactly(one, two);
        desktop.answer = Optional.of(folder.resolve("out/take.wav"));
        files.askWhereToSave(FileKind.TAKE, "take.wav");
        desktop.answer = Optional.of(folder.resolve("curve.txt"));
        files.askWhatToOpen(FileKind.SCHEDULE);

        var lately = preferences.now().get().lately();
        assertThat(lately.folder("mel")).contains(folder.resolve("mels"));
        assertThat(lately.folder("take")).contains(folder.resolve("out"));
        assertThat(lately.folder("schedule")).contains(folder);
        assertThat(lately.folder("sound")).isEmpty();
        assertThat(lately.files()).as("no screen takes a schedule").containsExactly(one, two);
    }
}

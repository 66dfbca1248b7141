package diffwave.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings come back as they were set, and a broken file does not keep the studio shut. */
class SettingsFileTest {

    @TempDir
    private Path folder;

    @Test
    void settingsComeBack() {
        SettingsFile file = new SettingsFile(folder.resolve("new/settings.json"));
        assertThat(file.read()).isEqualTo(Settings.USUAL);
        Settings set = new Settings(
                Settings.Look.DARK,
                "cuda:1",
                OptionalInt.of(3),
                PrecisionWish.REDUCED,
                Optional.of(Path.of("/opt/torch")),
                0.25,
                new Settings.SoundCards("Speakers", "Microphone"),
                new Settings.Comfort(OptionalInt.of(150), Settings.Language.KOREAN, true, true),
                Optional.of(Path.of("/data/models")),
                new Lately(
                        Map.of("sound", Path.of("/data/recordings")),
                        List.of(Path.of("/data/b.wav"), Path.of("/data/a.npy"))));
        file.write(set);
        assertThat(file.read()).isEqualTo(set);
        file.write(Settings.USUAL);
        assertThat(file.read()).isEqualTo(Settings.USUAL);
    }

    @Test
    void whatIsBrokenIsUsual() throws IOException {
        Path json = folder.resolve("settings.json");
        for (String text : new String[] {
            "",
            "{",
            "[]",
            "7",
            "null",
            "{\"libtorch\":\"a\\u0000b\"}",
            "{\"look\":\"pink\",\"device\":\"abacus\",\"threads\":-4,\"volume\":9,\"scale\":20,\"language\":\"Latin\"}"
        }) {
            Files.writeString(json, text);
            assertThat(new SettingsFile(json).read()).as(text).isEqualTo(Settings.USUAL);
        }
    }

    @Test
    void anOlderFileIsReadAndABrokenOneIsKeptAndSaidSo() throws IOException {
        Path json = folder.resolve("settings.json");
        Files.writeString(json, "{\"look\":\"dark\",\"threads\":3,\"volume\":0.5}");
        SettingsFile.Reading older = new SettingsFile(json).open();
        assertThat(older.problem()).isEmpty();
        assertThat(older.settings().volume()).isEqualTo(0.5);
        assertThat(older.settings().comfort()).isEqualTo(Settings.Comfort.USUAL);

        Files.writeString(json, "{\n\"volume\": }");
        SettingsFile.Reading broken = new SettingsFile(json).open();
        assertThat(broken.problem()).contains("settings.json", "line 2", "settings.json.broken");
        assertThat(folder.resolve("settings.json.broken")).hasContent("{\n\"volume\": }");
    }

    @Test
    void ofManyInARowTheLatestIsKept() {
        SettingsFile file = new SettingsFile(folder.resolve("settings.json"));
        try (SettingsKeeper keeper = new SettingsKeeper(file)) {
            for (int percent = 0; percent <= 100; percent++) {
                keeper.accept(Settings.USUAL.withVolume(percent / 100.0));
            }
        }
        assertThat(file.read().volume()).isEqualTo(1);
    }

    @Test
    void theLatestFilesAreRememberedOnceEachAndNoMoreThanEight() {
        Lately lately = Lately.NONE;
        for (int i = 0; i < 10; i++) {
            lately = lately.opened(Path.of(i + ".wav"));
        }
        lately = lately.opened(Path.of("5.wav"));
        assertThat(lately.files()).hasSize(Lately.MOST).startsWith(Path.of("5.wav"), Path.of("9.wav"));
        assertThat(lately.without(Path.of("5.wav")).files()).doesNotContain(Path.of("5.wav"));
    }
}

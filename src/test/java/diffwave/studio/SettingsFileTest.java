package diffwave.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                0.25);
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
            "{\"look\":\"pink\",\"device\":\"abacus\",\"threads\":-4,\"volume\":9}"
        }) {
            Files.writeString(json, text);
            assertThat(new SettingsFile(json).read()).as(text).isEqualTo(Settings.USUAL);
        }
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
}

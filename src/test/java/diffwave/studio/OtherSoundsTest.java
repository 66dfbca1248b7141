package diffwave.studio;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sound of another program belongs to which recording. */
class OtherSoundsTest {

    private static final int RATE = 22_050;

    @TempDir
    private Path root;

    private Path folder(String name, String... files) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        for (int i = 0; i < files.length; i++) {
            WavWriter.write(folder.resolve(files[i]), new Clip(new float[100 + i], RATE), SampleFormat.PCM16);
        }
        return folder;
    }

    private static int length(OtherSounds others, String recording, String maker) {
        return others.of(recording, RATE).get(maker).samples().length;
    }

    @Test
    void theSameNameComesFirstAndOnlyWholeWordsEndIt() throws IOException {
        OtherSounds others = new OtherSounds(List.of(folder("them", "1.wav", "12.wav", "2.wav", "them-LJ-7.wav")));
        assertThat(length(others, "12.flac", "them")).isEqualTo(101);
        assertThat(length(others, "2.flac", "them")).isEqualTo(102);
        assertThat(length(others, "LJ-7.flac", "them")).isEqualTo(103);
        assertThat(others.of("J-7.flac", RATE)).isEmpty();
    }

    @Test
    void foldersOfOneNameAndOfOurNamesAreToldApart() throws IOException {
        OtherSounds others = new OtherSounds(
                List.of(folder("a/out", "x.wav"), folder("b/out", "y.wav", "x.wav"), folder("model", "x.wav")));
        assertThat(others.of("x.wav", RATE))
                .containsOnlyKeys(
                        "out",
                        root.resolve("b/out").toString(),
                        root.resolve("model").toString());
    }
}

package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets on the command line. */
class DatasetCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aSet() throws Exception {
        float[] tone = new float[4000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) Math.sin(i / 3.0) / 2;
        }
        for (String name : new String[] {"0_anna_0.wav", "0_anna_8.wav", "1_anna_8.wav", "1_anna_9.wav"}) {
            WavWriter.write(folder.resolve(name), new Clip(tone, 8000), SampleFormat.PCM16);
        }
        Files.writeString(folder.resolve("1_anna_10.wav"), "no sound");
    }

    private Invocation dataset(String what, String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "dataset";
        all[1] = what;
        all[2] = folder.toString();
        System.arraycopy(words, 0, all, 3, words.length);
        return Invocation.of(all);
    }

    private static JsonNode json(Invocation run) throws Exception {
        return JsonMapper.builder().build().readTree(run.fine().out);
    }

    @Test
    void checkTellsWhatThereIsAndWhatIsWrong() throws Exception {
        assertThat(dataset("check").fine().out)
                .contains("zero", "Broken", "1_anna_10.wav", "8,000 Hz (4)", "There is no recording for validation");
        JsonNode report = json(dataset("check", "--json"));
        assertThat(report.at("/layout").asText()).isEqualTo("fsdd");
        assertThat(report.at("/recordings").asInt()).isEqualTo(4);
        assertThat(report.at("/counts/zero/test").asInt()).isEqualTo(1);
        assertThat(report.at("/counts/one/train").asInt()).isEqualTo(2);
        assertThat(report.at("/seconds/median").asDouble()).isEqualTo(0.5);
        assertThat(report.at("/findings/0/kind").asText()).isEqualTo("broken");
    }

    @Test
    void relabelledLeftOutAndMovedItIsListedSo() throws Exception {
        dataset("relabel", "1_anna_9.wav", "--label", "zero").fine();
        dataset("leave-out", folder.resolve("1_anna_10.wav").toString()).fine();
        dataset("move", "*_anna_8.wav", "--to", "validation").fine();
        assertThat(dataset("list").fine().out.lines())
                .containsExactly(
                        "0_anna_0.wav  zero  test",
                        "0_anna_8.wav  zero  validation",
                        "1_anna_10.wav  one  train, left out",
                        "1_anna_8.wav  one  validation",
                        "1_anna_9.wav  zero  train");
        assertThat(json(dataset("list", "--json", "--label", "zero", "--split", "train")))
                .singleElement()
                .satisfies(one -> assertThat(one.at("/name").asText()).isEqualTo("1_anna_9.wav"));
        dataset("leave-out", "1_anna_10.wav", "--undo").fine();
        assertThat(dataset("list", "--left-out").fine().out).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidInASentence() {
        assertThat(dataset("relabel", "1_anna_9.wav", "--label", "two").refused().err)
                .contains("\"two\"", "zero, one");
        assertThat(dataset("leave-out", "5_anna_0.wav").refused().err).contains("5_anna_0.wav");
        Invocation.of("dataset", "check", folder.resolve("gone").toString()).refused();
        Invocation.of("dataset", "list", folder.resolve("0_anna_0.wav").toString())
                .refused();
        Invocation.of("dataset").refused();
        dataset("relabel", "1_anna_9.wav", "--label", "two", "--new").fine();
    }
}

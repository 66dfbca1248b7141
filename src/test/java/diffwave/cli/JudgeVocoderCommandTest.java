package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import diffwave.TestStudio;
import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `judge vocoder` stands a vocoder beside Griffin–Lim and beside other sounds. */
class JudgeVocoderCommandTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void files() throws IOException {
        TestStudio.withTinyModels(folder);
        Files.createDirectories(folder.resolve("real"));
        Files.createDirectories(folder.resolve("others/loud"));
        wav("real/LJ-1.wav", 3_000, 22_050, 1);
        wav("real/LJ-2.wav", 2_500, 22_050, 1);
        // half as loud, and a little longer
        wav("others/loud/net_LJ-1.wav", 3_100, 22_050, 0.5f);
        wav("slow/net_LJ-1.wav", 3_000, 16_000, 1);
        Files.writeString(folder.resolve("text.wav"), "this is no sound");
    }

    private static void wav(String name, int samples, int rate, float gain) throws IOException {
        Random random = new Random(1);
        float[] x = new float[samples];
        for (int i = 0; i < samples; i++) {
            x[i] = (float) (gain * 0.1 * random.nextGaussian());
        }
        Files.createDirectories(folder.resolve(name).getParent());
        WavWriter.write(folder.resolve(name), new Clip(x, rate), SampleFormat.FLOAT32);
    }

    private static Invocation judge(String... more) {
        return judging("tiny-vocoder", more);
    }

    private static Invocation judging(String model, String... more) {
        return Invocation.of(Stream.of(
                        Stream.of("judge", "vocoder", "--model", model, "--steps", "2"),
                        Stream.of("--models", folder.resolve("models").toString()),
                        Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void figuresOfEveryRecordingAndTheirMeanAreInTheObject() throws IOException {
        Invocation judged = judge("--recordings", at("real"), "--beside", at("others"), "--json")
                .fine();
        JsonNode root = JsonMapper.builder().build().readTree(judged.out);
        assertThat(root.path("model").asText()).isEqualTo("tiny-vocoder");
        assertThat(root.path("steps").asInt()).isEqualTo(2);
        JsonNode first = root.path("recordings").get(0);
        assertThat(first.path("name").asText()).isEqualTo("LJ-1");
        assertThat(List.copyOf(first.path("made_by").properties()).stream().map(e -> e.getKey()))
                .containsExactly("model", "model, matched", "Griffin-Lim", "loud");
        assertThat(root.path("recordings").get(1).path("made_by").size()).isEqualTo(3);
        // white noise at half its level: ln 2 in each cell
        assertThat(first.at("/made_by/loud/log_mel_l1").asDouble()).isCloseTo(Math.log(2), within(1e-3));
        assertThat(first.at("/made_by/loud/stft").asDouble()).isCloseTo(0.5 + Math.log(2), within(0.01));
        assertThat(root.at("/mean/loud/recordings").asInt()).isEqualTo(1);
        assertThat(root.at("/mean/model/log_mel_l1").asDouble())
                .isGreaterThan(root.at("/mean/Griffin-Lim/log_mel_l1").asDouble());
    }

    @Test
    void sameSeedSameFigures() {
        assertThat(judge("--recordings", at("real/LJ-1.wav")).fine().out)
                .isEqualTo(judge("--recordings", at("real/LJ-1.wav")).fine().out)
                .contains("mean of 1");
    }

    @Test
    void whatCannotBeJudgedIsSaid() {
        assertThat(judge("--recordings", at("text.wav")).refused().err).contains("text.wav");
        judge("--recordings", at("gone.wav")).refused();
        judge("--recordings", at("others")).refused();
        assertThat(judge("--recordings", at("real/LJ-1.wav"), "--beside", at("slow"))
                        .refused()
                        .err)
                .contains("16000 Hz");
        judge("--recordings", at("real/LJ-1.wav"), "--beside", at("models")).refused();
        judge("--recordings", at("real/LJ-1.wav"), "--beside", at("text.wav")).refused();
        judging("tiny-digits", "--recordings", at("real")).refused();
        Invocation.of("judge").refused();
    }
}

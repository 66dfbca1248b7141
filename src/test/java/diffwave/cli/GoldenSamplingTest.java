package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.Golden;
import diffwave.audio.Recording;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Npy;
import diffwave.model.checkpoint.Safetensors;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line repeats whole runs of lmnt's and philsyn's programs from their recorded noise. */
class GoldenSamplingTest {

    private static final String FAST = "0.0001,0.001,0.01,0.05,0.2,0.5";

    @TempDir
    private Path folder;

    private Path mel;
    private Path noise;
    private Path wav;

    @BeforeEach
    void places() {
        mel = folder.resolve("mel.npy");
        noise = folder.resolve("noise.npy");
        wav = folder.resolve("made.wav");
    }

    private void importing(String file, String name, String... more) {
        String[] args = {"import", Golden.file(file).toString(), "--name", name, "--models", folder.toString()};
        Invocation.of(concat(args, more)).fine();
    }

    private static String[] concat(String[] a, String... b) {
        String[] all = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private double gap(Safetensors golden, String x) {
        float[][] rows = Golden.rows(Golden.real(golden, x));
        float[] made = Recording.read(wav).mono().samples();
        return Golden.gap(new float[][] {made}, new float[][] {rows[rows.length - 1]});
    }

    private void give(Safetensors golden, String noiseName) {
        Tensor values = Golden.real(golden, "mel");
        Npy.write(mel, values.reshape(80, values.size() / 80));
        Npy.write(noise, Golden.real(golden, noiseName));
    }

    @Test
    void lmntsFastSampling() {
        importing("lmnt_mel.pt", "lmnt");
        Safetensors golden = Golden.tensors("lmnt_sampling");
        give(golden, "fast_noise");
        Invocation.of(
                        "vocode",
                        mel.toString(),
                        "--model",
                        "lmnt",
                        "--models",
                        folder.toString(),
                        "--schedule",
                        FAST,
                        "--clamp",
                        "every",
                        "--noise",
                        noise.toString(),
                        "--frontend",
                        "lmnt",
                        "--out",
                        wav.toString())
                .fine();
        assertThat(gap(golden, "fast_x")).isLessThan(1e-3);
    }

    @Test
    void lmntsFullSampling() {
        importing("lmnt_mel.legacy.pt", "lmnt");
        Safetensors golden = Golden.tensors("lmnt_sampling");
        give(golden, "full_noise");
        Invocation.of(
                        "vocode",
                        mel.toString(),
                        "--model",
                        "lmnt",
                        "--models",
                        folder.toString(),
                        "--sampler",
                        "ddpm",
                        "--steps",
                        "50",
                        "--clamp",
                        "every",
                        "--noise",
                        noise.toString(),
                        "--frontend",
                        "lmnt",
                        "--out",
                        wav.toString())
                .fine();
        assertThat(gap(golden, "full_x")).isLessThan(1e-3);
    }

    @Test
    void philsynsFiftySteps() {
        importing("philsyn_mel.pkl", "philsyn", "--steps", "50", "--beta-last", "0.05", "--cycle", "3");
        Safetensors golden = Golden.tensors("philsyn_mel_sampling");
        give(golden, "noise");
        Invocation.of(
                        "vocode",
                        mel.toString(),
                        "--model",
                        "philsyn",
                        "--models",
                        folder.toString(),
                        "--sampler",
                        "ddpm",
                        "--steps",
                        "50",
                        "--noise",
                        noise.toString(),
                        "--frontend",
                        "tacotron2",
                        "--out",
                        wav.toString())
                .fine();
        assertThat(gap(golden, "x")).isLessThan(1e-3);
    }

    @Test
    void philsynsFiftyStepsWithoutAMel() {
        importing("philsyn_uncond.pkl", "uncond", "--steps", "50", "--beta-last", "0.05", "--cycle", "3");
        Safetensors golden = Golden.tensors("philsyn_uncond_sampling");
        Npy.write(noise, Golden.real(golden, "noise"));
        Invocation.of(
                        "generate",
                        "--model",
                        "uncond",
                        "--models",
                        folder.toString(),
                        "--sampler",
                        "ddpm",
                        "--steps",
                        "50",
                        "--noise",
                        noise.toString(),
                        "--seconds",
                        Double.toString(400.0 / 16_000),
                        "--out",
                        wav.toString())
                .fine();
        assertThat(gap(golden, "x")).isLessThan(1e-3);
    }

    @Test
    void anotherNumberOfNoiseRowsIsRefused() {
        importing("lmnt_mel.pt", "lmnt");
        give(Golden.tensors("lmnt_sampling"), "full_noise");
        Invocation refused = Invocation.of(
                        "vocode",
                        mel.toString(),
                        "--model",
                        "lmnt",
                        "--models",
                        folder.toString(),
                        "--schedule",
                        FAST,
                        "--noise",
                        noise.toString(),
                        "--frontend",
                        "lmnt",
                        "--out",
                        wav.toString())
                .refused();
        assertThat(refused.err).contains("50 rows").contains("needs 6");
        assertThat(wav).doesNotExist();
    }
}

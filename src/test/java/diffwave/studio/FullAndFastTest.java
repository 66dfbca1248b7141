package diffwave.studio;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.Golden;
import diffwave.TestStudio;
import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.audio.MelFrontEnd;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.diffusion.StepObserver;
import diffwave.job.DirectRunner;
import diffwave.model.checkpoint.Arrays;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper's full and fast sampling of the shipped vocoder say the same: their mels are near each other and near the one given. */
class FullAndFastTest {

    private static final Path MEL = Golden.file("published_legacy_mel.pt");

    @TempDir
    private Path folder;

    @Test
    void fiftyStepsAndSixSayTheSame() {
        Places places = new Places(folder, Places.ofThisComputer().cache(), Optional.of(Path.of("models")));
        StudioOptions options = new StudioOptions(places, Optional.empty(), TestStudio.engine(), PrecisionWish.FLOAT32);
        try (Studio studio = new Studio(options, new DirectRunner())) {
            float[][] given = rows();
            float[][] full = mel(studio, Sampling.full(Method.DDPM));
            float[][] fast = mel(studio, Sampling.fast(Schedule.of(1e-4, 1e-3, 0.01, 0.05, 0.2, 0.5)));
            float[][] reversed = reverse(given);
            assertThat(distance(full, fast)).isLessThan(0.5);
            assertThat(distance(full, given)).isLessThan(distance(full, reversed));
            assertThat(distance(fast, given)).isLessThan(distance(fast, reversed));
        }
    }

    private static float[][] mel(Studio studio, Sampling sampling) {
        Clip clip = studio.vocode(new Vocode("vocoder-22k", MEL, sampling, 1), StepObserver.NONE)
                .result()
                .join()
                .clip();
        return MelFrontEnd.of(FrontEnd.TACOTRON2).mel(clip).values();
    }

    private static float[][] rows() {
        return Golden.rows(Arrays.one(MEL, "mel").reals("mel"));
    }

    private static float[][] reverse(float[][] mel) {
        float[][] out = new float[mel.length][mel[0].length];
        for (int band = 0; band < mel.length; band++) {
            for (int frame = 0; frame < mel[band].length; frame++) {
                out[band][frame] = mel[band][mel[band].length - 1 - frame];
            }
        }
        return out;
    }

    /** Mean absolute difference of natural logs over the frames that both have. */
    private static double distance(float[][] a, float[][] b) {
        int frames = Math.min(a[0].length, b[0].length);
        double sum = 0;
        for (int band = 0; band < a.length; band++) {
            for (int frame = 0; frame < frames; frame++) {
                sum += Math.abs(a[band][frame] - b[band][frame]);
            }
        }
        return sum / a.length / frames;
    }
}

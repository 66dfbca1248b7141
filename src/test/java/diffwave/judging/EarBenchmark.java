package diffwave.judging;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.audio.Mix;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the ear hears of real test recordings under noise (decision 11): {@code mvn test -Dtest=EarBenchmark -Ddiffwave.fsdd=DIR}. At
 * 10 dB people still understand.
 */
@EnabledIfSystemProperty(named = "diffwave.fsdd", matches = ".+")
class EarBenchmark {

    private static final double BREATH = 0.7;

    private final Ear ear = Ear.shipped();
    private final List<SpokenDigit> clips = SpokenDigit.list(Path.of(System.getProperty("diffwave.fsdd"))).stream()
            .filter(SpokenDigit::test)
            .toList();

    private Confusion hear(String name, UnaryOperator<Clip> change) {
        Confusion heard = new Confusion();
        for (SpokenDigit clip : clips) {
            heard.add(clip.digit(), ear.hear(change.apply(clip.clip())).digit());
        }
        System.out.printf("%-8s %d of %d%n", name, heard.right(), heard.total());
        return heard;
    }

    private static Clip white(Clip clip, double decibels, Random random) {
        float[] noise = new float[clip.samples().length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return Mix.signalToNoise(clip, new Clip(noise, clip.rate()), decibels);
    }

    private static Clip breath(Clip clip, Random random) {
        float[] samples = clip.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) (1 + BREATH * random.nextGaussian());
        }
        return new Clip(samples, clip.rate());
    }

    @Test
    void underNoise() {
        Random random = new Random(3);
        hear("clean", clip -> clip);
        hear("20 dB", clip -> white(clip, 20, random));
        Confusion ten = hear("10 dB", clip -> white(clip, 10, random));
        hear("5 dB", clip -> white(clip, 5, random));
        hear("0 dB", clip -> white(clip, 0, random));
        hear("breath", clip -> breath(clip, random));
        assertThat(ten.accuracy()).isGreaterThan(0.9);
    }
}

package diffwave.ui.denoise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Level;
import diffwave.audio.NoiseColour;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The noise of a recording: supposed by a step, fitted to one, mixed in and measured. */
final class RecordingNoiseTest {

    @TempDir
    private Path folder;

    private final DenoiseBench bench = new DenoiseBench();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void the_step_that_fits_the_quietest_frames_is_offered_and_taken() {
        bench.given(DenoiseBench.quiet(SupposedNoise.at(40, false)));
        int fits = bench.model.cleaned().fitting().getValue().orElseThrow();
        assertThat(fits)
                .as("the fifth percentile of the frames lies a little lower")
                .isBetween(34, 40);
        bench.model.takeFitting();
        assertThat(bench.model.step().get()).isEqualTo(fits);
    }

    @Test
    void every_step_fits_the_noise_that_it_supposes() {
        for (boolean scaled : new boolean[] {false, true}) {
            for (int step = 1; step <= 200; step++) {
                assertThat(SupposedNoise.fitting(SupposedNoise.at(step, scaled), scaled))
                        .isEqualTo(step);
            }
        }
    }

    @Test
    void tried_settings_stay_as_rows_with_figures_where_the_clean_clip_is_known() {
        bench.given(DenoiseBench.voice());
        Tried unknown = bench.tried(15);
        assertThat(unknown.siSdr()).isEmpty();
        assertThat(unknown.segmentalSnr()).isEmpty();
        bench.model.cleaned().mixer().noise().set(new AddedNoise.Colour(NoiseColour.WHITE));
        bench.mixed();
        assertThat(bench.model.listening().shown().get())
                .as("it is of another mix")
                .isEmpty();
        Tried known = bench.tried(25);
        assertThat(bench.model.listening().tried()).containsExactly(unknown, known);
        assertThat(known.siSdr().orElseThrow()).isBetween(-10.0, 40.0);
        assertThat(known.segmentalSnr().orElseThrow()).isBetween(-10.0, 35.0);
        assertThat(known.floor()).isLessThan(0);
        bench.model.listening().play(unknown);
        bench.fx.until(() -> bench.sound.playing);
        assertThat(bench.model.listening().shown().get()).contains(unknown);
        assertThat(bench.context.takes().shelf().takes()).as("each is a take").hasSize(2);
    }

    @Test
    void the_mixers_two_units_say_the_same() {
        bench.given(DenoiseBench.voice());
        Mixer mixer = bench.model.cleaned().mixer();
        mixer.noise().set(new AddedNoise.Colour(NoiseColour.PINK));
        bench.mixed();
        Mixture ten = bench.model.cleaned().mixture().get().orElseThrow();
        double rms = Level.of(DenoiseBench.voice()).rms();
        assertThat(ten.percent()).as("the paper's").isEqualTo(10);
        assertThat(ten.decibels()).as("20 log₁₀ (0.9 rms / 0.1)").isCloseTo(20 * Math.log10(9 * rms), within(0.1));
        mixer.decibels().set((int) Math.round(ten.decibels()));
        mixer.unit().set(Mixture.Unit.DECIBELS);
        bench.fx.until(() -> bench.model
                .cleaned()
                .mixture()
                .get()
                .filter(now -> now.percent() != 10)
                .isPresent());
        assertThat(bench.model.cleaned().mixture().get().orElseThrow().percent())
                .isCloseTo(10, within(1.0));
    }

    @Test
    void the_background_noises_of_a_speech_commands_folder_are_offered() throws IOException {
        Path noises = Files.createDirectories(folder.resolve("_background_noise_"));
        for (String name : List.of("running_tap.wav", "doing_the_dishes.wav")) {
            WavWriter.write(noises.resolve(name), DenoiseBench.quiet(0.1), SampleFormat.PCM16);
        }
        Files.writeString(noises.resolve("README.md"), "not a sound");
        bench.given(DenoiseBench.voice());
        bench.files.answer = Optional.of(folder);
        bench.model.addFolder(bench.files);
        bench.mixed();
        assertThat(bench.model.cleaned().mixer().choices().stream()
                        .filter(AddedNoise.Recorded.class::isInstance)
                        .map(noise -> ((AddedNoise.Recorded) noise).name()))
                .containsExactlyInAnyOrder("doing_the_dishes", "running_tap");
        bench.files.answer = Optional.of(noises.getParent().resolve("elsewhere"));
        bench.model.addFolder(bench.files);
        assertThat(bench.context.sentence().get()).startsWith("There are no background noises in");
    }

    @Test
    void a_noise_that_is_no_sound_is_said_and_taken_back() throws IOException {
        bench.given(DenoiseBench.voice());
        bench.files.answer = Optional.of(Files.writeString(folder.resolve("letter.wav"), "Dear reader"));
        bench.model.addNoise(bench.files);
        bench.fx.until(() -> !bench.context.sentence().get().isEmpty());
        assertThat(bench.context.sentence().get()).startsWith("letter.wav is no sound file");
        assertThat(bench.model.cleaned().mixer().noise().get()).isEqualTo(new AddedNoise.None());
        assertThat(bench.model.missing()).isEmpty();
    }
}

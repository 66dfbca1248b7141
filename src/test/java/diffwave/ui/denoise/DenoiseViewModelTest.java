package diffwave.ui.denoise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.NoiseColour;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.job.Worker;
import diffwave.studio.Denoise;
import diffwave.studio.Source;
import diffwave.studio.Take;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.Loop;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.signal.Range;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import diffwave.ui.transport.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit: the view-model on a thread of the test's. */
final class DenoiseViewModelTest {

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeSound sound = new FakeSound();
    private final FakeFiles files = new FakeFiles();
    private final Loop fx = new Loop();
    private final Transport transport = new Transport(sound);
    private final Context context = Context.of(maker, transport, new Desk(Runnable::run, fx), Words.in(Locale.ENGLISH));
    private final DenoiseViewModel model = new DenoiseViewModel(context);

    @AfterEach
    void end() {
        maker.release();
        worker.close();
    }

    /** Two seconds of a voice, at 8 kHz. */
    private static Clip voice() {
        float[] two = new float[2 * Fakes.RATE];
        System.arraycopy(Fakes.voice(3, 1), 0, two, 0, Fakes.RATE);
        System.arraycopy(Fakes.voice(5, 2), 0, two, Fakes.RATE, Fakes.RATE);
        return new Clip(two, Fakes.RATE);
    }

    private void given(Clip clip) {
        model.activate();
        model.recorded(clip);
        fx.until(() -> model.cleaned().fitting().getValue().isPresent());
    }

    private Tried tried(int step) {
        int before = model.listening().tried().size();
        model.step().set(step);
        model.denoise();
        fx.until(() -> model.listening().tried().size() == before + 1
                && model.listening().comparison().get().isPresent()
                && !model.running().get());
        return model.listening().tried().getLast();
    }

    private void mixed() {
        fx.until(() -> model.cleaned().mixture().get().flatMap(Mixture::clean).isPresent());
    }

    @Test
    void it_begins_at_the_papers_step_and_says_what_noise_that_supposes() {
        assertThat(model.step().get()).isEqualTo(25);
        assertThat(model.supposed()).as("SPEC 6.1").isCloseTo(0.179, within(5e-4));
        model.scaled().set(true);
        assertThat(model.supposed()).as("√(1/ᾱ − 1)").isCloseTo(Math.sqrt(1 / (1 - 0.179 * 0.179) - 1), within(5e-4));
    }

    @Test
    void the_step_that_fits_the_quietest_frames_is_offered_and_taken() {
        given(quiet(SupposedNoise.at(40, false)));
        int fits = model.cleaned().fitting().getValue().orElseThrow();
        assertThat(fits)
                .as("the fifth percentile of the frames lies a little lower")
                .isBetween(34, 40);
        model.takeFitting();
        assertThat(model.step().get()).isEqualTo(fits);
    }

    private static Clip quiet(double deviation) {
        float[] noise = NoiseColour.WHITE.make(40_000, Fakes.RATE, 1).samples();
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= (float) deviation;
        }
        return new Clip(noise, Fakes.RATE);
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
    void without_a_recording_it_asks_for_one() {
        model.denoise();
        assertThat(maker.cleanings).isEmpty();
        assertThat(context.sentence().get()).startsWith("Choose a recording first");
        model.takeChosen();
        assertThat(context.sentence().get()).startsWith("No take is chosen");
    }

    @Test
    void before_is_after_and_removed_put_together() {
        given(voice());
        tried(25);
        Comparison now = model.listening().comparison().get().orElseThrow();
        assertThat(Level.of(now.removed()).rms()).isGreaterThan(1e-3);
        for (int i = 0; i < now.before().samples().length; i++) {
            assertThat(now.after().samples()[i] + now.removed().samples()[i])
                    .isCloseTo(now.before().samples()[i], within(1e-6f));
        }
        assertThat(transport.shown().get()).extracting(Variant::name).containsExactly("Before", "After", "Removed");
        assertThat(transport.chosen().get()).as("what came out is heard first").isEqualTo(1);
    }

    @Test
    void the_amount_is_applied_afterwards_and_nothing_is_made_again() {
        given(voice());
        tried(25);
        float whole =
                model.listening().comparison().get().orElseThrow().removed().samples()[3_000];
        model.listening().amount().set(0.5);
        fx.until(() ->
                model.listening().comparison().get().orElseThrow().removed().samples()[3_000] != whole);
        assertThat(model.listening().comparison().get().orElseThrow().removed().samples()[3_000])
                .isCloseTo(whole / 2, within(1e-6f));
        assertThat(maker.cleanings).hasSize(1);
    }

    @Test
    void a_selection_is_tried_alone_and_what_lies_around_it_stays() {
        given(voice());
        model.viewport().select(0.5, 1.25);
        assertThat(model.part().get()).isEqualTo(DenoiseViewModel.Part.SELECTION);
        Tried row = tried(30);
        Source.Memory source = (Source.Memory) maker.cleanings.getFirst().source();
        assertThat(source.name()).isEqualTo("recorded here, 0.50 to 1.25 s");
        assertThat(source.clip().samples()).hasSize(6_000);
        assertThat(row.run().stretch()).isEqualTo(new Range(0.5, 1.25));
        float[] removed =
                model.listening().comparison().get().orElseThrow().removed().samples();
        assertThat(removed).hasSize(16_000);
        for (int i = 0; i < removed.length; i++) {
            if (i < 4_000 || i >= 10_000) {
                assertThat(removed[i]).isZero();
            }
        }
        assertThat(removed[6_000]).isNotZero();
        model.part().set(DenoiseViewModel.Part.ALL);
        assertThat(model.selection()).isEmpty();
    }

    @Test
    void tried_settings_stay_as_rows_with_figures_where_the_clean_clip_is_known() {
        given(voice());
        Tried unknown = tried(15);
        assertThat(unknown.siSdr()).isEmpty();
        assertThat(unknown.segmentalSnr()).isEmpty();
        model.cleaned().mixer().noise().set(new AddedNoise.Colour(NoiseColour.WHITE));
        mixed();
        assertThat(model.listening().shown().get()).as("it is of another mix").isEmpty();
        Tried known = tried(25);
        assertThat(model.listening().tried()).containsExactly(unknown, known);
        assertThat(known.siSdr().orElseThrow()).isBetween(-10.0, 40.0);
        assertThat(known.segmentalSnr().orElseThrow()).isBetween(-10.0, 35.0);
        assertThat(known.floor()).isLessThan(0);
        model.listening().play(unknown);
        fx.until(() -> sound.playing);
        assertThat(model.listening().shown().get()).contains(unknown);
        assertThat(context.takes().shelf().takes()).as("each is a take").hasSize(2);
    }

    @Test
    void the_mixers_two_units_say_the_same() {
        given(voice());
        Mixer mixer = model.cleaned().mixer();
        mixer.noise().set(new AddedNoise.Colour(NoiseColour.PINK));
        mixed();
        Mixture ten = model.cleaned().mixture().get().orElseThrow();
        double rms = Level.of(voice()).rms();
        assertThat(ten.percent()).as("the paper's").isEqualTo(10);
        assertThat(ten.decibels()).as("20 log₁₀ (0.9 rms / 0.1)").isCloseTo(20 * Math.log10(9 * rms), within(0.1));
        mixer.decibels().set((int) Math.round(ten.decibels()));
        mixer.unit().set(Mixture.Unit.DECIBELS);
        fx.until(() -> model.cleaned()
                .mixture()
                .get()
                .filter(now -> now.percent() != 10)
                .isPresent());
        assertThat(model.cleaned().mixture().get().orElseThrow().percent()).isCloseTo(10, within(1.0));
    }

    @Test
    void the_background_noises_of_a_speech_commands_folder_are_offered() throws IOException {
        Path noises = Files.createDirectories(folder.resolve("_background_noise_"));
        for (String name : List.of("running_tap.wav", "doing_the_dishes.wav")) {
            WavWriter.write(noises.resolve(name), quiet(0.1), SampleFormat.PCM16);
        }
        Files.writeString(noises.resolve("README.md"), "not a sound");
        given(voice());
        files.answer = Optional.of(folder);
        model.addFolder(files);
        mixed();
        assertThat(model.cleaned().mixer().choices().stream()
                        .filter(AddedNoise.Recorded.class::isInstance)
                        .map(noise -> ((AddedNoise.Recorded) noise).name()))
                .containsExactlyInAnyOrder("doing_the_dishes", "running_tap");
        files.answer = Optional.of(noises.getParent().resolve("elsewhere"));
        model.addFolder(files);
        assertThat(context.sentence().get()).startsWith("There are no background noises in");
    }

    @Test
    void a_noise_that_is_no_sound_is_said_and_taken_back() throws IOException {
        given(voice());
        files.answer = Optional.of(Files.writeString(folder.resolve("letter.wav"), "Dear reader"));
        model.addNoise(files);
        fx.until(() -> !context.sentence().get().isEmpty());
        assertThat(context.sentence().get()).startsWith("letter.wav is no sound file");
        assertThat(model.cleaned().mixer().noise().get()).isEqualTo(new AddedNoise.None());
        assertThat(model.missing()).isEmpty();
    }

    @Test
    void a_whole_file_is_cleaned_as_a_file_with_what_is_asked() {
        Path file = folder.resolve("meeting.wav");
        WavWriter.write(file, voice(), SampleFormat.FLOAT32);
        model.activate();
        model.drop(List.of(file));
        fx.until(() -> model.missing().isEmpty());
        model.keepBand().set(true);
        tried(40);
        Denoise wish = maker.cleanings.getFirst();
        assertThat(wish.source()).isEqualTo(Source.of(file));
        assertThat(wish.step()).isEqualTo(40);
        assertThat(wish.keepBand()).isTrue();
        assertThat(wish.label()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void a_file_that_is_no_sound_gives_a_sentence_and_the_recording_stays() throws IOException {
        given(voice());
        model.drop(List.of(Files.writeString(folder.resolve("letter.wav"), "Dear reader")));
        fx.until(() -> !context.sentence().get().isEmpty());
        assertThat(context.sentence().get()).startsWith("letter.wav is no sound file");
        assertThat(model.cleaned().input().get()).map(Input::name).contains("recorded here");
        model.drop(List.of(Path.of("a.wav"), Path.of("b.wav")));
        assertThat(context.sentence().get()).contains("2 files");
    }

    @Test
    void stopped_in_the_middle_it_makes_no_row() throws Exception {
        maker.holdAt(3);
        given(voice());
        model.denoise();
        maker.held().get(10, TimeUnit.SECONDS);
        model.stop();
        maker.release();
        fx.until(() -> !model.running().get());
        assertThat(model.listening().tried()).isEmpty();
        assertThat(context.takes().shelf().takes()).isEmpty();
        assertThat(context.sentence().get()).isEmpty();
    }

    @Test
    void a_chosen_take_is_cleaned_and_the_last_rows_go_with_the_last_recording() {
        given(voice());
        tried(25);
        Take take = Fakes.take(7, 41);
        context.takes().add(take);
        context.takes().shelf().chooseNewest();
        model.takeChosen();
        fx.until(() -> model.cleaned()
                .mixture()
                .get()
                .filter(now -> now.clip() == take.clip())
                .isPresent());
        assertThat(model.listening().tried()).isEmpty();
        assertThat(transport.shown().get()).hasSize(1);
        model.clear();
        assertThat(model.missing()).contains("denoise.missing");
        assertThat(transport.loaded().get()).isFalse();
    }

    @Test
    void behind_another_screen_it_leaves_the_transport_alone() {
        given(voice());
        model.deactivate();
        Clip other = new Clip(new float[100], Fakes.RATE);
        transport.load(other);
        tried(25);
        assertThat(transport.shown().get()).hasSize(1);
        model.activate();
        assertThat(transport.shown().get()).hasSize(3);
    }
}

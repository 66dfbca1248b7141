package diffwave.ui.denoise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.studio.Denoise;
import diffwave.studio.Source;
import diffwave.studio.Take;
import diffwave.ui.Fakes;
import diffwave.ui.signal.Range;
import diffwave.ui.transport.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording cleaned, listened to and cleaned otherwise, without a screen. */
final class DenoiseViewModelTest {

    @TempDir
    private Path folder;

    private final DenoiseBench bench = new DenoiseBench();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void it_begins_at_the_papers_step_and_says_what_noise_that_supposes() {
        assertThat(bench.model.step().get()).isEqualTo(25);
        assertThat(bench.model.supposed()).as("SPEC 6.1").isCloseTo(0.179, within(5e-4));
        bench.model.scaled().set(true);
        assertThat(bench.model.supposed())
                .as("√(1/ᾱ − 1)")
                .isCloseTo(Math.sqrt(1 / (1 - 0.179 * 0.179) - 1), within(5e-4));
    }

    @Test
    void without_a_recording_it_asks_for_one() {
        bench.model.denoise();
        assertThat(bench.maker.cleanings).isEmpty();
        assertThat(bench.context.sentence().get()).startsWith("Choose a recording first");
        bench.model.takeChosen();
        assertThat(bench.context.sentence().get()).startsWith("No take is chosen");
    }

    @Test
    void before_is_after_and_removed_put_together() {
        bench.given(DenoiseBench.voice());
        bench.tried(25);
        Comparison now = bench.model.listening().comparison().get().orElseThrow();
        assertThat(Level.of(now.removed()).rms()).isGreaterThan(1e-3);
        for (int i = 0; i < now.before().samples().length; i++) {
            assertThat(now.after().samples()[i] + now.removed().samples()[i])
                    .isCloseTo(now.before().samples()[i], within(1e-6f));
        }
        assertThat(bench.transport.shown().get())
                .extracting(Variant::name)
                .containsExactly("Before", "After", "Removed");
        assertThat(bench.transport.chosen().get())
                .as("what came out is heard first")
                .isEqualTo(1);
    }

    @Test
    void the_amount_is_applied_afterwards_and_nothing_is_made_again() {
        bench.given(DenoiseBench.voice());
        bench.tried(25);
        float whole = bench.model
                .listening()
                .comparison()
                .get()
                .orElseThrow()
                .removed()
                .samples()[3_000];
        bench.model.listening().amount().set(0.5);
        bench.fx.until(() -> bench.model
                        .listening()
                        .comparison()
                        .get()
                        .orElseThrow()
                        .removed()
                        .samples()[3_000]
                != whole);
        assertThat(bench.model
                        .listening()
                        .comparison()
                        .get()
                        .orElseThrow()
                        .removed()
                        .samples()[3_000])
                .isCloseTo(whole / 2, within(1e-6f));
        assertThat(bench.maker.cleanings).hasSize(1);
    }

    @Test
    void a_selection_is_tried_alone_and_what_lies_around_it_stays() {
        bench.given(DenoiseBench.voice());
        bench.model.viewport().select(0.5, 1.25);
        assertThat(bench.model.part().get()).isEqualTo(DenoiseViewModel.Part.SELECTION);
        Tried row = bench.tried(30);
        Source.Memory source = (Source.Memory) bench.maker.cleanings.getFirst().source();
        assertThat(source.name()).isEqualTo("recorded here, 0.50 to 1.25 s");
        assertThat(source.clip().samples()).hasSize(6_000);
        assertThat(row.run().stretch()).isEqualTo(new Range(0.5, 1.25));
        float[] removed = bench.model
                .listening()
                .comparison()
                .get()
                .orElseThrow()
                .removed()
                .samples();
        assertThat(removed).hasSize(16_000);
        for (int i = 0; i < removed.length; i++) {
            if (i < 4_000 || i >= 10_000) {
                assertThat(removed[i]).isZero();
            }
        }
        assertThat(removed[6_000]).isNotZero();
        bench.model.part().set(DenoiseViewModel.Part.ALL);
        assertThat(bench.model.selection()).isEmpty();
    }

    @Test
    void a_whole_file_is_cleaned_as_a_file_with_what_is_asked() {
        Path file = folder.resolve("meeting.wav");
        WavWriter.write(file, DenoiseBench.voice(), SampleFormat.FLOAT32);
        bench.model.activate();
        bench.model.drop(List.of(file));
        bench.fx.until(() -> bench.model.missing().isEmpty());
        bench.model.keepBand().set(true);
        bench.tried(40);
        Denoise wish = bench.maker.cleanings.getFirst();
        assertThat(wish.source()).isEqualTo(Source.of(file));
        assertThat(wish.step()).isEqualTo(40);
        assertThat(wish.keepBand()).isTrue();
        assertThat(wish.label()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void a_file_that_is_no_sound_gives_a_sentence_and_the_recording_stays() throws IOException {
        bench.given(DenoiseBench.voice());
        bench.model.drop(List.of(Files.writeString(folder.resolve("letter.wav"), "Dear reader")));
        bench.fx.until(() -> !bench.context.sentence().get().isEmpty());
        assertThat(bench.context.sentence().get()).startsWith("letter.wav is no sound file");
        assertThat(bench.model.cleaned().input().get()).map(Input::name).contains("recorded here");
        bench.model.drop(List.of(Path.of("a.wav"), Path.of("b.wav")));
        assertThat(bench.context.sentence().get()).contains("2 files");
    }

    @Test
    void stopped_in_the_middle_it_makes_no_row() throws Exception {
        bench.maker.holdAt(3);
        bench.given(DenoiseBench.voice());
        bench.model.denoise();
        bench.maker.held().get(10, TimeUnit.SECONDS);
        bench.model.stop();
        bench.maker.release();
        bench.fx.until(() -> !bench.model.running().get());
        assertThat(bench.model.listening().tried()).isEmpty();
        assertThat(bench.context.takes().shelf().takes()).isEmpty();
        assertThat(bench.context.sentence().get()).isEmpty();
    }

    @Test
    void a_chosen_take_is_cleaned_and_the_last_rows_go_with_the_last_recording() {
        bench.given(DenoiseBench.voice());
        bench.tried(25);
        Take take = Fakes.take(7, 41);
        bench.context.takes().add(take);
        bench.context.takes().shelf().chooseNewest();
        bench.model.takeChosen();
        bench.fx.until(() -> bench.model
                .cleaned()
                .mixture()
                .get()
                .filter(now -> now.clip() == take.clip())
                .isPresent());
        assertThat(bench.model.listening().tried()).isEmpty();
        assertThat(bench.transport.shown().get()).hasSize(1);
        bench.model.clear();
        assertThat(bench.model.missing()).contains("denoise.missing");
        assertThat(bench.transport.loaded().get()).isFalse();
    }

    @Test
    void behind_another_screen_it_leaves_the_transport_alone() {
        bench.given(DenoiseBench.voice());
        bench.model.deactivate();
        Clip other = new Clip(new float[100], Fakes.RATE);
        bench.transport.load(other);
        bench.tried(25);
        assertThat(bench.transport.shown().get()).hasSize(1);
        bench.model.activate();
        assertThat(bench.transport.shown().get()).hasSize(3);
    }
}

package diffwave.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.job.DirectRunner;
import diffwave.studio.Studio;
import diffwave.training.Tones;
import diffwave.training.history.Figure;
import diffwave.training.history.RunHistory;
import diffwave.training.history.Standing;
import diffwave.ui.FakeSound;
import diffwave.ui.flow.Desk;
import diffwave.ui.generate.GenerateViewModel;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real network learns for six steps from the form, is seen and heard, goes on for two more, and speaks in "Generate". */
class TrainEngineTest {

    @TempDir
    private Path folder;

    @Test
    void aTinyRunFromTheFormToItsSound() {
        try (Studio studio = new Studio(TestStudio.options(folder.resolve("home")), new DirectRunner())) {
            FakeSound sound = new FakeSound();
            Context context = Context.of(studio, new Transport(sound), Desk.direct(), Words.in(Locale.ENGLISH));
            GenerateViewModel generate = new GenerateViewModel(context);
            TrainViewModel model = new TrainViewModel(context, run -> {
                var card = studio.lend(run);
                context.modelsChanged();
                generate.wish().model().set(Optional.of(card));
            });
            model.form().preset().set("tiny");
            model.form().set().set("batch=2,window=512,length=1000,validate=2,samples=1,sample_steps=2");
            model.form().until().set(TrainForm.Until.STEPS);
            model.form().amount().set(6);
            model.drop(java.util.List.of(Tones.low(folder.resolve("tones"))));
            model.begin();

            RunHistory history = model.seen().get().orElseThrow().history();
            assertThat(context.sentence().get()).contains("is done at step 6");
            assertThat(history.standing().state()).isEqualTo(Standing.State.DONE);
            assertThat(history.standing().steps()).hasValue(6);
            assertThat(history.of(Figure.LOSS).size()).isEqualTo(6);
            assertThat(history.of(Figure.LOSS).at(1).orElseThrow()).isBetween(0.2, 2.0);
            assertThat(history.of(Figure.VALIDATION).isEmpty()).isFalse();
            assertThat(history.of(Figure.MEMORY).last().orElseThrow()).isPositive();
            assertThat(history.damaged()).isZero();
            assertThat(history.model()).isTrue();

            model.hearing().hear(model.hearing().all().get().getFirst());
            assertThat(sound.played).hasSize(1);

            model.form().amount().set(8);
            model.resume();
            history = model.seen().get().orElseThrow().history();
            assertThat(history.of(Figure.LOSS).size()).as("each step once").isEqualTo(8);

            model.generate();
            generate.wish().label().set(java.util.OptionalInt.of(1));
            generate.wish().steps().set(2);
            assertThat(generate.wish().missing()).isEmpty();
            generate.generate();
            assertThat(context.sentence().get()).isEmpty();
            assertThat(generate.shelf().takes()).hasSize(1);
            assertThat(generate.shelf().takes().getFirst().clip().samples()).hasSize(1_000);
        }
    }
}

package diffwave.ui.train;

import diffwave.job.DirectRunner;
import diffwave.training.history.MadeRun;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** "Train" without a screen or a trainer, and a made run. */
final class TrainBench {

    final FakeMaker maker = new FakeMaker(new DirectRunner());
    final FakeSound sound = new FakeSound();
    final List<Path> generated = new ArrayList<>();
    final Words words = Words.in(Locale.ENGLISH);
    final Context context = Context.of(maker, new Transport(sound), Desk.direct(), words);
    final TrainViewModel model = new TrainViewModel(context, generated::add);
    final MadeRun evening;

    TrainBench(Path folder) {
        evening = new MadeRun(folder.resolve("evening"), 1, 0.02).rows(1_000, 10);
    }

    String sentence() {
        return context.sentence().get();
    }
}

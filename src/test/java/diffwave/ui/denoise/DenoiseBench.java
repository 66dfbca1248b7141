package diffwave.ui.denoise;

import diffwave.audio.Clip;
import diffwave.audio.NoiseColour;
import diffwave.job.Worker;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.Loop;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.Locale;

/** "Denoise" on a thread of the test's: no toolkit, no engine. */
final class DenoiseBench implements AutoCloseable {

    final Worker worker = new Worker();
    final FakeMaker maker = new FakeMaker(worker);
    final FakeSound sound = new FakeSound();
    final FakeFiles files = new FakeFiles();
    final Loop fx = new Loop();
    final Transport transport = new Transport(sound);
    final Context context = Context.of(maker, transport, new Desk(Runnable::run, fx), Words.in(Locale.ENGLISH));
    final DenoiseViewModel model = new DenoiseViewModel(context);

    @Override
    public void close() {
        maker.release();
        worker.close();
    }

    /** Two seconds of a voice, at 8 kHz. */
    static Clip voice() {
        float[] two = new float[2 * Fakes.RATE];
        System.arraycopy(Fakes.voice(3, 1), 0, two, 0, Fakes.RATE);
        System.arraycopy(Fakes.voice(5, 2), 0, two, Fakes.RATE, Fakes.RATE);
        return new Clip(two, Fakes.RATE);
    }

    /** Five seconds of white noise. */
    static Clip quiet(double deviation) {
        float[] noise = NoiseColour.WHITE.make(40_000, Fakes.RATE, 1).samples();
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= (float) deviation;
        }
        return new Clip(noise, Fakes.RATE);
    }

    /** A recording was made, and listened to. */
    void given(Clip clip) {
        model.activate();
        model.recorded(clip);
        fx.until(() -> model.cleaned().fitting().getValue().isPresent());
    }

    /** Cleans at a step and waits for the row. */
    Tried tried(int step) {
        int before = model.listening().tried().size();
        model.step().set(step);
        model.denoise();
        fx.until(() -> model.listening().tried().size() == before + 1
                && model.listening().comparison().get().isPresent()
                && !model.running().get());
        return model.listening().tried().getLast();
    }

    /** Waits until noise is mixed in. */
    void mixed() {
        fx.until(() -> model.cleaned().mixture().get().flatMap(Mixture::clean).isPresent());
    }
}

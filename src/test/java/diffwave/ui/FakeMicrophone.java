package diffwave.ui;

import diffwave.audio.Clip;
import diffwave.problem.Problem;
import diffwave.ui.transport.Microphone;
import java.util.Arrays;
import java.util.List;

/** A microphone that hears what the test lets it, sample n being n/1000, at 1 kHz. */
public final class FakeMicrophone implements Microphone {

    public static final int RATE = 1_000;

    public String failure = "";
    public int heard;
    public boolean on;
    public String used = "";

    @Override
    public void start() {
        if (!failure.isEmpty()) {
            throw new Problem(failure);
        }
        on = true;
        heard = 0;
    }

    @Override
    public double level() {
        return 0.4;
    }

    @Override
    public double seconds() {
        return (double) heard / RATE;
    }

    @Override
    public Clip stop() {
        on = false;
        float[] samples = new float[heard];
        for (int i = 0; i < heard; i++) {
            samples[i] = i / 1000f;
        }
        return new Clip(Arrays.copyOf(samples, heard), RATE);
    }

    @Override
    public List<String> inputs() {
        return List.of("Built-in", "Headset");
    }

    @Override
    public void use(String name) {
        used = name;
    }
}

package diffwave.ui;

import diffwave.audio.Clip;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.diffusion.StepObserver;
import diffwave.diffusion.StepSeen;
import diffwave.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** The way of a made voice out of noise, by formula, which can be held at one of its steps. */
final class FakeSteps {

    private final CompletableFuture<Void> release = new CompletableFuture<>();
    private final CompletableFuture<Void> held = new CompletableFuture<>();
    private volatile int holdAt = -1;

    /** Waits after this step, from 0, until {@link #release}. */
    void holdAt(int step) {
        holdAt = step;
    }

    /** Completes when the held step was shown to the observer. */
    CompletableFuture<Void> held() {
        return held;
    }

    void release() {
        release.complete(null);
    }

    /** Shows every step to an observer, from noise to the voice. */
    void run(float[] voice, Sampling sampling, long seed, StepObserver observer, Progress progress) {
        Schedule schedule = Schedule.linear(200, 1e-4, 0.02);
        int n = sampling.schedule().map(Schedule::steps).orElse(sampling.steps().orElse(200));
        Random random = new Random(seed);
        float[] noise = new float[voice.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        List<Integer> steps = new ArrayList<>();
        for (int i = n - 1; i >= 0; i--) {
            steps.add(n == 1 ? 199 : (int) Math.round((double) i * 199 / (n - 1)));
        }
        for (int k = 0; k < n; k++) {
            progress.check();
            int after = k + 1 < n ? steps.get(k + 1) : -1;
            float[] now = mix(voice, noise, schedule.alphaBar(after), 1);
            float[] going = mix(voice, noise, schedule.alphaBar(steps.get(k)), 0.25);
            double before = schedule.noise(steps.get(k));
            observer.seen(new StepSeen(
                    k, n, steps.get(k), before, schedule.noise(after), new float[][] {now}, new float[][] {going}));
            progress.report(k + 1, n, "step " + (k + 1) + " of " + n);
            if (k == holdAt) {
                held.complete(null);
                release.join();
            }
        }
    }

    private static float[] mix(float[] voice, float[] noise, double alphaBar, double share) {
        float[] mixed = new float[voice.length];
        double level = share * Math.sqrt(1 - alphaBar);
        double kept = share == 1 ? Math.sqrt(alphaBar) : 1;
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float)
                    (kept * voice[i] + level * level * noise[i] * (share == 1 ? 1 / Math.max(level, 1e-9) : 0.4));
        }
        return mixed;
    }

    /** Hiss goes, and faint consonants with it: the mean of five samples. */
    static Clip smoothed(Clip clip) {
        float[] out = new float[clip.samples().length];
        for (int i = 0; i < out.length; i++) {
            for (int k = Math.max(0, i - 2); k <= Math.min(out.length - 1, i + 2); k++) {
                out[i] += clip.samples()[k] / 5;
            }
        }
        return new Clip(out, clip.rate());
    }
}

package diffwave.studio;

import diffwave.diffusion.Denoiser;
import diffwave.diffusion.Guided;
import diffwave.diffusion.ReverseProcess;
import diffwave.diffusion.SeededNoise;
import diffwave.diffusion.StepObserver;
import diffwave.job.Cancelled;
import diffwave.job.Progress;
import diffwave.network.Bound;
import diffwave.network.Chunked;
import diffwave.network.Condition;
import diffwave.network.Memory;
import diffwave.network.Network;
import java.util.Locale;

/** Runs a model: from noise, or from a given x_t. The one place where network, plan, noise, chunks and cancel meet. */
final class SoundMaker {

    /** Samples kept of each evaluation: 3 s at 22,050 Hz, some 300 MB of a network of 64 channels. */
    private static final int CHUNK = 1 << 16;

    private final EngineRoom room;

    SoundMaker(EngineRoom room) {
        this.room = room;
    }

    /** From noise. */
    float[] fromNoise(Run run, Progress progress, StepObserver observer) {
        checkMemory(run);
        return reverse(run, process -> process.start(1, run.samples()), progress, observer);
    }

    /**
     * From the middle.
     *
     * @param x x_t at the plan's first step; not changed
     */
    float[] from(float[] x, Run run, Progress progress, StepObserver observer) {
        checkMemory(run);
        return reverse(run, process -> new float[][] {x.clone()}, progress, observer);
    }

    /**
     * From the middle, in windows of the run's length where the signal is longer: each with noise of its own, cross-faded.
     *
     * @param x x_t of the whole signal; not changed
     * @param run of one window
     */
    float[] inWindows(float[] x, Run run, long seed, Progress progress, StepObserver observer) {
        Windows windows = new Windows(x.length, run.samples());
        float[] whole = new float[x.length];
        for (int w = 0; w < windows.count(); w++) {
            Run window = run.with(SeededNoise.stream(w, seed));
            Progress part = Part.of(progress, w, windows.count());
            windows.add(from(windows.cut(x, w), window, part, observer), w, whole);
        }
        return whole;
    }

    private interface Start {
        float[][] of(ReverseProcess process);
    }

    private float[] reverse(Run run, Start start, Progress progress, StepObserver observer) {
        progress.check();
        Network network = room.network(run.model());
        boolean guided = run.guided();
        try (Bound bound = network.bind(guided ? withNone(run) : run.condition(), guided ? 2 : 1, run.samples())) {
            int halo = run.model().card().architecture().halo();
            int chunks = Chunked.evaluations(run.samples(), halo, CHUNK);
            Steps steps = new Steps(progress, run.plan().size(), chunks);
            Denoiser chunked = new Chunked(steps.counting(bound), halo, CHUNK);
            Denoiser denoiser = guided ? new Guided(chunked, run.sampling().guidance()) : chunked;
            ReverseProcess process = new ReverseProcess(denoiser, run.plan(), run.sampling(), run.noise());
            float[][] x = start.of(process);
            if (!process.run(x, observer)) {
                throw new Cancelled();
            }
            return x[0];
        }
    }

    private static Condition withNone(Run run) {
        Condition.Labels labels = (Condition.Labels) run.condition();
        return new Condition.Labels(labels.rows()[0], run.noneRow());
    }

    private void checkMemory(Run run) {
        int reach = CHUNK + 3 * run.model().card().architecture().halo();
        long needed = Memory.estimate(run.model().card().architecture(), run.guided() ? 2 : 1, run.samples(), reach);
        Memory.check(
                needed,
                (long) run.samples() * (run.guided() ? 2 : 1),
                String.format(Locale.ROOT, "A sound of %,d samples", run.samples()));
    }

    /** Counts evaluations for the progress, and looks for a cancel before each. */
    private static final class Steps {
        private final Progress progress;
        private final int steps;
        private final int chunks;
        private int done;

        Steps(Progress progress, int steps, int chunks) {
            this.progress = progress;
            this.steps = steps;
            this.chunks = chunks;
        }

        Denoiser counting(Denoiser denoiser) {
            return (x, from, t, epsilon) -> {
                progress.check();
                denoiser.predictNoise(x, from, t, epsilon);
                done++;
                int total = steps * chunks;
                progress.report(done, total, "step " + ((done - 1) / chunks + 1) + " of " + steps);
            };
        }
    }
}

package diffwave.ui;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/**
 * How long the FX thread takes to answer while something goes on: asked every 20 ms.
 *
 * @param waits from asking to the answer, milliseconds, in order
 * @param works what the FX thread worked itself meanwhile, milliseconds, in order
 * @param busy part of one core that the FX thread took in all
 * @param load programs that wanted a core in the minute before the end
 */
record Probe(List<Double> waits, List<Double> works, double busy, double load) {

    private static final int EVERY_MILLIS = 20;

    static Probe during(BooleanSupplier goesOn) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        CompletableFuture<Long> fx = new CompletableFuture<>();
        Platform.runLater(() -> fx.complete(Thread.currentThread().threadId()));
        long thread = fx.get(20, TimeUnit.SECONDS);
        List<Double> waits = new ArrayList<>();
        List<Double> works = new ArrayList<>();
        long began = System.nanoTime();
        long worked = threads.getThreadCpuTime(thread);
        while (goesOn.getAsBoolean()) {
            long asked = System.nanoTime();
            long before = threads.getThreadCpuTime(thread);
            CompletableFuture<Long> answered = new CompletableFuture<>();
            Platform.runLater(() -> answered.complete(System.nanoTime()));
            waits.add((answered.get(20, TimeUnit.SECONDS) - asked) / 1e6);
            works.add((threads.getThreadCpuTime(thread) - before) / 1e6);
            TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS); // the probe's own beat, nothing is waited for
        }
        double busy = (double) (threads.getThreadCpuTime(thread) - worked) / (System.nanoTime() - began);
        Collections.sort(waits);
        Collections.sort(works);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Probe(waits, works, busy, load);
    }

    double wait(double share) {
        return at(waits, share);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d answers, median %.1f ms, 99 %% within %.1f ms, all within %.1f ms (of that it works %.1f ms at most; %.0f %% of a core in all; load %.1f)",
                waits.size(),
                wait(0.5),
                wait(0.99),
                waits.getLast(),
                works.getLast(),
                100 * busy,
                load);
    }
}

package diffwave.training;

import diffwave.audio.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Writes down how a run goes: tables for this program and others, and TensorBoard's events with the same figures. */
final class Journal {

    private static final List<String> METRICS =
            List.of("seconds", "loss", "learning_rate", "gradient_norm", "steps_per_second", "waiting", "memory");
    private static final List<String> HELD_OUT = List.of("loss", "right", "wrong", "none", "accuracy");
    /** Rows of metrics.csv to one of levels.csv. */
    private static final int COARSER = 10;

    private final Table metrics;
    private final Table levels;
    private final Table validation;
    private final EventFile events;
    private final int every;
    private final Levels tenths;

    private long first;
    private double seconds;
    private double loss;
    private double norm;
    private double waited;

    /**
     * @param step that the run stands at: rows of later ones go
     * @param every steps a row
     * @param diffusionSteps T
     */
    Journal(Path run, long step, int every, int diffusionSteps) {
        this.every = every;
        this.tenths = new Levels(diffusionSteps);
        this.first = step;
        metrics = new Table(run.resolve("metrics.csv"), METRICS);
        List<String> columns = new ArrayList<>();
        for (int k = 1; k <= Levels.TENTHS; k++) {
            columns.add("level_" + k);
        }
        levels = new Table(run.resolve("levels.csv"), columns);
        validation = new Table(run.resolve("validation.csv"), HELD_OUT);
        for (Table table : List.of(metrics, levels, validation)) {
            table.open(step);
        }
        events = EventFile.begin(run, step);
    }

    /**
     * @param total seconds spent training since the run's beginning
     * @param wait seconds of this step spent waiting for data
     */
    void learned(TrainingObserver.Step step, double total, double wait) {
        seconds += step.seconds();
        waited += wait;
        loss += step.loss();
        norm += step.gradientNorm();
        for (int row = 0; row < step.t().length; row++) {
            tenths.add(step.t()[row], step.errors()[row]);
        }
        if (step.number() % every == 0) {
            row(step.number(), step.rate(), total);
        }
        if (step.number() % ((long) COARSER * every) == 0) {
            byTenths(step.number());
        }
    }

    private void byTenths(long step) {
        OptionalDouble[] means = tenths.take();
        levels.row(step, means);
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int k = 0; k < means.length; k++) {
            String tag = "level/" + (k + 1);
            means[k].ifPresent(mean -> figures.put(tag, mean));
        }
        events.scalars(step, figures);
    }

    /** Writes what waits for a row, so that a checkpoint leaves nothing behind it. */
    void flush(long step, double rate, double total) {
        if (step > first) {
            row(step, rate, total);
        }
    }

    private void row(long step, double rate, double total) {
        double steps = step - first;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("seconds", total);
        figures.put("loss", loss / steps);
        figures.put("learning_rate", rate);
        figures.put("gradient_norm", norm / steps);
        figures.put("steps_per_second", steps / seconds);
        figures.put("waiting", waited / seconds);
        figures.put("memory", Resident.mebibytes());
        metrics.row(step, figures.values().stream().map(OptionalDouble::of).toArray(OptionalDouble[]::new));
        figures.remove("seconds");
        events.scalars(step, figures);
        first = step;
        seconds = 0;
        loss = 0;
        norm = 0;
        waited = 0;
    }

    /** A row of validation.csv. */
    void judged(long step, Optional<HeldOut.Figures> heldOut, Map<String, Double> others) {
        Map<String, OptionalDouble> row = new LinkedHashMap<>();
        HELD_OUT.forEach(column -> row.put(column, OptionalDouble.empty()));
        heldOut.ifPresent(figures -> {
            row.put("loss", OptionalDouble.of(figures.loss()));
            row.put("right", figures.right());
            row.put("wrong", figures.wrong());
            row.put("none", figures.none());
        });
        new TreeSet<>(others.keySet()).forEach(key -> row.replace(key, OptionalDouble.of(others.get(key))));
        if (row.values().stream().noneMatch(OptionalDouble::isPresent)) {
            return;
        }
        validation.row(step, row.values().toArray(OptionalDouble[]::new));
        Map<String, Double> scalars = new LinkedHashMap<>();
        row.forEach((key, value) -> value.ifPresent(number -> scalars.put("validation/" + key, number)));
        events.scalars(step, scalars);
    }

    /** A sound that a checkpoint made, for TensorBoard to play. */
    void heard(long step, int number, Path wav, int rate) {
        try {
            int samples = Recording.read(wav).mono().samples().length;
            events.sound(step, "sample_" + number, Files.readAllBytes(wav), rate, samples);
        } catch (IOException e) {
            throw new diffwave.problem.Problem(wav + " cannot be read (" + e.getMessage() + "); check its disk.", e);
        }
    }
}

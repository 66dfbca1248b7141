package diffwave.training.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes run folders that could be real ones, by formula: docs/run-folder.md. */
public final class MadeRun {

    public static final int LEVELS = 10;
    private static final String HEAD =
            "step,seconds,loss,learning_rate,gradient_norm,steps_per_second,waiting,memory\n";

    private final Path folder;
    private final Random chance;
    private final double floor;
    private int step;

    /** @param floor what the loss falls to */
    public MadeRun(Path folder, long seed, double floor) {
        this.folder = folder;
        this.chance = new Random(seed);
        this.floor = floor;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write("metrics.csv", HEAD);
        write("validation.csv", "step,loss,right,wrong,none,accuracy\n");
        write("levels.csv", "step,level_1,level_2,level_3,level_4,level_5,level_6,level_7,level_8,level_9,level_10\n");
        StringBuilder wiener = new StringBuilder("level,error\n");
        for (int k = 1; k <= LEVELS; k++) {
            wiener.append(String.format(Locale.ROOT, "%d,%.5f%n", k, 0.8 * level(k, 0)));
        }
        write("wiener.csv", wiener.toString().replace("\r", ""));
        state("running", "");
    }

    public Path folder() {
        return folder;
    }

    /** How it stands. */
    public MadeRun state(String state, String reason) {
        write("run.json", """
                {
                  "preset" : "digits-8k", "dataset" : "/data/fsdd", "seed" : 42, "limit" : "steps 40000",
                  "settings" : { "channels" : 48, "layers" : 20, "batch" : 16, "diffusion_steps" : 200, "lr" : 2.0E-4, "ema" : 0.9995 },
                  "threads" : 2, "precision" : "float32", "kernel" : "java", "version" : "1.0",
                  "state" : "%s", "reason" : "%s"
                }
                """.formatted(state, reason));
        return this;
    }

    /** What was asked of it. */
    public void settings(Map<String, String> words) {
        String all = words.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\" : \"" + entry.getValue() + "\"")
                .collect(Collectors.joining(", "));
        write("run.json", "{ \"preset\" : \"tiny\", \"state\" : \"done\", \"settings\" : { " + all + " } }");
    }

    private double level(int k, double late) {
        return floor * (0.2 + 7 * Math.exp(-0.6 * k)) * (1 + late);
    }

    private double shape(int at) {
        return Math.exp(-at / 900.0) + 0.35 * Math.exp(-at / 9_000.0);
    }

    /** Goes on for some rows. */
    public MadeRun rows(int count, int apart) {
        StringBuilder metrics = new StringBuilder();
        StringBuilder levels = new StringBuilder();
        StringBuilder validation = new StringBuilder();
        for (int i = 0; i < count; i++) {
            step += apart;
            double clean = floor * (1 + 25 * shape(step));
            metrics.append(metricsRow(step, clean * Math.exp(0.18 * chance.nextGaussian())));
            if (step % (10 * apart) == 0) {
                levels.append(step);
                for (int k = 1; k <= LEVELS; k++) {
                    double noisy = level(k, 25 * shape(step)) * Math.exp(0.06 * chance.nextGaussian());
                    levels.append(String.format(Locale.ROOT, ",%.5f", noisy));
                }
                levels.append('\n');
            }
            if (step % (50 * apart) == 0) {
                double held = clean * 1.06 * (1 + 0.004 * chance.nextGaussian());
                validation.append(String.format(
                        Locale.ROOT,
                        "%d,%.6f,%.6f,%.6f,%.6f,%.3f%n",
                        step,
                        held,
                        held * 0.98,
                        held * (1.0 + 0.5 * (1 - shape(step))),
                        held * 1.08,
                        Math.min(0.93, 0.1 + step / 30_000.0)));
            }
        }
        append("metrics.csv", metrics.toString());
        append("levels.csv", levels.toString());
        append("validation.csv", validation.toString().replace("\r", ""));
        return this;
    }

    /** A row as the trainer writes it. */
    static String metricsRow(int step, double loss) {
        return String.format(
                Locale.ROOT,
                "%d,%.1f,%.6f,%.6f,%.4f,1.9,0.004,1432\n",
                step,
                step / 1.9,
                loss,
                2e-4 * Math.min(1, step / 500.0),
                0.02 + loss * 3);
    }

    public int step() {
        return step;
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** More at a file's end, whole rows or not. */
    public void append(String name, String text) {
        try {
            Files.write(
                    folder.resolve(name),
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.model.Weights;
import diffwave.network.Condition;
import diffwave.network.Learner;
import diffwave.network.Lesson;
import diffwave.network.StepCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Forward pass, loss and backward pass in float32 by Java's Vector API, one row after another, each row's signal shared by threads of
 * its own. Every sum has its fixed order, whoever makes it.
 */
public final class KernelLearner implements Learner {

    /** Rows of a tile: a layer's weights are read once for each, and its rows stay in the second-level cache. */
    private static final int TILE_ROWS = 96;
    /** Stretches for each thread: each has sums of all weights of its own. */
    private static final int STRETCHES = 2;

    private final Architecture architecture;
    private final Places places;
    private final StepCode codes;
    private final Crew crew;
    private final long room;
    private final List<Tile> tiles = new ArrayList<>();
    private final List<BackRoom> rooms = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private Optional<Trail> trail = Optional.empty();

    /**
     * @param architecture one that it {@link #takes}
     * @param steps T of the training schedule
     * @param threads that share a lesson, the calling one included
     * @param room bytes that tanh and sigmoid of one row may take; where they would take more they are made twice
     */
    public KernelLearner(Architecture architecture, int steps, int threads, long room) {
        if (!takes(architecture)) {
            throw new IllegalArgumentException("an upsampler for each layer");
        }
        this.architecture = architecture;
        this.room = room;
        places = new Places(architecture);
        codes = new StepCode(architecture, steps);
        crew = new Crew(threads);
        int bands = architecture.mel().map(Architecture.Mel::bands).orElse(0);
        for (int worker = 0; worker < threads; worker++) {
            Tile tile = Tile.of(TILE_ROWS, Lanes.padded(architecture.channels()));
            tiles.add(tile);
            rooms.add(BackRoom.of(tile, bands));
        }
    }

    /** Whether it can teach such a network: all but those with an upsampler for each layer. */
    public static boolean takes(Architecture architecture) {
        return architecture.mel().map(mel -> !mel.perLayer()).orElse(true);
    }

    @Override
    public double[] learn(float[] parameters, Lesson lesson, float[] gradient) {
        return run(parameters, lesson, Optional.of(gradient));
    }

    @Override
    public double[] error(float[] parameters, Lesson lesson) {
        return run(parameters, lesson, Optional.empty());
    }

    private double[] run(float[] parameters, Lesson lesson, Optional<float[]> gradient) {
        Weights weights = places.weights(parameters);
        int layers = architecture.layers();
        Layer[] forth = new Layer[layers];
        Turned[] turned = new Turned[gradient.isPresent() ? layers : 0];
        crew.run(Work.of(layers, (layer, worker) -> {
            forth[layer] = Layer.of(architecture, weights, layer);
            if (layer < turned.length) {
                turned[layer] = Turned.of(architecture, places, parameters, layer);
            }
        }));
        PackedWeights packed = new PackedWeights(architecture, weights, List.of(forth));
        List<StepPath> steps = new ArrayList<>();
        for (int t : lesson.t()) {
            steps.add(new StepPath(places, parameters, codes, layers, t));
        }
        Optional<Mels> mels = architecture.mel().map(mel -> new Mels(architecture, weights));
        List<MelPath> melPaths = new ArrayList<>();
        List<MelSignal> signals = new ArrayList<>();
        mels.ifPresent(one -> lesson.conditions().forEach(condition -> {
            float[][] mel = ((Condition.Mel) condition).values();
            melPaths.add(new MelPath(one.upsampler(0), mel, lesson.samples(), TILE_ROWS, crew));
            signals.add(new MelSignal(one, melPaths.getLast().columns()));
        }));
        int length = length(lesson.samples());
        LessonWork work = new LessonWork(
                packed,
                List.of(turned),
                Turned.skip(architecture, places, parameters),
                trail(lesson.samples()),
                tiles,
                rooms,
                shares((lesson.samples() + length - 1) / length),
                length,
                lesson,
                columns(packed, weights, mels, lesson, steps),
                melPaths,
                signals,
                gradient.isPresent());
        crew.run(work);
        signals.forEach(MelSignal::close);
        gradient.ifPresent(to -> {
            Harvest harvest = new Harvest(architecture, places, parameters, to, lesson, work.shares(), steps);
            crew.run(Work.of(layers, (layer, worker) -> harvest.layer(layer)));
            harvest.rest(packed);
            melPaths.forEach(path -> path.back(places, "spectrogram_upsampler", to, crew));
        });
        double[] errors = new double[lesson.rows()];
        for (int row = 0; row < errors.length; row++) {
            for (Share share : work.shares()) {
                errors[row] += share.errors()[row] / lesson.samples();
            }
        }
        return errors;
    }

    private List<StepVectors.Columns> columns(
            PackedWeights packed, Weights weights, Optional<Mels> mels, Lesson lesson, List<StepPath> steps) {
        int width = Halves.ofGate(architecture).width();
        int[] labels = lesson.conditions().stream()
                .mapToInt(one -> one instanceof Condition.Labels told ? told.rows()[0] : -1)
                .toArray();
        float[][][] extra = new float[labels.length][][];
        if (architecture.labels().isPresent()) {
            extra = Labels.columns(architecture, weights, labels);
        } else {
            Arrays.fill(extra, mels.map(Mels::biases).orElseGet(() -> new float[architecture.layers()][width]));
        }
        boolean withStep = architecture.residual() == Architecture.Residual.WITH_STEP;
        List<StepVectors.Columns> columns = new ArrayList<>();
        for (int row = 0; row < labels.length; row++) {
            columns.add(StepVectors.columns(packed, steps.get(row).layers(), extra[row], withStep));
        }
        return columns;
    }

    /** Of a stretch, in samples: whole tiles. */
    private int length(int samples) {
        int stretches = STRETCHES * crew.size();
        return Lanes.roundUp((samples + stretches - 1) / stretches, TILE_ROWS);
    }

    private Trail trail(int samples) {
        Trail here = trail.filter(last -> last.signal().samples() == samples).orElseGet(() -> {
            int c = Lanes.padded(architecture.channels());
            boolean kept = Trail.bytes(samples, architecture.layers(), c, true) <= room;
            return new Trail(samples, architecture.layers(), c, TILE_ROWS, kept);
        });
        trail = Optional.of(here);
        return here;
    }

    private List<Share> shares(int count) {
        while (shares.size() < count) {
            shares.add(new Share(architecture));
        }
        return shares.subList(0, count);
    }

    @Override
    public String kernel() {
        return "vector";
    }

    @Override
    public String precision() {
        return "float32";
    }

    /** Ends the threads. */
    @Override
    public void close() {
        crew.close();
        trail = Optional.empty();
        shares.clear();
    }
}

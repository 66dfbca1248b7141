package diffwave.model;

import diffwave.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The shape of a network, every variant of the paper and of the public programs in one record (SPEC-NET 1).
 *
 * @param channels C, residual channels
 * @param layers N, residual layers
 * @param cycle D, layers after which the dilation 2^(i mod D) begins again
 * @param embedding numbers in the step code, even (128)
 * @param hidden width of the first linear layer over the step code (512)
 * @param stepOut width of the second (512)
 * @param mel the mel conditioner, empty for networks without
 * @param labels the label conditioner, empty for networks without
 * @param stepCode how a training step becomes a vector
 * @param gate which half of the dilated convolution's output is the gate
 * @param residual what the residual sum starts from
 */
public record Architecture(
        int channels,
        int layers,
        int cycle,
        int embedding,
        int hidden,
        int stepOut,
        Optional<Mel> mel,
        Optional<Labels> labels,
        StepCode stepCode,
        Gate gate,
        Residual residual) {

    /** The label embedding's width (SPEC-NET 6). */
    public static final int LABEL_WIDTH = 128;

    /**
     * The mel conditioner.
     *
     * @param bands mel bands (80)
     * @param strides of the transposed convolutions in time; their product is the hop (16, 16)
     * @param perLayer whether every residual layer has its own upsampler (philsyn) or all share one (lmnt)
     */
    public record Mel(int bands, List<Integer> strides, boolean perLayer) {
        public Mel {
            strides = List.copyOf(strides);
            within("mel bands", bands, 1, MOST_CHANNELS);
            within("upsampling convolutions", strides.size(), 1, 8);
            for (int stride : strides) {
                within("upsampling stride", stride, 2, MOST_CHANNELS);
                if (stride % 2 != 0) {
                    throw new Problem("An upsampling stride of " + stride + " is odd; strides are even.");
                }
            }
            long hop = strides.stream()
                    .mapToLong(Integer::longValue)
                    .reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
            within("hop", (int) hop, 2, MOST_WIDTH);
        }

        /** Samples a frame. */
        public int hop() {
            return strides.stream().reduce(1, Math::multiplyExact);
        }
    }

    /**
     * The label conditioner.
     *
     * @param rows rows of the embedding, the "none" row included
     * @param none whether the last row means "no label" and allows guidance
     */
    public record Labels(int rows, boolean none) {
        public Labels {
            within("label rows", rows, 1, MOST_WIDTH);
        }

        /** Labels that a person can choose: all rows but "none". */
        public int choices() {
            return none ? rows - 1 : rows;
        }
    }

    /** RISING: lmnt's float32 table with straight lines between its rows; FALLING: philsyn's, evaluated at t (SPEC-NET 1.1). */
    public enum StepCode {
        RISING,
        FALLING
    }

    /** FIRST: sigmoid of the first half, tanh of the last (lmnt); LAST: the other way (philsyn). */
    public enum Gate {
        FIRST,
        LAST
    }

    /** PLAIN: the layer's input (paper, lmnt); WITH_STEP: the input with the step vector added (philsyn). */
    public enum Residual {
        PLAIN,
        WITH_STEP
    }

    private static final int MOST_CHANNELS = 4_096;
    private static final int MOST_LAYERS = 1_000;
    private static final int MOST_CYCLE = 24;
    private static final int MOST_WIDTH = 16_384;

    public Architecture {
        within("channels", channels, 1, MOST_CHANNELS);
        within("layers", layers, 1, MOST_LAYERS);
        within("cycle", cycle, 1, MOST_CYCLE);
        within("embedding", embedding, 4, MOST_WIDTH);
        within("hidden", hidden, 1, MOST_WIDTH);
        within("stepOut", stepOut, 1, MOST_WIDTH);
        if (embedding % 2 != 0) {
            throw new Problem("The step code has " + embedding + " numbers; it needs an even count (half sines).");
        }
    }

    /** Refuses a size that no network has, before anything of that size is made. */
    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Problem(
                    "A network's " + what + " must lie between " + least + " and " + most + ", not " + value + ".");
        }
    }

    /**
     * An unconditional network of lmnt's conventions, which are the paper's: 128 → 512 → 512 over the step code.
     *
     * @param channels C
     * @param layers N
     * @param cycle D
     */
    public static Architecture lmnt(int channels, int layers, int cycle) {
        return new Architecture(
                channels,
                layers,
                cycle,
                128,
                512,
                512,
                Optional.empty(),
                Optional.empty(),
                StepCode.RISING,
                Gate.FIRST,
                Residual.PLAIN);
    }

    /** The same with a mel conditioner, one upsampler of 16 × 16 for all layers. */
    public Architecture withMel(int bands) {
        return with(Optional.of(new Mel(bands, List.of(16, 16), false)), labels);
    }

    /** The same with a label conditioner. */
    public Architecture withLabels(int rows, boolean none) {
        return with(mel, Optional.of(new Labels(rows, none)));
    }

    private Architecture with(Optional<Mel> otherMel, Optional<Labels> otherLabels) {
        return new Architecture(
                channels, layers, cycle, embedding, hidden, stepOut, otherMel, otherLabels, stepCode, gate, residual);
    }

    /** Whether lmnt's program computes the same: its conventions and sizes, no labels. */
    public boolean isLmnt() {
        boolean sizes = embedding == 128 && hidden == 512 && stepOut == 512;
        boolean conventions = stepCode == StepCode.RISING && gate == Gate.FIRST && residual == Residual.PLAIN;
        boolean shared = mel.map(one -> !one.perLayer() && one.strides().equals(List.of(16, 16)))
                .orElse(true);
        return sizes && conventions && shared && labels.isEmpty();
    }

    /** Whose conventions it computes by, in a word: lmnt, philsyn, or mixed. */
    public String dialect() {
        if (stepCode == StepCode.RISING && gate == Gate.FIRST && residual == Residual.PLAIN) {
            return "lmnt";
        }
        boolean theirs = stepCode == StepCode.FALLING && gate == Gate.LAST && residual == Residual.WITH_STEP;
        return theirs ? "philsyn" : "mixed";
    }

    /** Samples on either side that an output depends on: the sum of all dilations (SPEC-NET 10). */
    public int halo() {
        int halo = 0;
        for (int i = 0; i < layers; i++) {
            halo += dilation(i);
        }
        return halo;
    }

    /** 2^(i mod D). */
    public int dilation(int layer) {
        return 1 << (layer % cycle);
    }
}

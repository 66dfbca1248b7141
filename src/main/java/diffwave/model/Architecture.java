package diffwave.model;

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
     * @param bands mel bands (80)
     * @param strides of the transposed convolutions in time; their product is the hop (16, 16)
     * @param perLayer whether every residual layer has its own upsampler (philsyn) or all share one (lmnt)
     */
    public record Mel(int bands, java.util.List<Integer> strides, boolean perLayer) {
        public Mel {
            strides = java.util.List.copyOf(strides);
        }

        /** Samples a frame. */
        public int hop() {
            return strides.stream().reduce(1, Math::multiplyExact);
        }
    }

    /**
     * @param rows rows of the embedding, the "none" row included
     * @param none whether the last row means "no label" and allows guidance
     */
    public record Labels(int rows, boolean none) {}

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

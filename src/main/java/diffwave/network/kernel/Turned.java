package diffwave.network.kernel;

import diffwave.model.Architecture;
import java.util.List;
import java.util.Optional;

/**
 * A residual layer's weights, packed for the way back.
 *
 * @param taps of the dilated convolution, [C][gate's halves]
 * @param output [C][residual and skip]
 * @param mel [band][gate's halves], in mel vocoders
 */
record Turned(Taps taps, Panels output, Optional<Panels> mel) {

    private static final int KERNEL = 3;

    static Turned of(Architecture a, Places places, float[] parameters, int index) {
        int c = a.channels();
        Halves gate = Halves.ofGate(a);
        int dilated = places.at(index, "dilated_conv.weight");
        return new Turned(
                new Taps(
                        a.dilation(index),
                        List.of(
                                gate.turn(parameters, c, KERNEL, dilated + 1),
                                gate.turn(parameters, c, KERNEL, dilated + 2),
                                gate.turn(parameters, c, KERNEL, dilated))),
                Halves.ofOutput(a).turn(parameters, c, 1, places.at(index, "output_projection.weight")),
                a.mel()
                        .map(mel -> gate.turn(
                                parameters, mel.bands(), 1, places.at(index, "conditioner_projection.weight"))));
    }

    /** Of the product between the layers' sum and the last, [C][C], with the sum's scale. */
    static Panels skip(Architecture a, Places places, float[] parameters) {
        int c = a.channels();
        int at = places.at("skip_projection.weight");
        double scale = Math.sqrt(1.0 / a.layers());
        return new Panels(c, c, (k, out) -> (float) (parameters[at + out * c + k] * scale));
    }
}

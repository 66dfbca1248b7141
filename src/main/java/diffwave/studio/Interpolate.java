package diffwave.studio;

import diffwave.diffusion.Sampling;
import java.util.List;
import java.util.OptionalInt;

/**
 * A wish for sounds between two (SPEC 6.2).
 *
 * @param model the model's name
 * @param a the recording at λ = 0
 * @param b the recording at λ = 1
 * @param label a label's index; empty for none
 * @param sampling how
 * @param step on the paper's scale (T = 200), 1-based; 50 is the paper's
 * @param lambdas each 0 … 1
 * @param sharedNoise whether both clips get the same noise
 * @param compensated whether the mixed noise is brought back to the level that the network expects
 * @param spherical whether x_t is mixed along the arc between the two
 * @param seed of the noises
 */
public record Interpolate(
        String model,
        Source a,
        Source b,
        OptionalInt label,
        Sampling sampling,
        int step,
        List<Double> lambdas,
        boolean sharedNoise,
        boolean compensated,
        boolean spherical,
        long seed)
        implements Making {

    public Interpolate {
        lambdas = List.copyOf(lambdas);
    }
}

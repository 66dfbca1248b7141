package diffwave.ui.interpolate;

import diffwave.studio.Interpolate;
import diffwave.studio.Making;
import diffwave.ui.takes.Changer;

/**
 * Puts two sounds and the way between them back into the controls of "Interpolate".
 *
 * @param open brings the screen to the front
 */
public record InterpolateChanger(InterpolateViewModel model, Runnable open) implements Changer {

    @Override
    public boolean takes(Making asked) {
        return asked instanceof Interpolate;
    }

    @Override
    public void change(Making asked) {
        if (asked instanceof Interpolate wish) {
            open.run();
            model.choice().adopt(wish.model(), wish.sampling(), wish.seed());
            model.label().set(wish.label());
            model.step().set(wish.step());
            model.shared().set(wish.sharedNoise());
            model.mixture().set(Mixture.of(wish));
            model.lambda().set(wish.lambdas().getFirst());
            model.a().source(wish.a());
            model.b().source(wish.b());
        }
    }
}

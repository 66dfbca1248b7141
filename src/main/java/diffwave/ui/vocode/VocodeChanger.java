package diffwave.ui.vocode;

import diffwave.studio.Making;
import diffwave.studio.Vocode;
import diffwave.ui.takes.Changer;

/**
 * Puts a mel or a recording and how it became sound back into the controls of "Vocode".
 *
 * @param open brings the screen to the front
 */
public record VocodeChanger(VocodeViewModel model, Runnable open) implements Changer {

    @Override
    public boolean takes(Making asked) {
        return asked instanceof Vocode;
    }

    @Override
    public void change(Making asked) {
        if (asked instanceof Vocode wish) {
            open.run();
            model.choice().adopt(wish.model(), wish.sampling(), wish.seed());
            model.matched().set(wish.matched());
            model.choose(wish.source());
        }
    }
}

package diffwave.ui.denoise;

import diffwave.studio.Denoise;
import diffwave.studio.Making;
import diffwave.studio.Source;
import diffwave.ui.takes.Changer;

/**
 * Puts a recording and how it was cleaned back into the controls of "Denoise".
 *
 * @param open brings the screen to the front
 */
public record DenoiseChanger(DenoiseViewModel model, Runnable open) implements Changer {

    @Override
    public boolean takes(Making asked) {
        return asked instanceof Denoise;
    }

    @Override
    public void change(Making asked) {
        if (asked instanceof Denoise wish) {
            open.run();
            model.choice().adopt(wish.model(), wish.sampling(), wish.seed());
            model.step().set(wish.step());
            model.scaled().set(wish.scale());
            model.keepBand().set(wish.keepBand());
            switch (wish.source()) {
                case Source.File file -> model.open(file);
                case Source.Memory memory -> model.take(new Input(memory.name(), memory.clip(), memory));
            }
        }
    }
}

package diffwave.ui.generate;

import diffwave.studio.Generate;
import diffwave.studio.Making;
import diffwave.ui.takes.Changer;

/**
 * Puts a wish for new sounds back into the controls of "Generate".
 *
 * @param wish the controls
 * @param open brings the screen to the front
 */
public record GenerateChanger(Wish wish, Runnable open) implements Changer {

    @Override
    public boolean takes(Making asked) {
        return asked instanceof Generate;
    }

    @Override
    public void change(Making asked) {
        if (asked instanceof Generate generate) {
            open.run();
            wish.adopt(generate);
        }
    }
}

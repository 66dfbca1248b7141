package diffwave.ui.vocode;

import diffwave.studio.Source;
import diffwave.ui.takes.SoundTaker;

/**
 * Sends a take to "Vocode": its mel is taken, and made sound again beside it.
 *
 * @param name of the screen
 * @param open brings the screen to the front
 */
public record VocodeTaker(String name, VocodeViewModel model, Runnable open) implements SoundTaker {

    @Override
    public void take(Source source) {
        open.run();
        model.choose(source);
    }
}

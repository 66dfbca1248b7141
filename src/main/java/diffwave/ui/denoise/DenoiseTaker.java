package diffwave.ui.denoise;

import diffwave.studio.Source;
import diffwave.ui.takes.SoundTaker;

/**
 * Denoise, as the takes know it: a sound can be sent there.
 *
 * @param name the screen's
 * @param model gets the sound
 * @param open brings the screen to the front
 */
public record DenoiseTaker(String name, DenoiseViewModel model, Runnable open) implements SoundTaker {

    @Override
    public void take(Source source) {
        open.run();
        switch (source) {
            case Source.Memory memory -> model.take(Input.of(memory.name(), memory.clip()));
            case Source.File file -> model.open(file);
        }
    }
}

package diffwave.ui.takes;

import diffwave.studio.Source;

/**
 * A place on a screen that a take can be sent to.
 *
 * @param name for a person ("Interpolate A")
 * @param input where the sound goes
 * @param open brings the screen to the front
 */
public record InputTaker(String name, SoundInput input, Runnable open) implements SoundTaker {

    @Override
    public void take(Source source) {
        switch (source) {
            case Source.Memory memory -> input.sound(memory.name(), memory.clip());
            case Source.File file -> input.open(file.path());
        }
        open.run();
    }
}

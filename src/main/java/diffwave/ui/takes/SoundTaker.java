package diffwave.ui.takes;

import diffwave.studio.Source;

/** A screen that a take can be sent to. */
public interface SoundTaker {

    /** The screen's name, for a person. */
    String name();

    /** Comes to the front with this sound. FX thread. */
    void take(Source source);
}

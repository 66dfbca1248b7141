package diffwave.ui.takes;

import diffwave.studio.Making;

/** A screen on which a wish can be changed before it is made again. */
public interface Changer {

    /** Whether this kind of wish is asked for there. */
    boolean takes(Making wish);

    /** Comes to the front with the wish in its controls. FX thread. */
    void change(Making wish);
}

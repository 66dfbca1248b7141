package diffwave.ui.transport;

import diffwave.audio.Clip;
import java.util.List;

/**
 * What one screen lets hear. While the screen is in front the transport has it; while another is, it waits here, so that a run in
 * the background never takes the sound from what a person looks at. FX thread only.
 */
public final class Deck {

    private final Transport transport;
    private List<Variant> sounds = List.of();
    private int usual;
    private boolean front;

    public Deck(Transport transport) {
        this.transport = transport;
    }

    /** One sound. */
    public void load(Clip clip) {
        variants(List.of(new Variant("", clip)), 0);
    }

    /**
     * Several forms of one sound.
     *
     * @param next at least one
     * @param first which of them is heard where others, by name, were before
     */
    public void variants(List<Variant> next, int first) {
        sounds = List.copyOf(next);
        usual = first;
        give();
    }

    /** Nothing. */
    public void unload() {
        sounds = List.of();
        give();
    }

    /** The screen comes to the front, or leaves it. */
    public void front(boolean now) {
        front = now;
        give();
    }

    /** Whether the transport has what is here. */
    public boolean inFront() {
        return front;
    }

    private void give() {
        if (!front) {
            return;
        }
        if (sounds.isEmpty()) {
            transport.unload();
        } else if (sounds.size() == 1) {
            transport.load(sounds.getFirst().clip());
        } else {
            boolean others = !names(transport.shown().get()).equals(names(sounds));
            transport.variants(sounds);
            if (others) {
                transport.choose(usual);
            }
        }
    }

    private static List<String> names(List<Variant> variants) {
        return variants.stream().map(Variant::name).toList();
    }
}

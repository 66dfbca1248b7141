package diffwave.ui.transport;

import diffwave.audio.Clip;
import diffwave.audio.device.Passage;
import diffwave.ui.signal.Range;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Plays what is shown: one clip, or several forms of one sound between which a person switches at the same place. The
 * position comes from the device, asked once per frame by {@link #tick}, never from a timer of its own. FX thread only.
 *
 * <pre>{@code
 * transport.variants(List.of(new Variant("before", noisy), new Variant("after", clean)));
 * transport.toggle();  // plays "before"
 * transport.choose(1); // goes on in "after" at the same second, without a gap
 * transport.flip();    // and back
 * }</pre>
 */
public final class Transport {

    /** So many frames a stretch must lie still before what plays follows it: else a drag would stutter. */
    private static final int STILL = 10;

    /** Seconds within which two sounds are as long as each other: a sample of the slowest rate. */
    private static final double SAME_LENGTH = 1e-3;

    private final Sound sound;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper length = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper attenuation = new ReadOnlyDoubleWrapper(1);
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private final BooleanProperty matched = new SimpleBooleanProperty();
    private final DoubleProperty volume = new SimpleDoubleProperty(0.8);
    private final ObjectProperty<Optional<Range>> stretch = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Variant>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private Variants variants = Variants.NONE;
    private int chosenBefore = 1;
    private int stale;
    private Optional<Clip> clip = Optional.empty();
    private Runnable onSilent = () -> {};

    public Transport(Sound sound) {
        this.sound = sound;
        volume.addListener((seen, before, now) -> sound.volume(now.doubleValue()));
        sound.volume(volume.get());
        matched.addListener((seen, before, now) -> hear());
        stretch.addListener((seen, before, now) -> stale = STILL);
        loop.addListener((seen, before, now) -> {
            if (playing.get()) {
                position.set(sound.seconds());
                begin();
            }
        });
    }

    /** Takes a clip alone. While one plays that is as long, it goes on at the same place: that is how steps are compared. */
    public void load(Clip next) {
        if (variants.all().size() != 1
                || clip.filter(old -> old.samples() == next.samples()).isEmpty()) {
            variants(List.of(new Variant("", next)));
        }
    }

    /**
     * Takes several forms of one sound, at least one, in place of what there was. They may differ in rate and length: each
     * is followed by silence up to the end of the longest. The chosen one stays chosen if its name is still there, else
     * the first is. While something plays that is as long as these, it goes on at the same second.
     */
    public void variants(List<Variant> next) {
        String name = shown.get().isEmpty() ? "" : shown.get().get(chosen.get()).name();
        int kept = next.stream().map(Variant::name).toList().indexOf(name);
        variants = new Variants(next);
        double seconds = variants.seconds();
        if (playing.get() && Math.abs(seconds - length.get()) > SAME_LENGTH) {
            stop();
        }
        chosenBefore = Math.max(0, kept) == 0 ? 1 : 0;
        shown.set(variants.all());
        chosen.set(Math.max(0, kept));
        loaded.set(true);
        length.set(seconds);
        if (position.get() > seconds) {
            position.set(0);
        }
        hear();
    }

    /**
     * Hears another of the {@link #shown() variants} at the same second.
     *
     * @param index from 0; one that is not there changes nothing
     */
    public void choose(int index) {
        if (index != chosen.get() && index >= 0 && index < variants.all().size()) {
            chosenBefore = chosen.get();
            chosen.set(index);
            hear();
        }
    }

    /** Back to the variant heard before this one, or on to the second. */
    public void flip() {
        choose(chosenBefore);
    }

    private void hear() {
        if (variants.all().isEmpty()) {
            return;
        }
        clip = Optional.of(variants.heard(chosen.get(), matched.get()));
        attenuation.set(1);
        if (playing.get()) {
            sound.swap(clip.get());
        }
    }

    /** Nothing to play any more. */
    public void unload() {
        stop();
        clip = Optional.empty();
        variants = Variants.NONE;
        shown.set(List.of());
        chosen.set(0);
        loaded.set(false);
        length.set(0);
    }

    /** Plays from the position, or halts. With a {@link #stretch()} it plays that. */
    public void toggle() {
        if (playing.get()) {
            position.set(seconds());
            sound.pause();
            playing.set(false);
            level.set(0);
        } else {
            begin();
        }
    }

    /** Halts and goes back to the beginning, or to that of the stretch. */
    public void stop() {
        sound.stop();
        playing.set(false);
        position.set(stretch().get().map(Range::from).orElse(0.0));
        level.set(0);
    }

    /**
     * @param seconds where to go on, 0 … length
     */
    public void seek(double seconds) {
        position.set(Math.clamp(seconds, 0, length.get()));
        if (playing.get()) {
            begin();
        }
    }

    /** Asks the device where it is; once per frame. */
    public void tick() {
        if (!playing.get()) {
            return;
        }
        if (sound.playing()) {
            position.set(seconds());
            level.set(sound.level());
            attenuation.set(sound.attenuation());
        } else {
            stop();
        }
        stale = Math.max(-1, stale - 1);
        if (stale == 0 && playing.get()) {
            begin();
        }
    }

    /** What is recorded from. */
    public Microphone microphone() {
        return sound.microphone();
    }

    /** The device beneath, for those who choose it. */
    public Sound sound() {
        return sound;
    }

    /** Told when a person wants to hear and there is no device. */
    public void onSilent(Runnable listener) {
        onSilent = listener;
    }

    private void begin() {
        if (clip.isEmpty()) {
            return;
        }
        if (sound.device().isEmpty()) {
            onSilent.run();
            return;
        }
        sound.play(clip.get(), passage(clip.get()));
        playing.set(true);
        stale = -1; // it plays what is selected now
    }

    /** From the position on, within the stretch if there is one. */
    private Passage passage(Clip now) {
        int end = now.samples().length;
        int first = stretch.get().map(range -> sample(range.from(), now)).orElse(0);
        int last = stretch.get().map(range -> sample(range.to(), now)).orElse(end);
        int at = sample(position.get(), now);
        int from = at < first || at >= last ? first : at;
        return loop.get() ? Passage.loop(from, end, first, last) : Passage.stretch(from, Math.max(from, last), end);
    }

    private static int sample(double seconds, Clip of) {
        return (int) Math.clamp(Math.round(seconds * of.rate()), 0, of.samples().length);
    }

    private double seconds() {
        return Math.min(length.get(), sound.seconds());
    }

    /** The variants there are, in the order of their keys; one without a name where there is a single clip. */
    public ReadOnlyObjectProperty<List<Variant>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Which of the variants is heard, from 0. */
    public ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether all variants are brought to the same loudness (ITU-R BS.1770). */
    public BooleanProperty matched() {
        return matched;
    }

    /** What alone is played and repeated; empty for everything. */
    public ObjectProperty<Optional<Range>> stretch() {
        return stretch;
    }

    /** Plays what is selected alone, from now on: a screen's viewport came to the front. */
    public void within(ObservableValue<Optional<Range>> selection) {
        stretch.bind(selection);
    }

    /** Plays everything again: the screen left the front. */
    public void whole() {
        stretch.unbind();
        stretch.set(Optional.empty());
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** Whether there is something to play. */
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Seconds. */
    public ReadOnlyDoubleProperty position() {
        return position.getReadOnlyProperty();
    }

    /** Seconds. */
    public ReadOnlyDoubleProperty length() {
        return length.getReadOnlyProperty();
    }

    /** By which factor, at most 1, what plays is turned down because it would exceed full scale. */
    public ReadOnlyDoubleProperty attenuation() {
        return attenuation.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty level() {
        return level.getReadOnlyProperty();
    }

    public BooleanProperty loop() {
        return loop;
    }

    public DoubleProperty volume() {
        return volume;
    }
}

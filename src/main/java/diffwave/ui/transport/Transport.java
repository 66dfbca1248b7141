package diffwave.ui.transport;

import diffwave.audio.Clip;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * Plays the clip that is shown. The position comes from the device, asked once per frame by {@link #tick}, never from a
 * timer of its own. FX thread only.
 */
public final class Transport {

    private final Sound sound;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper length = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper attenuation = new ReadOnlyDoubleWrapper(1);
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private final DoubleProperty volume = new SimpleDoubleProperty(0.8);
    private Optional<Clip> clip = Optional.empty();
    private Runnable onSilent = () -> {};

    public Transport(Sound sound) {
        this.sound = sound;
        volume.addListener((seen, before, now) -> sound.volume(now.doubleValue()));
        sound.volume(volume.get());
        loop.addListener((seen, before, now) -> {
            if (playing.get()) {
                begin();
            }
        });
    }

    /**
     * Takes another clip. While one plays and the new one is as long, it goes on at the same place: that is how steps and
     * variants are compared.
     */
    public void load(Clip next) {
        boolean same = clip.filter(old -> old.samples() == next.samples()).isPresent();
        boolean goOn = playing.get()
                && clip.filter(old -> old.samples().length == next.samples().length)
                        .isPresent();
        if (same) {
            return;
        }
        if (playing.get() && !goOn) {
            stop();
        }
        clip = Optional.of(next);
        attenuation.set(1);
        loaded.set(true);
        length.set(next.seconds());
        if (goOn) {
            sound.play(next, sound.position(), loop.get());
        } else if (position.get() > next.seconds()) {
            position.set(0);
        }
    }

    /** Nothing to play any more. */
    public void unload() {
        stop();
        clip = Optional.empty();
        loaded.set(false);
        length.set(0);
    }

    /** Plays from the position, or halts. */
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

    /** Halts and goes back to the beginning. */
    public void stop() {
        sound.stop();
        playing.set(false);
        position.set(0);
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
        double from = position.get() >= length.get() ? 0 : position.get();
        sound.play(clip.get(), Math.round(from * clip.get().rate()), loop.get());
        playing.set(true);
    }

    private double seconds() {
        return clip.map(now -> Math.min(now.seconds(), (double) sound.position() / now.rate()))
                .orElse(0.0);
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

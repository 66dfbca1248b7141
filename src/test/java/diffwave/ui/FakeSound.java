package diffwave.ui;

import diffwave.audio.Clip;
import diffwave.ui.transport.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A loudspeaker that remembers what it was asked, and is wherever the test says. */
public final class FakeSound implements Sound {

    public final List<Clip> played = new ArrayList<>();
    public Optional<String> device = Optional.of("test");
    public boolean playing;
    public long position;
    public double volume;
    public boolean loop;

    @Override
    public void play(Clip clip, long from, boolean again) {
        played.add(clip);
        position = from;
        loop = again;
        playing = true;
    }

    @Override
    public void pause() {
        playing = false;
    }

    @Override
    public void stop() {
        playing = false;
        position = 0;
    }

    @Override
    public boolean playing() {
        return playing;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public double level() {
        return 0.62;
    }

    @Override
    public void volume(double next) {
        volume = next;
    }

    @Override
    public Optional<String> device() {
        return device;
    }

    @Override
    public double attenuation() {
        return 1;
    }
}

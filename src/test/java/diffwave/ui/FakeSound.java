package diffwave.ui;

import diffwave.audio.Clip;
import diffwave.audio.device.Passage;
import diffwave.ui.transport.Microphone;
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
    public Passage passage = Passage.once(0, 0);
    public int swaps;
    public Microphone microphone = Microphone.NONE;
    public String used = "";

    @Override
    public void play(Clip clip, Passage next) {
        played.add(clip);
        passage = next;
        position = next.from();
        loop = next.repeats();
        playing = true;
    }

    @Override
    public void swap(Clip clip) {
        position = Math.round(seconds() * clip.rate());
        played.add(clip);
        swaps++;
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
    public double seconds() {
        return played.isEmpty() ? 0 : (double) position / played.getLast().rate();
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

    @Override
    public List<String> outputs() {
        return List.of("test", "Headset");
    }

    @Override
    public void use(String name) {
        used = name;
    }

    @Override
    public Microphone microphone() {
        return microphone;
    }
}

package diffwave.ui.transport;

import diffwave.audio.Clip;
import diffwave.audio.device.Passage;
import diffwave.audio.device.Player;
import diffwave.audio.device.SoundDevices;
import java.util.List;
import java.util.Optional;

/** The loudspeaker of this computer, and its microphone. */
public final class PlayerSound implements Sound, AutoCloseable {

    private final Microphone microphone;
    private volatile Player player;
    private volatile double volume = 1;

    /**
     * @param output a device's name; "" for the system's choice
     * @param input likewise
     */
    public PlayerSound(String output, String input) {
        player = SoundDevices.player(output);
        microphone = new RecorderMicrophone(input);
    }

    @Override
    public void play(Clip clip, Passage passage) {
        player.play(clip, passage);
    }

    @Override
    public void swap(Clip clip) {
        player.swap(clip);
    }

    @Override
    public void pause() {
        player.pause();
    }

    @Override
    public void stop() {
        player.stop();
    }

    @Override
    public boolean playing() {
        return player.state() == Player.State.PLAYING;
    }

    @Override
    public double seconds() {
        return player.seconds();
    }

    @Override
    public double level() {
        return player.level().peak();
    }

    @Override
    public void volume(double next) {
        volume = next;
        player.volume(next);
    }

    @Override
    public Optional<String> device() {
        return player.audible() ? Optional.of(player.device()) : Optional.empty();
    }

    @Override
    public double attenuation() {
        return player.attenuation();
    }

    @Override
    public List<String> outputs() {
        return SoundDevices.outputs();
    }

    @Override
    public void use(String name) {
        Player before = player;
        Player next = SoundDevices.player(name);
        next.volume(volume);
        player = next;
        before.close();
    }

    @Override
    public Microphone microphone() {
        return microphone;
    }

    @Override
    public void close() {
        player.close();
        microphone.stop();
    }
}

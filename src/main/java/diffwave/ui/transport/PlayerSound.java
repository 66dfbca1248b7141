package diffwave.ui.transport;

import diffwave.audio.Clip;
import diffwave.audio.device.Passage;
import diffwave.audio.device.Player;
import java.util.Optional;

/** The loudspeaker of this computer. */
public final class PlayerSound implements Sound {

    private final Player player;

    /**
     * @param player closed by whoever made it
     */
    public PlayerSound(Player player) {
        this.player = player;
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
    public void volume(double volume) {
        player.volume(volume);
    }

    @Override
    public Optional<String> device() {
        return player.audible() ? Optional.of(player.device()) : Optional.empty();
    }

    @Override
    public double attenuation() {
        return player.attenuation();
    }
}

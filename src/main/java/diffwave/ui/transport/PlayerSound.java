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
    public void play(Clip clip, long from, boolean loop) {
        int length = clip.samples().length;
        int first = (int) Math.clamp(from, 0, length);
        player.play(clip, loop ? Passage.loop(first, length, 0, length) : Passage.once(first, length));
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
    public long position() {
        return player.position();
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

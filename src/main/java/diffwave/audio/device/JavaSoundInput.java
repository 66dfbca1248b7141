package diffwave.audio.device;

import java.util.Optional;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/**
 * Input by Java Sound.
 *
 * @param mixer the device
 */
record JavaSoundInput(Mixer.Info mixer) implements InputLines {

    @Override
    public Optional<InputLine> open(int rate) {
        try {
            DataLine.Info wanted = new DataLine.Info(TargetDataLine.class, SoundDevices.format(rate));
            TargetDataLine line = (TargetDataLine) AudioSystem.getMixer(mixer).getLine(wanted);
            line.open(SoundDevices.format(rate));
            line.start();
            return Optional.of(new Line(line));
        } catch (LineUnavailableException | IllegalArgumentException e) {
            return Optional.empty(); // IllegalArgumentException is Java Sound's word for "no such line"
        }
    }

    @Override
    public String name() {
        return mixer.getName();
    }

    private record Line(TargetDataLine line) implements InputLine {

        @Override
        public int read(byte[] bytes) {
            return line.isOpen() ? line.read(bytes, 0, bytes.length) : 0;
        }

        @Override
        public void close() {
            line.stop();
            line.close();
        }
    }
}

package diffwave.audio.device;

import java.util.Optional;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/**
 * Output by Java Sound.
 *
 * @param mixer the device
 */
record JavaSoundOutput(Mixer.Info mixer) implements OutputLines {

    private static final double BUFFER_SECONDS = 0.1;

    @Override
    public Optional<OutputLine> open(int rate) {
        try {
            DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, SoundDevices.format(rate));
            SourceDataLine line = (SourceDataLine) AudioSystem.getMixer(mixer).getLine(wanted);
            line.open(SoundDevices.format(rate), 2 * (int) (rate * BUFFER_SECONDS));
            return Optional.of(new Line(line));
        } catch (LineUnavailableException | IllegalArgumentException e) {
            return Optional.empty(); // IllegalArgumentException is Java Sound's word for "no such line"
        }
    }

    @Override
    public String name() {
        return mixer.getName();
    }

    @Override
    public boolean audible() {
        return true;
    }

    private record Line(SourceDataLine line) implements OutputLine {

        @Override
        public int write(byte[] bytes, int count) {
            return line.isOpen() ? line.write(bytes, 0, count) : 0;
        }

        @Override
        public long heard() {
            return line.getLongFramePosition();
        }

        @Override
        public void start() {
            line.start();
        }

        @Override
        public void halt() {
            line.stop();
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}

package diffwave.audio.device;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** Lists the sound devices there are and opens players and recorders on them. */
public final class SoundDevices {

    private static final String NO_OUTPUT = "no sound device";
    private static final String NO_INPUT = "no microphone";

    private SoundDevices() {}

    /** Names of the devices that can play, the system's choice first. */
    public static List<String> outputs() {
        return names(SourceDataLine.class);
    }

    /** Names of the devices that can record, the system's choice first. */
    public static List<String> inputs() {
        return names(TargetDataLine.class);
    }

    /**
     * A player on the first device.
     *
     * @return a silent one ({@link Player#audible()}) where there is none
     */
    public static Player player() {
        return player("");
    }

    /**
     * A player on a device.
     *
     * @param name of {@link #outputs()}; one that is not there (any more) means the first
     * @return a silent one ({@link Player#audible()}) where there is none
     */
    public static Player player(String name) {
        return new LinePlayer(mixer(SourceDataLine.class, name)
                .<OutputLines>map(JavaSoundOutput::new)
                .orElseGet(() -> new SilentLines(NO_OUTPUT, System::nanoTime)));
    }

    /**
     * A recorder on a device.
     *
     * @param name of {@link #inputs()}; one that is not there (any more), or "", means the first
     * @return one whose start refuses where there is none
     */
    public static Recorder recorder(String name) {
        return new Recorder(mixer(TargetDataLine.class, name)
                .<InputLines>map(JavaSoundInput::new)
                .orElseGet(() -> new NoInput(NO_INPUT)));
    }

    /** Mono, 16 bit, little-endian. */
    static AudioFormat format(int rate) {
        return new AudioFormat(rate, 16, 1, true, false);
    }

    private static List<String> names(Class<? extends DataLine> kind) {
        return mixers(kind).stream().map(Mixer.Info::getName).toList();
    }

    private static Optional<Mixer.Info> mixer(Class<? extends DataLine> kind, String name) {
        List<Mixer.Info> all = mixers(kind);
        return all.stream()
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static List<Mixer.Info> mixers(Class<? extends DataLine> kind) {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(m -> AudioSystem.getMixer(m).isLineSupported(new DataLine.Info(kind, format(44_100))))
                .toList();
    }

    private record NoInput(String name) implements InputLines {

        @Override
        public Optional<InputLine> open(int rate) {
            return Optional.empty();
        }
    }
}

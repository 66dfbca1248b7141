package diffwave.ui.transport;

import diffwave.audio.Clip;
import diffwave.audio.device.Recorder;
import diffwave.audio.device.SoundDevices;
import java.util.List;

/** The microphone of this computer. */
public final class RecorderMicrophone implements Microphone {

    private volatile String name;
    private volatile Recorder recorder;

    /**
     * @param name of a device; "" for the system's choice
     */
    public RecorderMicrophone(String name) {
        this.name = name;
        this.recorder = SoundDevices.recorder(name);
    }

    @Override
    public void start() {
        recorder = SoundDevices.recorder(name); // one may have been plugged in since
        recorder.start();
    }

    @Override
    public double level() {
        return recorder.level().peak();
    }

    @Override
    public double seconds() {
        return recorder.seconds();
    }

    @Override
    public Clip stop() {
        return recorder.stop();
    }

    @Override
    public List<String> inputs() {
        return SoundDevices.inputs();
    }

    @Override
    public void use(String other) {
        name = other;
    }
}

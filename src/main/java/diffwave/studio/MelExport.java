package diffwave.studio;

import diffwave.audio.FrontEnd;
import diffwave.audio.Mel;
import diffwave.audio.MelFrontEnd;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Arrays;
import java.nio.file.Path;
import java.util.List;

/** Takes a recording's mel and writes it. */
public final class MelExport {

    /**
     * @param frames of the mel
     * @param notes what a person should know: a cut file, a lost band
     */
    public record Written(int frames, List<String> notes) {}

    private MelExport() {}

    /**
     * @param out .npy, .pt or .safetensors: float32 [80, frames]
     */
    public static Written write(Path recording, FrontEnd frontEnd, Path out) {
        Sources.Read read = Sources.recording(recording, MelFrontEnd.RATE);
        Mel mel = MelFrontEnd.of(frontEnd).mel(read.clip());
        float[] flat = new float[mel.bands() * mel.frames()];
        for (int band = 0; band < mel.bands(); band++) {
            System.arraycopy(mel.values()[band], 0, flat, band * mel.frames(), mel.frames());
        }
        Arrays.write(out, "mel", Tensor.of(new int[] {mel.bands(), mel.frames()}, flat));
        return new Written(mel.frames(), read.notes());
    }
}

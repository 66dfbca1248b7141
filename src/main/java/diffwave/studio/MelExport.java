package diffwave.studio;

import diffwave.audio.FrontEnd;
import diffwave.audio.Mel;
import diffwave.audio.MelFrontEnd;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Npy;
import diffwave.model.checkpoint.Safetensors;
import diffwave.model.checkpoint.TorchWriter;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    public static Written write(Source recording, FrontEnd frontEnd, Path out) {
        Sources.Read read = Sources.recording(recording, MelFrontEnd.RATE);
        Mel mel = MelFrontEnd.of(frontEnd).mel(read.clip());
        float[] flat = new float[mel.bands() * mel.frames()];
        for (int band = 0; band < mel.bands(); band++) {
            System.arraycopy(mel.values()[band], 0, flat, band * mel.frames(), mel.frames());
        }
        write(Tensor.of(new int[] {mel.bands(), mel.frames()}, flat), out);
        return new Written(mel.frames(), read.notes());
    }

    private static void write(Tensor mel, Path out) {
        String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy")) {
            Npy.write(out, mel);
        } else if (name.endsWith(".pt")) {
            TorchWriter.write(out, mel);
        } else if (name.endsWith(".safetensors")) {
            Safetensors.write(out, Map.of("mel", mel), Map.of());
        } else {
            throw new Problem("A mel is written as .npy, .pt or .safetensors, not as " + out.getFileName() + ".");
        }
    }
}

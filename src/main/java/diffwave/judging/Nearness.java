package diffwave.judging;

import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.audio.MelFrontEnd;
import diffwave.audio.Quality;
import java.util.Arrays;

/**
 * How near a vocoder's sound is to the recording that its mel was taken of; 0 is the recording itself.
 *
 * @param logMel mean absolute difference of Tacotron 2's mels, natural logarithms
 * @param stft multi-resolution distance of short-time spectra, {@link Quality#stftDistance}
 */
public record Nearness(double logMel, double stft) {

    private static final MelFrontEnd MEL = MelFrontEnd.of(FrontEnd.TACOTRON2);

    /**
     * Over the time that both have.
     *
     * @param recording at {@link MelFrontEnd#RATE}
     * @param sound at the same rate
     * @throws diffwave.problem.Problem where one has another rate or is shorter than {@link MelFrontEnd#SHORTEST}
     */
    public static Nearness between(Clip recording, Clip sound) {
        int n = Math.min(recording.samples().length, sound.samples().length);
        Clip a = new Clip(Arrays.copyOf(recording.samples(), n), recording.rate());
        Clip b = new Clip(Arrays.copyOf(sound.samples(), n), sound.rate());
        return new Nearness(
                Quality.melDistance(MEL.mel(a), MEL.mel(b)), Quality.stftDistance(a.samples(), b.samples()));
    }
}

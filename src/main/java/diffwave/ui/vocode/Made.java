package diffwave.ui.vocode;

import diffwave.audio.MelFrontEnd;
import diffwave.audio.Quality;
import diffwave.studio.MelInput;
import diffwave.studio.Take;
import java.util.OptionalDouble;

/**
 * A made sound and its figures.
 *
 * @param logMel mean absolute difference to the mel it was made of; empty where there is no such front end
 * @param stft multi-resolution STFT distance to the recording; empty for a mel file
 * @param seconds that its steps took, without reading and loading
 */
public record Made(Take take, OptionalDouble logMel, OptionalDouble stft, double seconds) {

    /** Takes its time: the sound is analysed as its mel was. */
    static Made of(Take take, MelInput input, double seconds) {
        boolean comparable = take.clip().rate() == MelFrontEnd.RATE
                && input.mel().bands() == MelFrontEnd.BANDS
                && take.clip().samples().length >= MelFrontEnd.SHORTEST;
        OptionalDouble logMel = comparable
                ? OptionalDouble.of(Quality.melDistance(
                        input.mel(), MelFrontEnd.of(input.mel().frontEnd()).mel(take.clip())))
                : OptionalDouble.empty();
        OptionalDouble stft = input.original()
                .map(original -> OptionalDouble.of(
                        Quality.stftDistance(original.samples(), take.clip().samples())))
                .orElse(OptionalDouble.empty());
        return new Made(take, logMel, stft, seconds);
    }

    /** Seconds of sound per second of work. */
    double realTime() {
        return take.clip().seconds() / Math.max(seconds, 1e-9);
    }
}

package diffwave.audio;

/**
 * A mel spectrogram.
 *
 * @param values [band][frame]. Not copied: treat as immutable
 * @param frontEnd which recipe made it
 */
public record Mel(float[][] values, FrontEnd frontEnd) {

    public int bands() {
        return values.length;
    }

    public int frames() {
        return values[0].length;
    }
}

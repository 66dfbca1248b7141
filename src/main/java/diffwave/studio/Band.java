package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.audio.Resampler;

/** What a recording holds above a model's highest frequency. */
final class Band {

    private Band() {}

    /**
     * A cleaned sound at the recording's own rate, with the recording's band above. What the model heard is brought back up and
     * taken from the recording, so that only the band above is left; both halves pass the same filter and meet without a gap.
     *
     * @param recording at its own rate
     * @param heard the same at the model's rate
     * @param cleaned what the model made of that
     * @return as long as the recording; the recording itself, but for rounding, where nothing was cleaned
     */
    static Clip above(Clip recording, Clip heard, Clip cleaned) {
        float[] low = Resampler.to(heard, recording.rate()).samples();
        float[] clean = Resampler.to(cleaned, recording.rate()).samples();
        float[] out = recording.samples().clone();
        for (int i = 0; i < Math.min(out.length, low.length); i++) {
            out[i] += clean[i] - low[i];
        }
        return new Clip(out, recording.rate());
    }
}

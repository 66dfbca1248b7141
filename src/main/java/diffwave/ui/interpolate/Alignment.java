package diffwave.ui.interpolate;

import diffwave.audio.Clip;
import diffwave.audio.Onset;

/**
 * How the studio lays B beside A, for the eye.
 *
 * @param shift by how much B is moved so that both begin together, seconds; above 0 later
 * @param b B so moved, at its own rate: led by silence, or without what lies before A's first sample
 */
record Alignment(double shift, Clip b) {

    /** Of the loudest energy: −20 dB, as the studio aligns. */
    private static final double ONSET = 0.01;

    static Alignment of(Clip a, Clip b) {
        double shift = onset(a) - onset(b);
        int moved = (int) Math.round(shift * b.rate());
        float[] out = new float[Math.max(0, b.samples().length + moved)];
        int from = Math.max(0, -moved);
        int to = Math.max(0, moved);
        System.arraycopy(b.samples(), from, out, to, out.length - to);
        return new Alignment(shift, new Clip(out, b.rate()));
    }

    private static double onset(Clip clip) {
        return (double) Onset.of(clip, ONSET).orElse(0) / clip.rate();
    }
}

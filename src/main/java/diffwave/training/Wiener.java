package diffwave.training;

import diffwave.audio.Stft;
import diffwave.diffusion.Schedule;
import java.util.List;

/**
 * How well ε can be told by a Wiener filter that knows each sound's power at every time and frequency: a line to compare a network with.
 * A bin of power P (white noise of 1 has 1) keeps the error ᾱP/(ᾱP + 1 − ᾱ).
 */
final class Wiener {

    private static final double SECONDS = 0.046;

    private Wiener() {}

    /**
     * @param sounds what is learned from
     * @return for each training step, the mean squared error of ε
     */
    static double[] errors(Schedule schedule, List<float[]> sounds, int rate) {
        int size = Integer.highestOneBit((int) Math.round(rate * SECONDS * 1.5)); // 1,024 at 22 kHz, 512 at 8 kHz
        Stft stft = new Stft(size, size / 4);
        double window = 0.375 * size; // Σ w² of Hann's
        double[] errors = new double[schedule.steps()];
        long bins = 0;
        for (float[] sound : sounds) {
            for (float[] frame : stft.magnitudes(sound)) {
                for (float magnitude : frame) {
                    double power = magnitude * (double) magnitude / window;
                    for (int t = 0; t < errors.length; t++) {
                        double signal = schedule.alphaBar(t) * power;
                        errors[t] += signal / (signal + 1 - schedule.alphaBar(t));
                    }
                }
                bins += frame.length;
            }
        }
        for (int t = 0; t < errors.length; t++) {
            errors[t] /= Math.max(1, bins);
        }
        return errors;
    }
}

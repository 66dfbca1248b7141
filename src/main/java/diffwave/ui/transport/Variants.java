package diffwave.ui.transport;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.Loudness;
import java.util.Arrays;
import java.util.List;

/**
 * Several forms of one sound, made alike so that a person hears the difference and nothing else: all last as long as the
 * longest, and on request all are equally loud.
 */
final class Variants {

    static final Variants NONE = new Variants(List.of());

    private final List<Variant> all;
    private double[] gains = {};

    Variants(List<Variant> all) {
        this.all = List.copyOf(all);
    }

    List<Variant> all() {
        return all;
    }

    /** Seconds of the longest. */
    double seconds() {
        return all.stream()
                .mapToDouble(variant -> variant.clip().seconds())
                .max()
                .orElse(0);
    }

    /**
     * What is to be heard of one: its own clip, or with silence after it up to the longest's end.
     *
     * @param matched whether it is to be as loud as the others
     */
    Clip heard(int index, boolean matched) {
        Clip clip = all.get(index).clip();
        int length = (int) Math.max(clip.samples().length, Math.round(seconds() * clip.rate()));
        double gain = matched && all.size() > 1 ? gain(index) : 1;
        if (length == clip.samples().length && gain == 1) {
            return clip;
        }
        float[] samples = Arrays.copyOf(clip.samples(), length);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) gain;
        }
        return new Clip(samples, clip.rate());
    }

    /**
     * What makes one as loud as the others: all are brought to the loudest of them, or as near to it as they can all come
     * without going beyond full scale. A silent one stays as it is.
     */
    double gain(int index) {
        if (gains.length == 0) {
            gains = gains();
        }
        return gains[index];
    }

    private double[] gains() {
        double[] loud = all.stream()
                .mapToDouble(variant -> Math.pow(10, Loudness.of(variant.clip()) / 20))
                .toArray();
        double target = Arrays.stream(loud).max().orElse(0);
        for (int i = 0; i < loud.length; i++) {
            double peak = Level.of(all.get(i).clip()).peak();
            target = loud[i] > 0 ? Math.min(target, loud[i] / peak) : target;
        }
        double common = target;
        return Arrays.stream(loud).map(own -> own > 0 ? common / own : 1).toArray();
    }
}

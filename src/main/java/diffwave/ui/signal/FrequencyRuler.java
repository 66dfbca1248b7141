package diffwave.ui.signal;

import diffwave.ui.theme.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.control.Label;

/** Round frequencies at the right edge of a map, in its scale, no closer than some 40 px; the highest says the unit. */
final class FrequencyRuler extends Group {

    private static final double APART = 40;
    private static final double HEIGHT = 16;

    private record Shown(FrequencyScale scale, double top, double width, double height) {}

    private Shown shown = new Shown(FrequencyScale.LINEAR, 0, 0, 0);

    FrequencyRuler() {
        setMouseTransparent(true);
        setManaged(false);
    }

    void show(FrequencyScale scale, double top, double width, double height) {
        Shown next = new Shown(scale, top, width, height);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        getChildren().clear();
        for (double hertz : ticks(scale, top, height)) {
            boolean unit = getChildren().isEmpty();
            Label label = Parts.label(text(hertz, unit), "over-map", "tick");
            getChildren().add(label);
            label.applyCss();
            label.autosize();
            double middle = (1 - scale.fraction(hertz, top)) * height;
            double lowest = Math.max(4, height - HEIGHT - 4); // a pane may be squeezed to less than a label
            label.relocate(width - label.getWidth() - 8, Math.round(Math.clamp(middle - HEIGHT / 2, 4, lowest)));
        }
    }

    /** From the highest to the lowest; the highest and the lowest always. */
    static List<Double> ticks(FrequencyScale scale, double top, double height) {
        List<Double> ticks = new ArrayList<>(List.of(top));
        if (height < 3 * HEIGHT) {
            return ticks;
        }
        double lowest = scale.hertz(0, top);
        for (double hertz : candidates(scale, top, height)) {
            if (room(scale, top, height, hertz, ticks.getLast()) && room(scale, top, height, lowest, hertz)) {
                ticks.add(hertz);
            }
        }
        ticks.add(lowest);
        return ticks;
    }

    private static boolean room(FrequencyScale scale, double top, double height, double low, double high) {
        return (scale.fraction(high, top) - scale.fraction(low, top)) * height >= APART * 0.75;
    }

    /** Linear: multiples of a round step. Otherwise 1, 2 and 5 times powers of ten, downwards. */
    private static double[] candidates(FrequencyScale scale, double top, double height) {
        if (scale == FrequencyScale.LINEAR) {
            double[] up = Ticks.in(new Range(0, top), Ticks.step(top * APART / height));
            return java.util.stream.IntStream.range(0, up.length)
                    .mapToDouble(i -> up[up.length - 1 - i])
                    .toArray();
        }
        return java.util.stream.IntStream.rangeClosed(0, 5)
                .boxed()
                .sorted(java.util.Comparator.reverseOrder())
                .flatMap(power -> java.util.stream.Stream.of(5, 2, 1).map(factor -> factor * Math.pow(10, power)))
                .mapToDouble(hertz -> hertz)
                .filter(hertz -> hertz < top)
                .toArray();
    }

    /** In kHz with as few decimals as tell it; below 1 kHz where the unit is not said in thousandths. */
    static String text(double hertz, boolean unit) {
        double kilo = hertz / 1000;
        String number = kilo == Math.rint(kilo)
                ? String.valueOf((long) kilo)
                : String.format(Locale.ROOT, kilo < 0.1 ? "%.2f" : kilo < 1 ? "%.1f" : "%.1f", kilo);
        return unit ? number + " kHz" : number;
    }
}

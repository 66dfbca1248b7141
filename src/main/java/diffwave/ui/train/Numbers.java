package diffwave.ui.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Figures as a monitor shows them, alike in every language. */
final class Numbers {

    private static final MathContext THREE = new MathContext(3);

    private Numbers() {}

    /** A step: 18,400. */
    static String step(double step) {
        return String.format(Locale.ROOT, "%,d", Math.round(step));
    }

    /** Three digits that count: 0.0231, 1,430, 2.4e-05. */
    static String figure(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.2e", value)
                    .replaceFirst("\\.?0+e", "e")
                    .replace("-", "−");
        }
        if (size >= 1_000) {
            return step(value);
        }
        return new BigDecimal(value).round(THREE).toPlainString().replace("-", "−");
    }

    /** A round place on an axis: 0.05, 20, 1e-5. */
    static String tick(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.1e", value)
                    .replaceFirst("\\.0e", "e")
                    .replaceFirst("e([+-])0", "e$1")
                    .replace("e+", "e");
        }
        BigDecimal plain = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        return size >= 1_000 ? step(value) : plain.toPlainString();
    }

    /** A share as a person says it: 71 %. */
    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}

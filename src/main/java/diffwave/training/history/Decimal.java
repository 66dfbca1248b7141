package diffwave.training.history;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Numbers out of bytes, without a string for each where they are short: a long run has ten million of them. */
final class Decimal {

    private static final int EXACT_DIGITS = 15;
    private static final double[] TENS = tens();
    private static final Set<String> NO_NUMBERS = Set.of("nan", "inf", "infinity");

    private Decimal() {}

    /** Powers of ten that a double holds exactly. */
    private static double[] tens() {
        double[] tens = new double[EXACT_DIGITS + 1];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1] * 10;
        }
        return tens;
    }

    /** What {@link Double#parseDouble} says; NaN for nothing, for "nan" and "inf"; empty where it is no number. */
    static OptionalDouble of(byte[] bytes, int from, int end) {
        boolean minus = from < end && bytes[from] == '-';
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = minus ? from + 1 : from; i < end; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                digits = digits * 10 + bytes[i] - '0';
                count++;
            } else if (bytes[i] == '.' && point < 0) {
                point = i;
            } else {
                return text(bytes, from, end);
            }
        }
        if (count == 0 || count > EXACT_DIGITS) {
            return text(bytes, from, end);
        }
        double value = point < 0 ? digits : digits / TENS[end - 1 - point]; // both exact, so it is rounded once
        return OptionalDouble.of(minus ? -value : value);
    }

    private static OptionalDouble text(byte[] bytes, int from, int end) {
        String text = new String(bytes, from, end - from, StandardCharsets.US_ASCII).strip();
        if (text.isEmpty() || NO_NUMBERS.contains(text.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", ""))) {
            return OptionalDouble.of(Double.NaN);
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException damaged) {
            return OptionalDouble.empty();
        }
    }
}

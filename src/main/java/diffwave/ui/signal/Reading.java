package diffwave.ui.signal;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What lies under the pointer.
 *
 * @param seconds the time
 * @param hertz the frequency, where the picture has one
 * @param decibels how loud it is there, 0 for full scale
 */
record Reading(double seconds, OptionalDouble hertz, OptionalDouble decibels) {

    private static final String[] NOTES = {"C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B"};
    private static final double A4 = 440;
    private static final int SILENT = -120;

    /** For a person: "0.512 s · 440 Hz · A4 +0 ¢ · −23 dB". */
    String text() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.3f s", seconds));
        hertz.ifPresent(f -> text.append(String.format(Locale.ROOT, " · %.0f Hz", f)));
        hertz.ifPresent(f -> text.append(f >= 16 ? " · " + note(f) : ""));
        decibels.ifPresent(level -> text.append(" · ").append(decibels(level)));
        return text.toString();
    }

    /** The nearest note of the scale of twelve at 440 Hz, and how many hundredths of a half tone above it. */
    static String note(double hertz) {
        double halfTones = 12 * Math.log(hertz / A4) / Math.log(2) + 69;
        int nearest = (int) Math.rint(halfTones);
        int cents = (int) Math.rint(100 * (halfTones - nearest));
        return NOTES[Math.floorMod(nearest, 12)]
                + (Math.floorDiv(nearest, 12) - 1)
                + (cents < 0 ? " −" : " +")
                + Math.abs(cents)
                + " ¢";
    }

    /** Whole dB with a true minus; below −120 it is silence. */
    static String decibels(double level) {
        long whole = Math.round(level);
        return level < SILENT ? "−∞ dB" : (whole < 0 ? "−" : "") + Math.abs(whole) + " dB";
    }
}

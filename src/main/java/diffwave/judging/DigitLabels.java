package diffwave.judging;

import diffwave.model.ModelCard;
import diffwave.model.Presets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Labels that are spoken digits: words from zero to nine, or numerals. */
public final class DigitLabels {

    private DigitLabels() {}

    /** The digit that a label names, if it does. */
    public static OptionalInt digit(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        int word = Presets.DIGITS.indexOf(plain);
        if (word >= 0) {
            return OptionalInt.of(word);
        }
        return plain.matches("[0-9]") ? OptionalInt.of(plain.charAt(0) - '0') : OptionalInt.empty();
    }

    /** The digit of each label, where a model's labels are the ten digits in some order. */
    public static Optional<List<Integer>> of(ModelCard card) {
        List<Integer> digits = card.labels().stream()
                .map(DigitLabels::digit)
                .flatMap(digit -> digit.stream().boxed())
                .toList();
        Set<Integer> different = new HashSet<>(digits);
        boolean all = digits.size() == card.labels().size() && digits.size() == 10 && different.size() == 10;
        return all ? Optional.of(digits) : Optional.empty();
    }
}

package diffwave.dataset;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order of labels, which is the order of a model's rows: digits by their value, others by their letters. */
final class Labels {

    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private Labels() {}

    static List<String> inOrder(Collection<String> labels) {
        Comparator<String> byName = Comparator.naturalOrder();
        return labels.stream()
                .distinct()
                .sorted(DIGITS.containsAll(labels) ? Comparator.comparing(DIGITS::indexOf) : byName)
                .toList();
    }

    /** A digit's word, so that FSDD's 7 and Speech Commands' seven are one label; other texts stay. */
    static String word(String text) {
        return text.matches("[0-9]") ? DIGITS.get(Integer.parseInt(text)) : text;
    }

    /** A digit's figure, as FSDD names files; other texts stay. */
    static String digit(String text) {
        return DIGITS.contains(text) ? Integer.toString(DIGITS.indexOf(text)) : text;
    }
}

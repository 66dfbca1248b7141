package diffwave.ui.theme;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences from below the window in another language. The rooms below speak English only, and much of what they say is kept:
 * in a session, in a cache, in a log. So a sentence is its own key, as in gettext: where it is made of the English pattern of a
 * key {@code said.…}, that key's own pattern says it with the same parts, which may themselves be sentences.
 */
final class Sayings {

    private static final String PREFIX = "said.";
    private static final Pattern PART = Pattern.compile("\\{(\\d)(,number)?}");

    private final List<Saying> all;

    /**
     * @param english what is said below
     * @param order of the parts in it: the index of each
     * @param own the pattern of the window's language
     */
    private record Saying(Pattern english, List<Integer> order, String own) {

        static Saying of(String pattern, String own) {
            StringBuilder regex = new StringBuilder();
            List<Integer> order = new ArrayList<>();
            Matcher part = PART.matcher(pattern);
            int from = 0;
            while (part.find()) {
                regex.append(literal(pattern.substring(from, part.start())))
                        .append(part.group(2) == null ? "(.+?)" : "(\\d+)");
                order.add(Integer.parseInt(part.group(1)));
                from = part.end();
            }
            regex.append(literal(pattern.substring(from)));
            return new Saying(Pattern.compile(regex.toString(), Pattern.DOTALL), order, own);
        }

        /** A pattern doubles its apostrophes. */
        private static String literal(String text) {
            return Pattern.quote(text.replace("''", "'"));
        }

        Optional<MatchResult> match(String sentence) {
            Matcher matcher = english.matcher(sentence);
            return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        }
    }

    /**
     * @param english the patterns of what is said below
     * @param own the same keys' in the window's language
     */
    Sayings(ResourceBundle english, ResourceBundle own) {
        all = english.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .sorted(Comparator.<String>comparingInt(key -> PART.matcher(english.getString(key))
                                .replaceAll("")
                                .length())
                        .reversed()) // what says more is meant before what says less
                .map(key -> Saying.of(english.getString(key), own.getString(key)))
                .toList();
    }

    /** The sentence in the window's language; as it is where it is not among those known. */
    String of(String sentence) {
        for (Saying saying : all) {
            Optional<MatchResult> match = saying.match(sentence);
            if (match.isPresent()) {
                return said(saying, match.get());
            }
        }
        return sentence;
    }

    private String said(Saying saying, MatchResult match) {
        Object[] parts = new Object[saying.order().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[saying.order().get(i)] = of(match.group(i + 1));
        }
        return new MessageFormat(saying.own(), Locale.ROOT).format(parts);
    }
}

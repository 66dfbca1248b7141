package diffwave.ui.theme;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Every word a person reads, in one language: {@code diffwave/ui/text*.properties}. */
public final class Words {

    private static final String NAME = "diffwave.ui.text";

    private final ResourceBundle bundle;
    private final Optional<Sayings> sayings;

    private Words(ResourceBundle bundle, Optional<Sayings> sayings) {
        this.bundle = bundle;
        this.sayings = sayings;
    }

    /** The words of a language; English where we have none. */
    public static Words in(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle(NAME, Locale.ROOT, control);
        ResourceBundle own = ResourceBundle.getBundle(NAME, locale, control);
        boolean other = !own.getLocale().equals(Locale.ROOT);
        return new Words(own, other ? Optional.of(new Sayings(english, own)) : Optional.empty());
    }

    /** A name that may be one of another program version's: its word, or the name itself where we have none. */
    public String name(String prefix, String name) {
        return bundle.containsKey(prefix + name) ? bundle.getString(prefix + name) : name;
    }

    /** A sentence from below the window, which is English, in this language; as it is where we have no other words for it. */
    public String said(String english) {
        return sayings.map(known -> known.of(english)).orElse(english);
    }

    /**
     * @param key of the sentence
     * @param parts for {0}, {1} and so on, put in as they print
     */
    public String of(String key, Object... parts) {
        Object[] printed = Arrays.stream(parts).map(String::valueOf).toArray();
        return printed.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), Locale.ROOT).format(printed);
    }
}

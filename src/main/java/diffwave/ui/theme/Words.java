package diffwave.ui.theme;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every word a person reads, in one language: {@code diffwave/ui/text*.properties}. */
public final class Words {

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words of a language; English where we have none. */
    public static Words in(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(ResourceBundle.getBundle("diffwave.ui.text", locale, control));
    }

    /** A name that may be one of another program version's: its word, or the name itself where we have none. */
    public String name(String prefix, String name) {
        return bundle.containsKey(prefix + name) ? bundle.getString(prefix + name) : name;
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

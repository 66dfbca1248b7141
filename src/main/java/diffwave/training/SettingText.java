package diffwave.training;

import diffwave.problem.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Settings as words: {@code layers=20,lr=3e-4}. The keys are the components of {@link TrainingSettings}, with _ between their words, so
 * that a new component is a new key by itself.
 */
public final class SettingText {

    private static final RecordComponent[] COMPONENTS = TrainingSettings.class.getRecordComponents();

    private SettingText() {}

    /** Every key, in order. */
    public static List<String> keys() {
        return Arrays.stream(COMPONENTS).map(SettingText::key).toList();
    }

    /**
     * Keys and values of a list like {@code layers=20,lr=3e-4}; nothing of an empty one.
     *
     * @throws Problem where a part is no key=value
     */
    public static Map<String, String> parse(String list) {
        Map<String, String> set = new LinkedHashMap<>();
        for (String part : list.split(",")) {
            String[] sides = part.strip().split("=", 2);
            if (sides.length == 2) {
                set.put(sides[0].strip(), sides[1].strip());
            } else if (!part.isBlank()) {
                throw new Problem("\"" + part.strip() + "\" in --set is no key=value, such as layers=20.");
            }
        }
        return set;
    }

    /**
     * The same settings but for some.
     *
     * @throws Problem naming the key that does not exist, or the value that it cannot have
     */
    public static TrainingSettings with(TrainingSettings settings, Map<String, String> set) {
        Map<String, String> words = words(settings);
        set.forEach((key, value) -> {
            if (!words.containsKey(key)) {
                throw new Problem("There is no setting \"" + key + "\"; choose of " + String.join(", ", keys()) + ".");
            }
            words.put(key, value);
        });
        return of(words);
    }

    /** Every setting as its word. */
    public static Map<String, String> words(TrainingSettings settings) {
        Map<String, String> words = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS) {
            try {
                words.put(key(component), word(component.getAccessor().invoke(settings)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        return words;
    }

    /**
     * Settings of their words.
     *
     * @throws Problem naming the value that is missing or that a key cannot have
     */
    public static TrainingSettings of(Map<String, String> words) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : COMPONENTS) {
            String key = key(component);
            if (!words.containsKey(key)) {
                throw new Problem("The setting " + key + " is missing.");
            }
            values.add(value(key, component.getType(), words.get(key)));
        }
        try {
            Class<?>[] types =
                    Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<TrainingSettings> made = TrainingSettings.class.getDeclaredConstructor(types);
            return made.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(String key, Class<?> type, String word) {
        try {
            if (type == int.class) {
                return Integer.parseInt(word.replace("_", ""));
            }
            if (type == double.class) {
                return Double.parseDouble(word);
            }
        } catch (NumberFormatException e) {
            String kind = type == int.class ? "whole number" : "number";
            throw new Problem("\"" + word + "\" is no value for " + key + "; it needs a " + kind + ".", e);
        }
        return type.isEnum() ? choice(key, type, word) : word;
    }

    private static Object choice(String key, Class<?> type, String word) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(SettingText::word).toList();
        int at = words.indexOf(word.toLowerCase(Locale.ROOT));
        if (at < 0) {
            throw new Problem(
                    "\"" + word + "\" is no value for " + key + "; it is one of " + String.join(", ", words) + ".");
        }
        return type.getEnumConstants()[at];
    }

    private static String word(Object value) {
        return switch (value) {
            case Double number -> number(number);
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    /** Without a needless ".0". */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}

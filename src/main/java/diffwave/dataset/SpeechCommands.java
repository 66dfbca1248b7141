package diffwave.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Speech Commands, whole or in part (SC09 is its ten digits): {@code word/file.wav}, the lists {@code validation_list.txt} and {@code
 * testing_list.txt}, noises in {@code _background_noise_}. Without its lists the splits are by {@link NameHash}, which made them.
 */
final class SpeechCommands {

    private static final String VALIDATION = "validation_list.txt";
    private static final String TEST = "testing_list.txt";
    private static final String NOISES = "_background_noise_";

    private SpeechCommands() {}

    static boolean fits(Listing folder) {
        return folder.sounds().isEmpty()
                && (folder.folders().containsKey(NOISES)
                        || folder.files().contains(VALIDATION)
                        || folder.files().contains(TEST));
    }

    static Draft read(Listing folder) {
        Map<String, Split> listed = new HashMap<>();
        listed(folder, VALIDATION, Split.VALIDATION, listed);
        listed(folder, TEST, Split.TEST, listed);
        List<Member> members = new ArrayList<>();
        Set<String> missing = new TreeSet<>(listed.keySet());
        for (String word : folder.folders().keySet()) {
            if (!word.startsWith("_")) {
                for (String file : folder.sounds(word)) {
                    String name = word + "/" + file;
                    Split split = listed.isEmpty() ? NameHash.split(file) : listed.getOrDefault(name, Split.TRAIN);
                    members.add(Member.of(name, Optional.of(word), split));
                    missing.remove(name);
                }
            }
        }
        // SC09 comes with the lists of all words: only what is missing of a word that is here is worth a line
        List<Finding> findings = missing.stream()
                .filter(name -> folder.folders().containsKey(name.replaceFirst("/.*", "")))
                .map(name -> new Finding(
                        name,
                        Finding.Kind.MISSING,
                        (listed.get(name) == Split.TEST ? TEST : VALIDATION) + " names it, but there is no such file."))
                .toList();
        return new Draft(Layout.SPEECH_COMMANDS, members, findings, noises(folder));
    }

    private static void listed(Listing folder, String list, Split split, Map<String, Split> into) {
        if (folder.files().contains(list)) {
            folder.lines(list).forEach(name -> into.put(name.replace('\\', '/'), split));
        }
    }

    private static List<String> noises(Listing folder) {
        int noises = folder.sounds(NOISES).size();
        return noises == 0
                ? List.of()
                : List.of(noises + " sounds in " + NOISES + " are noises, not used for training.");
    }
}

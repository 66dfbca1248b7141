package diffwave.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** LJ Speech: a line {@code id|text|normalised text} in {@code metadata.csv} for each {@code wavs/id.wav}. No labels. */
final class LjSpeech {

    private static final String TABLE = "metadata.csv";
    private static final String FOLDER = "wavs";

    private LjSpeech() {}

    static boolean fits(Listing folder) {
        return folder.files().contains(TABLE) && folder.folders().containsKey(FOLDER);
    }

    static Draft read(Listing folder) {
        Map<String, String> files = new HashMap<>();
        folder.sounds(FOLDER).forEach(file -> files.put(file.replaceFirst("\\.[^.]*$", ""), file));
        List<Member> members = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        folder.lines(TABLE).forEach(line -> ids.add(line.replaceFirst("\\|.*", "")));
        for (String id : ids) {
            Optional<String> file = Optional.ofNullable(files.remove(id));
            if (file.isEmpty()) {
                findings.add(new Finding(
                        FOLDER + "/" + id + ".wav",
                        Finding.Kind.MISSING,
                        TABLE + " names it, but there is no such file."));
            }
            file.ifPresent(
                    there -> members.add(Member.of(FOLDER + "/" + there, Optional.empty(), NameHash.split(there))));
        }
        files.values().stream()
                .sorted()
                .forEach(file -> findings.add(new Finding(
                        FOLDER + "/" + file, Finding.Kind.MISPLACED, "It is not named in " + TABLE + "; not used.")));
        return new Draft(Layout.LJSPEECH, NameHash.unsplitIfFew(members), findings, List.of());
    }
}

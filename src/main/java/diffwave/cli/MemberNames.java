package diffwave.cli;

import diffwave.dataset.DataSet;
import diffwave.dataset.Member;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Recordings as a person names them: as the list does, with {@code *}, or as the shell completes a path. */
final class MemberNames {

    private MemberNames() {}

    /**
     * @throws Problem where a name is none of the data set
     */
    static List<String> of(DataSet set, List<String> texts) {
        Set<String> chosen = new LinkedHashSet<>();
        texts.forEach(text -> chosen.addAll(of(set, text)));
        return List.copyOf(chosen);
    }

    private static List<String> of(DataSet set, String text) {
        Path folder = set.folder().toAbsolutePath().normalize();
        String whole = inside(folder, text);
        Pattern pattern = Pattern.compile(("\\Q" + text + "\\E").replace("*", "\\E.*\\Q"));
        List<String> found = new ArrayList<>();
        for (Member member : set.members()) {
            if (member.name().equals(whole) || pattern.matcher(member.name()).matches()) {
                found.add(member.name());
            }
        }
        if (found.isEmpty()) {
            throw new Problem("There is no recording \"" + text + "\" in " + set.folder()
                    + "; `diffwave dataset list` shows the names.");
        }
        return found;
    }

    /** A path's name within the folder; the text itself where it leads elsewhere. */
    private static String inside(Path folder, String text) {
        try {
            Path path = Path.of(text).toAbsolutePath().normalize();
            return path.startsWith(folder) ? folder.relativize(path).toString().replace('\\', '/') : text;
        } catch (java.nio.file.InvalidPathException noPath) {
            return text; // a star is no part of a path on Windows
        }
    }
}

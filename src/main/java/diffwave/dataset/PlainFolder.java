package diffwave.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recordings of one's own: in one folder, or in a folder per label. Splits are by {@link NameHash}. */
final class PlainFolder {

    private PlainFolder() {}

    static Draft read(Listing folder) {
        return folder.sounds().isEmpty() ? labelled(folder) : unlabelled(folder);
    }

    private static Draft unlabelled(Listing folder) {
        List<Member> members = folder.sounds().stream()
                .map(name -> Member.of(name, Optional.empty(), NameHash.split(name)))
                .toList();
        String within = folder.folders().keySet().stream()
                .filter(name -> !folder.sounds(name).isEmpty())
                .collect(Collectors.joining(", "));
        return new Draft(
                Layout.PLAIN,
                NameHash.unsplitIfFew(members),
                List.of(),
                within.isEmpty()
                        ? List.of()
                        : List.of("The folders within (" + within
                                + ") are not looked into, since there are recordings beside them."));
    }

    private static Draft labelled(Listing folder) {
        List<Member> members = new ArrayList<>();
        for (String label : folder.folders().keySet()) {
            for (String file : folder.sounds(label)) {
                members.add(Member.of(label + "/" + file, Optional.of(label), NameHash.split(file)));
            }
        }
        return new Draft(Layout.LABEL_FOLDERS, NameHash.unsplitIfFew(members), List.of(), List.of());
    }
}

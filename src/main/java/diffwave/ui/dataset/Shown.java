package diffwave.ui.dataset;

import diffwave.dataset.Finding;
import diffwave.dataset.Member;
import java.util.List;
import java.util.Optional;

/** Which recordings are shown, by what is the matter with them. */
public enum Shown {
    ALL,
    USED,
    LEFT_OUT,
    FOUND,
    BROKEN(Finding.Kind.BROKEN),
    CUT_SHORT(Finding.Kind.CUT_SHORT),
    SILENT(Finding.Kind.SILENT),
    TOO_SHORT(Finding.Kind.TOO_SHORT),
    CLIPPED(Finding.Kind.CLIPPED);

    private final Optional<Finding.Kind> kind;

    Shown() {
        kind = Optional.empty();
    }

    Shown(Finding.Kind kind) {
        this.kind = Optional.of(kind);
    }

    boolean shows(Member member, List<Finding> findings) {
        return switch (this) {
            case ALL -> true;
            case USED -> !member.leftOut();
            case LEFT_OUT -> member.leftOut();
            case FOUND -> !findings.isEmpty();
            default -> findings.stream().anyMatch(finding -> kind.equals(Optional.of(finding.kind())));
        };
    }
}

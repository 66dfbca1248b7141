package diffwave.dataset;

import java.util.Optional;

/**
 * One recording of a data set.
 *
 * @param name its path within the data set's folder, parted by '/' on every system
 * @param label what is said or heard; empty where the set has no labels
 * @param speaker who says it; empty where the layout does not tell
 * @param split what it is used for
 * @param leftOut whether a person chose not to use it
 */
public record Member(String name, Optional<String> label, Optional<String> speaker, Split split, boolean leftOut) {

    static Member of(String name, Optional<String> label, Split split) {
        return new Member(name, label, Optional.empty(), split, false);
    }

    Member labelled(String other) {
        return new Member(name, Optional.of(other), speaker, split, leftOut);
    }

    Member in(Split other) {
        return new Member(name, label, speaker, other, leftOut);
    }

    Member left(boolean out) {
        return new Member(name, label, speaker, split, out);
    }
}

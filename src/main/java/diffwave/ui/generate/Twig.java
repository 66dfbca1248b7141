package diffwave.ui.generate;

import diffwave.studio.Generate;
import java.util.List;
import java.util.Optional;

/**
 * One run of a tree of branches, with its steps from the first on: those that it shares with its parent, too.
 *
 * @param name for a person
 * @param asked what was asked for, one sound
 * @param parent the run that it left; empty for the first
 * @param at index of the last step that it shares with its parent; −1 for the first
 * @param steps kept of it so far
 * @param count of all its steps
 */
record Twig(String name, Generate asked, Optional<Twig> parent, int at, List<Step> steps, int count) {

    Twig {
        steps = List.copyOf(steps);
    }

    /** The same run, further on. */
    Twig grown(List<Step> now, int expected) {
        return new Twig(name, asked, parent, at, now, expected);
    }
}

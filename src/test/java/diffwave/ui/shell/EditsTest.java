package diffwave.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EditsTest {

    private final List<String> text = new ArrayList<>();
    private final Edits edits = new Edits();

    @Test
    void what_was_done_is_taken_back_and_done_again_in_order() {
        edits.execute(write("a"));
        edits.execute(write("b"));
        edits.undo();
        assertThat(text).containsExactly("a");
        edits.redo();
        assertThat(text).containsExactly("a", "b");
        edits.undo();
        edits.execute(write("c"));
        assertThat(edits.canRedo().get()).isFalse();
        edits.undo();
        edits.undo();
        assertThat(text).isEmpty();
        assertThat(edits.canUndo().get()).isFalse();
    }

    private Edit write(String letter) {
        return new Edit() {
            @Override
            public String description() {
                return letter;
            }

            @Override
            public void execute() {
                text.add(letter);
            }

            @Override
            public void undo() {
                text.removeLast();
            }
        };
    }
}

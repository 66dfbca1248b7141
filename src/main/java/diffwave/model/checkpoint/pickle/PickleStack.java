package diffwave.model.checkpoint.pickle;

import diffwave.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stack of a pickle's reader with its marks, and the memo of objects that are named again. */
final class PickleStack {

    private static final int MOST_MARKS = 1_000;

    private final String where;
    private final List<Pickled> stack = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Long, Pickled> memo = new HashMap<>();

    PickleStack(String where) {
        this.where = where;
    }

    void push(Pickled value) {
        stack.add(value);
    }

    Pickled pop() {
        if (stack.size() <= floor()) {
            throw damaged();
        }
        return stack.removeLast();
    }

    Pickled top() {
        if (stack.size() <= floor()) {
            throw damaged();
        }
        return stack.getLast();
    }

    private int floor() {
        return marks.isEmpty() ? 0 : marks.getLast();
    }

    void mark() {
        if (marks.size() >= MOST_MARKS) {
            throw new Problem(where + " nests objects more than " + MOST_MARKS + " deep; it is damaged or hostile.");
        }
        marks.add(stack.size());
    }

    /** Everything since the last mark, taken off. */
    List<Pickled> sinceMark() {
        if (marks.isEmpty()) {
            throw damaged();
        }
        List<Pickled> above = stack.subList(marks.removeLast(), stack.size());
        List<Pickled> items = List.copyOf(above);
        above.clear();
        return items;
    }

    /** The last few, in their order, taken off. */
    List<Pickled> last(int count) {
        if (stack.size() - count < floor()) {
            throw damaged();
        }
        List<Pickled> above = stack.subList(stack.size() - count, stack.size());
        List<Pickled> items = List.copyOf(above);
        above.clear();
        return items;
    }

    void remember(long key) {
        memo.put(key, top());
    }

    void rememberNext() {
        remember(memo.size());
    }

    void recall(long key) {
        if (!memo.containsKey(key)) {
            throw damaged();
        }
        push(memo.get(key));
    }

    Problem damaged() {
        return new Problem(
                where + " is damaged: the description of its objects does not hold together; fetch it again.");
    }
}

package diffwave.job;

import java.util.OptionalInt;

/** Where jobs wait for their turn. */
interface Line {

    /** Nobody waits. */
    Line NONE = new Line() {
        @Override
        public OptionalInt place(Job<?> job) {
            return OptionalInt.empty();
        }

        @Override
        public void move(Job<?> job, int by) {}
    };

    /** How many wait before it; empty where it does not wait. */
    OptionalInt place(Job<?> job);

    /** @param by places, negative for sooner; it stops at either end */
    void move(Job<?> job, int by);
}

package diffwave.ui.sampling;

import diffwave.diffusion.Schedule;
import diffwave.ui.shell.Edit;
import java.util.function.Consumer;

/**
 * One schedule in place of another.
 *
 * @param show puts one in place
 */
record ScheduleEdit(String description, Schedule old, Schedule next, Consumer<Schedule> show) implements Edit {

    @Override
    public void execute() {
        show.accept(next);
    }

    @Override
    public void undo() {
        show.accept(old);
    }
}

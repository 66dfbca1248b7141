package diffwave.training;

import java.util.List;

/**
 * Who takes part in a run beside the trainer.
 *
 * @param validations judge each checkpoint
 * @param rehearsal makes each checkpoint's samples
 * @param observer sees every step
 * @param stop somebody's wish to stop
 */
public record Company(List<Validation> validations, Rehearsal rehearsal, TrainingObserver observer, StopSign stop) {

    public Company {
        validations = List.copyOf(validations);
    }

    /** Nobody. */
    public static Company none() {
        return new Company(List.of(), Rehearsal.NONE, TrainingObserver.NONE, new StopSign());
    }
}

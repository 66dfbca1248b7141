package diffwave.training;

import diffwave.model.ModelCard;
import java.util.List;
import java.util.Optional;

/**
 * All that a {@link Trainer} needs beside the network's numbers.
 *
 * @param folder where it is kept
 * @param run what was asked
 * @param card of the network that learns
 * @param lessons of the training split
 * @param heldOut of the validation split, where there is one
 * @param validations further judges
 * @param rehearsal makes the samples
 * @param parts which samples
 * @param observer sees every step
 * @param limit how long
 * @param stop somebody's wish to stop
 */
record Course(
        RunFolder folder,
        RunRecord run,
        ModelCard card,
        Lessons lessons,
        Optional<HeldOut> heldOut,
        List<Validation> validations,
        Rehearsal rehearsal,
        List<Rehearsal.Part> parts,
        TrainingObserver observer,
        Limit limit,
        StopSign stop) {}

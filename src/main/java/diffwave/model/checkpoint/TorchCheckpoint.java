package diffwave.model.checkpoint;

import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/** A network out of a torch file of lmnt's or philsyn's program, told apart by the names of its tensors. */
public final class TorchCheckpoint {

    private TorchCheckpoint() {}

    /**
     * Reads a checkpoint file.
     *
     * @param wish what a person says where the file is silent
     * @throws Problem naming the file and what is wrong, or which option must be given
     */
    public static Imported read(Path path, ImportWish wish) {
        return TorchFile.read(path, file -> {
            if (!(file.root() instanceof Pickled.Dict top)) {
                throw new Problem(file.name() + " holds no state dict, so no network.");
            }
            Optional<Pickled.Dict> lmnt = inside(top, "model");
            Optional<Pickled.Dict> philsyn = inside(top, "model_state_dict");
            Pickled.Dict state = lmnt.or(() -> philsyn).orElse(top);
            boolean theirs = switch (wish.dialect()) {
                case PHILSYN -> true;
                case LMNT -> false;
                case AUTO -> PhilsynCheckpoint.recognises(state);
            };
            if (theirs) {
                return PhilsynCheckpoint.read(path, file, state, wish);
            }
            if (wish.dialect() == ImportWish.Dialect.AUTO && !LmntCheckpoint.recognises(state)) {
                throw new Problem(file.name() + " holds no network of lmnt's or philsyn's program"
                        + state.entries().keySet().stream()
                                .findFirst()
                                .map(name -> ": its first entry is \"" + name + "\".")
                                .orElse(": it is empty."));
            }
            Optional<Pickled.Dict> params = inside(top, "params");
            params.filter(dict -> top.entries().containsKey("step"))
                    .ifPresent(dict -> dict.entries().put("step", top.entries().get("step")));
            return LmntCheckpoint.read(file, state, params, wish);
        });
    }

    /** Whether a torch file has the names of a network of theirs; its numbers are not read. */
    public static boolean isOne(Path path) {
        return TorchFile.read(
                path,
                file -> file.root() instanceof Pickled.Dict top
                        && inside(top, "model")
                                .or(() -> inside(top, "model_state_dict"))
                                .or(() -> Optional.of(top))
                                .filter(state ->
                                        PhilsynCheckpoint.recognises(state) || LmntCheckpoint.recognises(state))
                                .isPresent());
    }

    private static Optional<Pickled.Dict> inside(Pickled.Dict top, String name) {
        return top.entries().get(name) instanceof Pickled.Dict dict ? Optional.of(dict) : Optional.empty();
    }
}

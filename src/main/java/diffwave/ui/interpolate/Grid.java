package diffwave.ui.interpolate;

import diffwave.audio.Clip;
import diffwave.studio.Take;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The sounds at λ = 0, 0.1 … 1, as far as they are made; between two of them the one fades into the other. */
final class Grid {

    /** Points, ends included. */
    static final int POINTS = 11;

    private final List<Optional<Take>> takes = new ArrayList<>(Collections.nCopies(POINTS, Optional.empty()));

    /** The λ of a point. */
    static double lambda(int point) {
        return point / (POINTS - 1.0);
    }

    void clear() {
        Collections.fill(takes, Optional.empty());
    }

    void put(int point, Take take) {
        takes.set(point, Optional.of(take));
    }

    Optional<Take> at(int point) {
        return takes.get(point);
    }

    int ready() {
        return (int) takes.stream().filter(Optional::isPresent).count();
    }

    /** The point to make next: the nearest to λ that is not made; empty when all are. */
    OptionalInt next(double lambda) {
        return nearest(lambda, false);
    }

    /** What is heard at λ: neighbours faded into each other where both are made, else the nearest that is. */
    Optional<Clip> at(double lambda) {
        double place = Math.clamp(lambda, 0, 1) * (POINTS - 1);
        int low = (int) Math.floor(place);
        double part = place - low;
        Optional<Take> left = takes.get(low);
        Optional<Take> right = takes.get(Math.min(low + 1, POINTS - 1));
        if (left.isPresent() && part < 1e-9) {
            return left.map(Take::clip);
        }
        if (left.isPresent() && right.isPresent()) {
            return Optional.of(faded(left.get().clip(), right.get().clip(), (float) part));
        }
        OptionalInt nearest = nearest(lambda, true);
        return nearest.isPresent() ? takes.get(nearest.getAsInt()).map(Take::clip) : Optional.empty();
    }

    /** The point's λ that is heard in place of this one, since this one, or a neighbour of it, is not made; empty when none is. */
    OptionalDouble instead(double lambda) {
        double place = Math.clamp(lambda, 0, 1) * (POINTS - 1);
        boolean real = takes.get((int) Math.floor(place + 1e-9)).isPresent()
                && takes.get((int) Math.ceil(place - 1e-9)).isPresent();
        OptionalInt nearest = nearest(lambda, true);
        return real || nearest.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(lambda(nearest.getAsInt()));
    }

    private OptionalInt nearest(double lambda, boolean made) {
        int best = -1;
        for (int i = 0; i < POINTS; i++) {
            boolean closer = best < 0 || Math.abs(lambda(i) - lambda) < Math.abs(lambda(best) - lambda) - 1e-9;
            if (takes.get(i).isPresent() == made && closer) {
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** Both were made of the same noise, so that a straight fade keeps them together. */
    private static Clip faded(Clip left, Clip right, float part) {
        float[] out = new float[Math.min(left.samples().length, right.samples().length)];
        for (int i = 0; i < out.length; i++) {
            out[i] = (1 - part) * left.samples()[i] + part * right.samples()[i];
        }
        return new Clip(out, left.rate());
    }
}

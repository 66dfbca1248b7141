package diffwave.ui.sweep;

import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.studio.Generate;
import diffwave.ui.sampling.FigureSlider;
import java.util.OptionalInt;

/** One value on an axis of a sweep: what it changes in a wish. */
public sealed interface Setting {

    /** The wish with this value. */
    Generate on(Generate wish);

    /** The bare value, as a person types it. */
    String text();

    /** For a file's name, in the words of the command line: "steps-6". */
    String word();

    /** @param count at least 1 */
    record Steps(int count) implements Setting {
        @Override
        public Generate on(Generate wish) {
            return with(wish, wish.sampling().withSteps(count));
        }

        @Override
        public String text() {
            return String.valueOf(count);
        }

        @Override
        public String word() {
            return "steps-" + count;
        }
    }

    /** @param w 1 is none */
    record Guidance(double w) implements Setting {
        @Override
        public Generate on(Generate wish) {
            return with(wish, wish.sampling().withGuidance(w));
        }

        @Override
        public String text() {
            return FigureSlider.figure(w);
        }

        @Override
        public String word() {
            return "guidance-" + text();
        }
    }

    /** @param eta 0 … 1 */
    record Eta(double eta) implements Setting {
        @Override
        public Generate on(Generate wish) {
            Sampling now = wish.sampling();
            return with(
                    wish,
                    new Sampling(
                            now.method(), now.steps(), now.schedule(), eta, now.guidance(), now.clamp(), now.start()));
        }

        @Override
        public String text() {
            return FigureSlider.figure(eta);
        }

        @Override
        public String word() {
            return "eta-" + text();
        }
    }

    /** @param sampling as the inspector has it, by another method: it takes the place of all others, so it comes first */
    record Sampler(Sampling sampling) implements Setting {
        @Override
        public Generate on(Generate wish) {
            return with(wish, sampling);
        }

        Method method() {
            return sampling.method();
        }

        @Override
        public String text() {
            return method().word();
        }

        @Override
        public String word() {
            return method().word();
        }
    }

    /** @param seed of the noise */
    record Seed(long seed) implements Setting {
        @Override
        public Generate on(Generate wish) {
            return new Generate(wish.model(), wish.label(), wish.sampling(), seed, 1);
        }

        @Override
        public String text() {
            return String.valueOf(seed);
        }

        @Override
        public String word() {
            return "seed-" + seed;
        }
    }

    /**
     * @param index of the model's label
     * @param name as a key shows it
     */
    record Label(int index, String name) implements Setting {
        @Override
        public Generate on(Generate wish) {
            return new Generate(wish.model(), OptionalInt.of(index), wish.sampling(), wish.seed(), 1);
        }

        @Override
        public String text() {
            return name;
        }

        @Override
        public String word() {
            return name;
        }
    }

    private static Generate with(Generate wish, Sampling sampling) {
        return new Generate(wish.model(), wish.label(), sampling, wish.seed(), 1);
    }
}

package diffwave.ui.generate;

import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.model.ModelCard;
import diffwave.studio.Branch;
import diffwave.studio.Generate;
import diffwave.studio.Maker;
import diffwave.studio.Source;
import diffwave.studio.Take;
import diffwave.studio.Vary;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Edits;
import diffwave.ui.takes.LabelText;
import diffwave.ui.takes.TakesViewModel;
import diffwave.ui.theme.Words;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableBooleanValue;

/** Goes on from what is there: a branch from a step of the strip, a variation of a take. FX thread only. */
final class Onward {

    private final Maker maker;
    private final Desk desk;
    private final Words words;
    private final TakesViewModel takes;
    private final Wish wish;
    private final Film film;
    private final Edits edits;
    private final Twigs twigs;
    private final Looking looking;
    private final Shooting shooting;
    private final ObservableBooleanValue running;

    Onward(
            Context context,
            Wish wish,
            Film film,
            Twigs twigs,
            Looking looking,
            Shooting shooting,
            ObservableBooleanValue running) {
        this.maker = context.maker();
        this.desk = context.desk();
        this.words = context.words();
        this.edits = context.edits();
        this.takes = context.takes();
        this.wish = wish;
        this.film = film;
        this.twigs = twigs;
        this.looking = looking;
        this.shooting = shooting;
        this.running = running;
    }

    /** The wish for one sound of those asked. */
    static Generate one(Generate asked, Sampling sampling, long seed) {
        return new Generate(asked.model(), asked.label(), sampling, seed, 1);
    }

    /** Whether the run can be left at what is shown: noise is left in it, and nothing runs. */
    boolean canBranch() {
        return !running.get()
                && twigs.now().isPresent()
                && looking.shown().get() instanceof Shown.Moment moment
                && moment.step().noise() > 0;
    }

    /** Leaves the run at the step shown, and goes on with another seed and with what the inspector says now. */
    void branch() {
        if (!canBranch() || !(looking.shown().get() instanceof Shown.Moment moment)) {
            return;
        }
        Step step = moment.step();
        Twig parent = twigs.now().orElseThrow();
        ModelCard chosen = wish.model().get().orElseThrow();
        boolean same = chosen.name().equals(parent.asked().model());
        ModelCard card = wish.models().stream()
                .filter(one -> one.name().equals(parent.asked().model()))
                .findFirst()
                .orElse(chosen);
        Sampling sampling = same ? wish.sampling() : parent.asked().sampling();
        long seed = twigs.freshSeed();
        Branch asked = new Branch(parent.asked(), step.noise(), step.now(), sampling, seed);
        String name = words.of("branch.name", Math.round(step.trained()), seed);
        int done = step.index() + 1;
        Runnable reel = () -> {
            twigs.branch(
                    name,
                    one(parent.asked(), sampling, seed),
                    step.index(),
                    film.count().get());
            Twig twig = twigs.now().orElseThrow();
            film.show(twig.name(), twig.steps(), twig.count());
        };
        StepObserver observer = new Runs(desk.fx())
                .watch(card, seen -> film.add(seen.after(done)), seen -> looking.reached(seen.after(done)));
        shooting.begin(name, reel, () -> maker.branch(asked, observer), shooting::arrived);
    }

    /** Looks at another run of the tree: at its last step. */
    void twig(int index) {
        if (running.get()) {
            return;
        }
        twigs.choose(index);
        Twig twig = twigs.now().orElseThrow();
        film.show(twig.name(), twig.steps(), twig.count());
        looking.scrub(twig.count());
    }

    /** Noises the chosen take to the inspector's strength and comes back, each time with another seed. */
    void vary() {
        Optional<Take> take = takes.shelf().chosen().get();
        if (running.get() || take.isEmpty() || wish.model().get().isEmpty()) {
            return;
        }
        ModelCard card = wish.model().get().get();
        OptionalInt label = take.get()
                .recipe()
                .label()
                .map(card.labels()::indexOf)
                .filter(index -> index >= 0)
                .map(OptionalInt::of)
                .orElse(wish.label().get());
        String name = words.of(
                "vary.name", LabelText.name(take.get(), words), wish.strength().get());
        Source source =
                new Source.Memory(LabelText.name(take.get(), words), take.get().clip());
        Vary asked = new Vary(
                card.name(),
                source,
                label,
                wish.sampling(),
                wish.strength().get(),
                wish.seed().get());
        edits.silently(() -> wish.seed().set(wish.seed().get() + 1));
        Runnable reel = () -> {
            twigs.clear();
            film.begin(name, wish.expectedSteps(), index -> OptionalInt.empty());
        };
        shooting.begin(name, reel, () -> maker.vary(asked, shooting.watch(card, reel)), shooting::arrived);
    }
}

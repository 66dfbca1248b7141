package diffwave.studio.session;

import diffwave.TestStudio;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.job.DirectRunner;
import diffwave.studio.Generate;
import diffwave.studio.Studio;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/** A program that makes a long batch, keeps every take and tells of each that is kept; a test kills it on the way. */
public final class Batch {

    private Batch() {}

    /**
     * @param args the folder of the models, the folder of the sessions, the first seed
     */
    public static void main(String[] args) {
        try (SessionKeeper keeper = SessionKeeper.open(Path.of(args[1]));
                Studio studio = new Studio(TestStudio.options(Path.of(args[0])), new DirectRunner())) {
            keeper.state(Map.of("screen", "generate"));
            Generate wish = new Generate(
                    "tiny-digits", OptionalInt.of(7), Sampling.steps(Method.DDIM, 3), Long.parseLong(args[2]), 10_000);
            studio.generate(wish, StepObserver.NONE, take -> {
                        keeper.keep(new Kept(take, take.recipe().seed() % 2 == 1))
                                .join();
                        System.out.println("kept " + take.recipe().seed());
                    })
                    .result()
                    .join();
        }
    }
}

package diffwave.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.DirectRunner;
import diffwave.job.Job;
import diffwave.job.Worker;
import diffwave.studio.EngineState;
import diffwave.ui.FakeMaker;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class ActivityTest {

    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void an_engine_that_unpacks_says_how_far_it_is() {
        EngineState unpacking = new EngineState(EngineState.Phase.UNPACKING, "", "", 276_000_000, 432_000_000);
        Activity activity = new Activity(unpacking, words, Runnable::run);
        assertThat(activity.title().get()).isEqualTo("getting ready, first start only");
        assertThat(activity.detail().get()).isEqualTo("276 of 432 MB");
        assertThat(activity.cancellable().get()).isFalse();
        activity.engine(FakeMaker.READY);
        assertThat(activity.busy().get()).isFalse();
    }

    @Test
    void a_running_job_says_its_step_and_the_time_left_and_goes_when_it_ends() throws Exception {
        Activity activity = new Activity(FakeMaker.READY, words, Runnable::run);
        List<String> seen = new CopyOnWriteArrayList<>();
        activity.detail().addListener((property, before, now) -> seen.add(now));
        try (Worker worker = new Worker()) {
            CompletableFuture<Void> go = new CompletableFuture<>();
            Job<Integer> job = worker.submit("x", progress -> {
                go.join();
                progress.report(18, 50, "step 18 of 50");
                return 1;
            });
            activity.watch(job, "7, seed 42");
            go.complete(null);
            job.result().get();
        }
        assertThat(seen).anyMatch(text -> text.startsWith("step 18 of 50 · ") && text.endsWith("left"));
        assertThat(activity.title().get()).isEqualTo("7, seed 42");
    }

    @Test
    void a_job_that_ended_at_once_is_not_shown() {
        Activity activity = new Activity(FakeMaker.READY, words, Runnable::run);
        activity.watch(new DirectRunner().submit("x", progress -> 1), "x");
        assertThat(activity.busy().get()).isFalse();
    }
}

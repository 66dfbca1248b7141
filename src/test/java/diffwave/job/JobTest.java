package diffwave.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs run one after another, tell how far they are, and end once. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class JobTest {

    @Test
    void jobsRunInTheOrderTheyCame() {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        try (Worker worker = new Worker()) {
            Job<Integer> last = null;
            for (int i = 0; i < 10; i++) {
                int number = i;
                last = worker.submit("job " + i, progress -> {
                    order.add(number);
                    return number;
                });
            }
            assertThat(last.result().join()).isEqualTo(9);
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aWaitingJobIsCancelledAtOnceAndNeverRuns() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        try (Worker worker = new Worker()) {
            Job<String> first = worker.submit("first", progress -> {
                go.await();
                return "done";
            });
            Job<String> second = worker.submit("second", progress -> {
                throw new AssertionError("must not run");
            });
            second.cancel();
            assertThat(second.status().state()).isEqualTo(Job.State.CANCELLED);
            go.countDown();
            assertThat(first.result().join()).isEqualTo("done");
            assertThat(worker.submit("third", progress -> 3).result().join()).isEqualTo(3);
            assertThat(second.status().state()).isEqualTo(Job.State.CANCELLED);
        }
    }

    @Test
    void aRunningJobEndsAtItsNextLook() {
        CountDownLatch running = new CountDownLatch(1);
        try (Worker worker = new Worker()) {
            Job<String> job = worker.submit("endless", progress -> {
                running.countDown();
                while (true) {
                    progress.check();
                    Thread.onSpinWait();
                }
            });
            assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
            job.cancel();
            assertThatThrownBy(() -> job.result().get(10, TimeUnit.SECONDS)).isInstanceOf(Exception.class);
            assertThat(job.status().state()).isEqualTo(Job.State.CANCELLED);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void progressIsAFractionWithATimeLeft() {
        List<Job.Status> seen = new ArrayList<>();
        new DirectRunner(seen::add).submit("work", progress -> {
            progress.report(1, 4, "step 1 of 4");
            progress.report(4, 4, "step 4 of 4");
            return 0;
        });
        assertThat(seen.get(1).fraction()).isEqualTo(0.25);
        assertThat(seen.get(1).what()).isEqualTo("step 1 of 4");
        assertThat(seen.get(1).left()).isPresent();
        assertThat(seen.getLast().state()).isEqualTo(Job.State.DONE);
        assertThat(seen.getLast().left()).isEmpty();
    }

    @Test
    void aFailureIsKeptAndAnErrorTooEndsTheJob() {
        Job<String> failed = new DirectRunner().submit("bad", progress -> {
            throw new OutOfMemoryError("too much");
        });
        assertThat(failed.status().state()).isEqualTo(Job.State.FAILED);
        assertThatThrownBy(() -> failed.result().join()).hasCauseInstanceOf(OutOfMemoryError.class);
        failed.cancel();
        assertThat(failed.status().state()).isEqualTo(Job.State.FAILED);
    }

    @Test
    void waitingJobsCanBeMovedAndCancelled() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (Worker worker = new Worker()) {
            Job<Object> first = worker.submit("first", progress -> {
                running.countDown();
                go.await();
                return order.add("first");
            });
            running.await();
            Job<Object> b = worker.submit("b", progress -> order.add("b"));
            Job<Object> c = worker.submit("c", progress -> order.add("c"));
            Job<Object> d = worker.submit("d", progress -> order.add("d"));
            assertThat(d.place()).hasValue(2);
            d.move(-1);
            assertThat(worker.open()).containsExactly(first, b, d, c);
            b.move(99);
            first.move(3); // it runs: it stays first
            d.cancel();
            assertThat(worker.open()).containsExactly(first, c, b);
            assertThat(d.place()).isEmpty();
            go.countDown();
            b.result().join();
            assertThat(order).containsExactly("first", "c", "b");
            assertThat(d.status().state()).isEqualTo(Job.State.CANCELLED);
        }
    }

    @Test
    void aFailureSaysWhy() {
        Job<String> failed = new DirectRunner().submit("bad", progress -> {
            throw new IllegalArgumentException("no such label");
        });
        assertThat(failed.failure()).hasValueSatisfying(why -> assertThat(why).hasMessage("no such label"));
        assertThat(new DirectRunner().submit("good", progress -> 1).failure()).isEmpty();
    }
}

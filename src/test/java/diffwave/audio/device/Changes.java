package diffwave.audio.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what a player tells, and for what a test can see. */
final class Changes {

    private final LinkedBlockingQueue<Player.Change> told = new LinkedBlockingQueue<>();

    Changes(Player player) {
        player.listen(told::add);
    }

    Player.Change next(Player.State state) throws InterruptedException {
        Player.Change change = told.poll(10, TimeUnit.SECONDS);
        assertThat(change).isNotNull();
        assertThat(change.state()).isEqualTo(state);
        return change;
    }

    boolean more() {
        return !told.isEmpty();
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 10 s").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}

package diffwave.network.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads that share work: order, failures, interrupts, end. */
class CrewTest {

    private final Crew crew = new Crew(3);

    @AfterEach
    void end() {
        crew.close();
    }

    /** Each tile adds up what its neighbours had in the phase before: wrong as soon as one runs too early or too late. */
    @Test
    void aTileFindsItsNeighboursPhaseBefore() {
        int tiles = 50;
        int phases = 200;
        AtomicIntegerArray seen = new AtomicIntegerArray(tiles);
        AtomicInteger early = new AtomicInteger();
        crew.run(new Work() {
            @Override
            public int phases() {
                return phases;
            }

            @Override
            public int tiles() {
                return tiles;
            }

            @Override
            public int reach(int phase) {
                return phase % 5;
            }

            @Override
            public void run(int phase, int tile, int worker) {
                int reach = reach(phase);
                for (int near = Math.max(0, tile - reach); near <= Math.min(tiles - 1, tile + reach); near++) {
                    if (seen.get(near) < phase) {
                        early.incrementAndGet();
                    }
                }
                seen.set(tile, phase + 1);
            }
        });
        assertThat(early).hasValue(0);
        for (int tile = 0; tile < tiles; tile++) {
            assertThat(seen.get(tile)).isEqualTo(phases);
        }
    }

    @Test
    void whatAWorkerThrowsReachesTheCallerAndTheCrewGoesOn() {
        assertThatThrownBy(() -> crew.run(Work.of(1000, (tile, worker) -> {
                    if (tile == 500) {
                        throw new IllegalStateException("tile 500");
                    }
                })))
                .hasMessage("tile 500");
        AtomicInteger made = new AtomicInteger();
        crew.run(Work.of(1000, (tile, worker) -> made.incrementAndGet()));
        assertThat(made).hasValue(1000);
    }

    @Test
    void anInterruptIsLeftToTheCaller() {
        AtomicInteger made = new AtomicInteger();
        Thread.currentThread().interrupt();
        crew.run(Work.of(1000, (tile, worker) -> made.incrementAndGet()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(made).hasValue(1000);
    }

    @Test
    void closedItsThreadsEnd() throws InterruptedException {
        crew.run(Work.of(10, (tile, worker) -> {}));
        crew.close();
        for (Thread thread : crew.threads()) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }
}

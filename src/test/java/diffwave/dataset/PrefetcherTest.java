package diffwave.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Batches made ahead. */
class PrefetcherTest {

    private static Batch numbered(long number) {
        return new Batch(new float[1][1], new int[1], new long[] {number});
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("batches"))
                .count();
    }

    @Test
    void theyComeInOrderFromTheFirstAskedFor() {
        try (Prefetcher ahead = new Prefetcher((number, rows, samples) -> numbered(number), 7, 1, 1)) {
            for (long number = 7; number < 40; number++) {
                assertThat(ahead.next().clips()[0]).isEqualTo(number);
            }
            assertThat(ahead.waiting()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void closingEndsTheThread() {
        long before = threads();
        Prefetcher ahead = new Prefetcher((number, rows, samples) -> numbered(number), 0, 1, 1);
        ahead.next();
        assertThat(threads()).isEqualTo(before + 1);
        ahead.close();
        assertThat(threads()).isEqualTo(before);
    }

    @Test
    void aFailureComesInItsTurnAndAgain() {
        Batches failing = (number, rows, samples) -> {
            if (number == 2) {
                throw new IllegalStateException("gone");
            }
            return numbered(number);
        };
        try (Prefetcher ahead = new Prefetcher(failing, 0, 1, 1)) {
            assertThat(ahead.next().clips()[0]).isZero();
            assertThat(ahead.next().clips()[0]).isEqualTo(1);
            assertThatThrownBy(ahead::next).hasMessage("gone");
            assertThatThrownBy(ahead::next).hasMessage("gone");
        }
    }
}

package diffwave.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.job.Progress;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What batches hold, by their number. */
class BatchesTest {

    @TempDir
    private Path folder;

    /** Recording i holds 100 · (i + 1) samples of value i + 1, so that it is known again. */
    private Sounds sounds(int recordings) {
        Folders folders = new Folders(folder.resolve("set"));
        IntStream.range(0, recordings)
                .forEach(i -> folders.constant("%d_anna_%d.wav".formatted(i % 10, 8 + i), 100 * (i + 1), i + 1));
        return Sounds.open(folders.open(), Folders.RATE, folder.resolve("cache"), Progress.NONE);
    }

    @Test
    void everyPassVisitsEachRecordingOnceInAnotherOrder() {
        try (Sounds sounds = sounds(7)) {
            Batches batches = sounds.batches(Split.TRAIN, 3);
            long[] visited = LongStream.range(0, 14)
                    .flatMap(
                            number -> Arrays.stream(batches.batch(number, 3, 50).clips()))
                    .toArray();
            Set<String> orders = new HashSet<>();
            for (int pass = 0; pass < 6; pass++) {
                long[] clips = Arrays.copyOfRange(visited, 7 * pass, 7 * pass + 7);
                orders.add(Arrays.toString(clips));
                assertThat(clips).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
            }
            assertThat(orders).hasSizeGreaterThan(4);
        }
    }

    @Test
    void ordersAreEvenlySpread() {
        int[][] seen = new int[5][5];
        Shuffle shuffle = new Shuffle(11, Split.TRAIN, 5);
        for (int place = 0; place < 5 * 5000; place++) {
            seen[place % 5][shuffle.at(place)]++;
        }
        // 5000 passes, each cell a binomial of mean 1000 and deviation 28
        assertThat(Arrays.stream(seen).flatMapToInt(Arrays::stream)).allMatch(n -> Math.abs(n - 1000) < 5 * 28);
    }

    @Test
    void aBatchIsAFunctionOfSeedSplitAndNumber() {
        try (Sounds sounds = sounds(7)) {
            Batch once = sounds.batches(Split.TRAIN, 3).batch(5, 4, 300);
            Batches again = sounds.batches(Split.TRAIN, 3);
            again.batch(9, 4, 300);
            assertThat(again.batch(5, 4, 300).audio()).isDeepEqualTo(once.audio());
            assertThat(again.batch(5, 4, 300).clips()).isEqualTo(once.clips());
            assertThat(sounds.batches(Split.TRAIN, 4).batch(5, 4, 300).audio()).isNotEqualTo(once.audio());
        }
    }

    @Test
    void shortRecordingsLieWholeInSilenceAtAnyPlace() {
        try (Sounds sounds = sounds(1)) {
            Batches batches = sounds.batches(Split.TRAIN, 0);
            Set<Integer> offsets = new HashSet<>();
            for (int number = 0; number < 200; number++) {
                float[] row = batches.batch(number, 1, 103).audio()[0];
                int first = 0;
                while (row[first] == 0) {
                    first++;
                }
                offsets.add(first);
                float[] expected = new float[103];
                Arrays.fill(expected, first, first + 100, 1 / 32_768f);
                assertThat(row).isEqualTo(expected);
            }
            assertThat(offsets).containsExactlyInAnyOrder(0, 1, 2, 3);
        }
    }

    @Test
    void longRecordingsGiveAPieceFromAnyPlace() {
        float[] ramp = new float[12];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i / 32_768f;
        }
        DataSet set = new Folders(folder.resolve("set"))
                .recording("0_anna_8.wav", new diffwave.audio.Clip(ramp, Folders.RATE))
                .open();
        try (Sounds sounds = Sounds.open(set, Folders.RATE, folder.resolve("cache"), Progress.NONE)) {
            Batches batches = sounds.batches(Split.TRAIN, 0);
            Set<Integer> offsets = new HashSet<>();
            for (int number = 0; number < 200; number++) {
                float[] row = batches.batch(number, 1, 10).audio()[0];
                int offset = Math.round(row[0] * 32_768);
                offsets.add(offset);
                assertThat(row).isEqualTo(Arrays.copyOfRange(ramp, offset, offset + 10));
            }
            assertThat(offsets).containsExactlyInAnyOrder(0, 1, 2);
        }
    }

    @Test
    void fewerRecordingsThanRowsComeSeveralTimes() {
        try (Sounds sounds = sounds(2)) {
            Batch batch = sounds.batches(Split.TRAIN, 0).batch(0, 5, 200);
            assertThat(Arrays.stream(batch.clips()).filter(clip -> clip == 0).count())
                    .isBetween(2L, 3L);
            assertThat(batch.labels())
                    .isEqualTo(Arrays.stream(batch.clips())
                            .mapToInt(clip -> (int) clip)
                            .toArray());
        }
    }

    @Test
    void anEmptySplitIsSaidInASentence() {
        try (Sounds sounds = sounds(2)) {
            assertThatThrownBy(() -> sounds.batches(Split.TEST, 0))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("test");
        }
    }
}

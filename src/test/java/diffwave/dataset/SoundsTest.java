package diffwave.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.audio.Resampler;
import diffwave.job.Cancelled;
import diffwave.job.Progress;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mapped cache of samples. */
class SoundsTest {

    /** Nothing may be decoded. */
    private static final Progress NOTHING_TO_DO = new Progress() {
        @Override
        public void report(double done, double total, String what) {
            throw new AssertionError("decoded " + what);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @TempDir
    private Path folder;

    private Path cache() {
        return folder.resolve("cache");
    }

    private Folders files() {
        return new Folders(folder.resolve("set"));
    }

    private Folders digits() {
        return files().tone("0_anna_8.wav", 0.3).tone("1_anna_8.wav", 0.5).tone("2_anna_8.wav", 0.2);
    }

    private List<Path> cached() throws IOException {
        if (!Files.exists(cache())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(cache())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Sounds open(DataSet set, Progress progress) {
        return Sounds.open(set, Folders.RATE, cache(), progress);
    }

    @Test
    void sixteenBitsAtTheirOwnRateComeBackExactly() {
        DataSet set = digits().open();
        try (Sounds sounds = open(set, Progress.NONE)) {
            for (int i = 0; i < 3; i++) {
                float[] direct =
                        Recording.read(set.file(set.members().get(i))).mono().samples();
                assertThat(sounds.samples(i)).isEqualTo(direct);
            }
        }
    }

    @Test
    void anotherRateIsResampledAndRoundedOnce() {
        DataSet set = digits().open();
        try (Sounds sounds = Sounds.open(set, 22_050, cache(), Progress.NONE)) {
            Clip direct =
                    Resampler.to(Recording.read(set.file(set.members().get(1))).mono(), 22_050);
            assertThat(sounds.rate()).isEqualTo(22_050);
            assertThat(sounds.samples(1)).hasSameSizeAs(direct.samples());
            for (int i = 0; i < direct.samples().length; i++) {
                assertThat(sounds.samples(1)[i]).isEqualTo(direct.samples()[i], within(0.5f / 32_768 + 1e-7f));
                i += 97;
            }
        }
    }

    @Test
    void itIsDecodedOnce() throws IOException {
        DataSet set = digits().open();
        open(set, Progress.NONE).close();
        try (Sounds again = open(set, NOTHING_TO_DO)) {
            assertThat(again.length(1)).isEqualTo(4000);
        }
        assertThat(cached()).hasSize(1);
    }

    @Test
    void editsDoNotDecodeAgain() {
        open(digits().open(), Progress.NONE).close();
        Edits.NONE
                .leavingOut(List.of("1_anna_8.wav"))
                .relabelling(List.of("2_anna_8.wav"), "zero")
                .write(folder.resolve("set"));
        try (Sounds sounds = open(DataSet.open(folder.resolve("set")), NOTHING_TO_DO)) {
            assertThat(sounds.clips(Split.TRAIN)).containsExactly(0, 2);
            assertThat(sounds.batches(Split.TRAIN, 0).batch(0, 2, 10).labels()).containsExactly(0, 0);
        }
    }

    @Test
    void aChangedRecordingIsDecodedAgainAndTheOldCacheGoes() throws IOException {
        open(digits().open(), Progress.NONE).close();
        try (Sounds sounds = open(files().tone("1_anna_8.wav", 0.75).open(), Progress.NONE)) {
            assertThat(sounds.length(1)).isEqualTo(6000);
        }
        assertThat(cached()).hasSize(1);
    }

    @Test
    void brokenOnesAreInNoBatch() {
        DataSet set = digits().bytes("3_anna_8.wav").open();
        try (Sounds sounds = open(set, Progress.NONE)) {
            assertThat(sounds.length(3)).isZero();
            assertThat(sounds.clips(Split.TRAIN)).containsExactly(0, 1, 2);
        }
        try (Sounds again = open(set, NOTHING_TO_DO)) {
            assertThat(again.clips(Split.TRAIN)).containsExactly(0, 1, 2);
        }
    }

    @Test
    void aStopWhileDecodingLeavesNothing() throws IOException {
        DataSet set = digits().open();
        Progress stop = new Progress() {
            private boolean begun;

            @Override
            public void report(double done, double total, String what) {
                begun = true;
            }

            @Override
            public boolean cancelled() {
                return begun;
            }
        };
        assertThatThrownBy(() -> open(set, stop)).isInstanceOf(Cancelled.class);
        assertThat(cached()).isEmpty();
    }

    @Test
    void whatAKillOrAFullDiskLeftIsNotTakenForACache() throws IOException {
        DataSet set = digits().open();
        open(set, Progress.NONE).close();
        Path file = cached().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, 16, 5000, whole.length - 30, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (Sounds sounds = open(set, Progress.NONE)) {
                assertThat(sounds.length(1)).as("cut to " + length).isEqualTo(4000);
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void aPartOfAKilledProgramIsRemovedWhenItIsOld() throws IOException {
        DataSet set = digits().open();
        open(set, Progress.NONE).close();
        Path file = cached().getFirst();
        Path left = Files.write(file.resolveSibling("." + file.getFileName() + ".x.part"), new byte[100]);
        Path young = Files.write(file.resolveSibling("." + file.getFileName() + ".y.part"), new byte[100]);
        Files.setLastModifiedTime(left, java.nio.file.attribute.FileTime.fromMillis(0));
        Files.delete(file);
        open(set, Progress.NONE).close();
        assertThat(cached()).containsExactlyInAnyOrder(file, young);
    }

    @Test
    void aCacheThatCannotBeWrittenIsSaidInASentence() throws IOException {
        DataSet set = digits().open();
        Files.writeString(cache(), "a file where the folder should be");
        assertThatThrownBy(() -> open(set, Progress.NONE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cache");
    }
}

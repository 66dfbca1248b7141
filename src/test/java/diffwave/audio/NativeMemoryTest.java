package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ffmpeg takes it gives back, whether a file is read or refused. */
class NativeMemoryTest {

    @TempDir
    Path folder;

    @Test
    void readingWritingAndRefusingKeepNothing() throws IOException {
        Clip clip = Signals.noise(1, 0.5, 200_000, 44_100);
        Path flac = folder.resolve("a.flac");
        FlacWriter.write(flac, clip, SampleFormat.PCM24);
        Path broken = Files.write(folder.resolve("b.flac"), Arrays.copyOf(Files.readAllBytes(flac), 60));
        work(clip, flac, broken, 40); // classes, buffers and the allocator's arenas come into being here
        long pointers = Pointer.totalBytes();
        long least = Long.MAX_VALUE;
        for (int round = 0;
                round < 3;
                round++) { // what leaks grows in every round; the heap, which is resident too, does not
            long resident = Pointer.physicalBytes();
            work(clip, flac, broken, 75);
            least = Math.min(least, Pointer.physicalBytes() - resident);
        }
        assertThat(Pointer.totalBytes()).isEqualTo(pointers);
        assertThat(least).isLessThan(50L << 20);
    }

    private static void work(Clip clip, Path flac, Path broken, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(Recording.read(flac).length()).isEqualTo(200_000);
            Resampler.to(clip, 22_050);
            FlacWriter.write(flac, clip, SampleFormat.PCM24);
            assertThatThrownBy(() -> Recording.read(broken)).isInstanceOf(Problem.class);
        }
        System.gc();
    }
}

package diffwave.model.checkpoint;

import static diffwave.model.GoldenFiles.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import diffwave.problem.Problem;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * SPEC 11: a file that is empty, cut short, damaged, of another kind or hostile gives one sentence that names it, never another
 * exception and never an allocation of a size that it only claims.
 */
class BadFilesTest {

    private static final long MOST_ALLOCATED = 48L << 20;

    @TempDir
    private Path folder;

    /** What a good file of each kind is, and how the program reads it. */
    enum Kind {
        SAFETENSORS("class.safetensors", false),
        NPY("good.npy", false),
        NPZ("good.npz", false),
        DEFLATED("deflated.npz", false),
        MEL_LEGACY("published_legacy_mel.pt", false),
        LMNT_ZIP("class.pt", true),
        PHILSYN_ZIP("philsyn_uncond.pkl", true),
        PHILSYN_LEGACY("philsyn_uncond.legacy.pkl", true);

        private final String good;
        private final boolean checkpoint;

        Kind(String good, boolean checkpoint) {
            this.good = good;
            this.checkpoint = checkpoint;
        }

        byte[] bytes() throws Exception {
            return switch (this) {
                case NPY, NPZ, DEFLATED -> BadFiles.numpy(this == NPY, this == DEFLATED);
                default -> Files.readAllBytes(golden(good));
            };
        }

        Object read(Path file) {
            ImportWish wish = ImportWish.none().cycle(3).schedule(50, 0.05);
            return checkpoint ? TorchCheckpoint.read(file, wish) : Arrays.read(file);
        }
    }

    private Throwable outcome(Kind kind, byte[] bytes) throws Exception {
        Path file = folder.resolve(kind.good);
        Files.write(file, bytes);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Throwable thrown = catchThrowable(() -> kind.read(file));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(Problem.class).hasMessageContaining(kind.good);
            assertThat(thrown.getMessage()).endsWith(".").hasSizeLessThan(1_000);
        }
        return thrown;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aGoodFileIsRead(Kind kind) throws Exception {
        assertThat(outcome(kind, kind.bytes())).isNull();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFileCutShortAnywhereIsRefused(Kind kind) throws Exception {
        byte[] whole = kind.bytes();
        List<Integer> lengths = new ArrayList<>(List.of(0, 1, 2, 4, 7, 8, 9, 10, 16, 64, 100));
        for (int part = 1; part < 12; part++) {
            lengths.add(whole.length * part / 12);
        }
        lengths.add(whole.length - 4);
        lengths.add(whole.length - 1);
        for (int length : lengths) {
            if (length < whole.length) {
                assertThat(outcome(kind, java.util.Arrays.copyOf(whole, length)))
                        .as("%s cut to %s bytes", kind, length)
                        .isInstanceOf(Problem.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void damagedBytesGiveASentenceOrNumbersButNoOtherError(Kind kind) throws Exception {
        byte[] whole = kind.bytes();
        SplittableRandom random = new SplittableRandom(2009_09761);
        for (int round = 0; round < 120; round++) {
            byte[] damaged = whole.clone();
            int reach = round % 2 == 0 ? damaged.length : Math.min(600, damaged.length);
            for (int i = 0; i < 1 + round % 5; i++) {
                damaged[random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            outcome(kind, damaged);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFileOfAnotherKindIsRefused(Kind kind) throws Exception {
        for (String text :
                List.of("<html><body>404</body></html>", "\n\n\n\n", "RIFF\0\0\0\0WAVEfmt ", "{\"a\": 1}", "c")) {
            assertThat(outcome(kind, text.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(text)
                    .isInstanceOf(Problem.class);
        }
        assertThat(outcome(kind, new byte[5_000])).isInstanceOf(Problem.class);
    }

    @Test
    void whatAFileOnlyClaimsIsNeverAllocated() throws Exception {
        for (BadFiles.Case bad : BadFiles.claims()) {
            Kind kind = Kind.valueOf(bad.kind());
            assertThat(outcome(kind, bad.bytes())).as(bad.what()).isInstanceOf(Problem.class);
        }
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        for (Kind kind : Kind.values()) {
            assertThat(catchThrowable(() -> kind.read(folder.resolve("none.bin"))))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("none.bin");
            assertThat(catchThrowable(() -> kind.read(folder))).isInstanceOf(Problem.class);
        }
    }
}

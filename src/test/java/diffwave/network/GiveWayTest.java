package diffwave.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class GiveWayTest {

    private static final int NICE_FIELD = 19;

    @Test
    void a_thread_that_gives_way_and_those_that_it_starts_have_a_higher_nice_value_than_the_window() {
        int window = nice();
        CompletableFuture<Integer> own = new CompletableFuture<>();
        CompletableFuture<Integer> started = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            Engine.giveWay();
            own.complete(nice());
            Thread.ofPlatform().start(() -> started.complete(nice()));
        });
        assertThat(own.join()).isGreaterThan(window);
        assertThat(started.join()).isEqualTo(own.join());
        assertThat(nice()).isEqualTo(window);
    }

    /** Of the calling thread, as proc(5) gives it; the name in brackets may hold blanks. */
    private static int nice() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Integer.parseInt(fields[NICE_FIELD - 3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package diffwave.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.job.DirectRunner;
import diffwave.studio.Generate;
import diffwave.studio.Studio;
import diffwave.studio.Take;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed loses nothing that was finished, and takes nothing from one that still runs. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SessionKeeperTest {

    private static final int ENOUGH = 5;

    @TempDir
    private Path folder;

    private Path sessions;

    @BeforeEach
    void place() {
        sessions = folder.resolve("home/sessions");
    }

    /** Another program in the middle of its batch. */
    private record Running(Process process, BufferedReader out) {

        /** Seeds that it says are kept, at least so many. */
        List<Long> kept(int least) throws IOException {
            List<Long> seeds = new ArrayList<>();
            String line;
            while (seeds.size() < least && (line = out.readLine()) != null) {
                if (line.startsWith("kept ")) {
                    seeds.add(Long.parseLong(line.substring(5)));
                }
            }
            return seeds;
        }

        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly(); // leaves open what it said
            process.waitFor();
        }
    }

    private Running batch(long seed) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-Ddiffwave.log=" + folder.resolve("batch.log"),
                "-cp",
                classPath(),
                Batch.class.getName(),
                folder.toString(),
                sessions.toString(),
                Long.toString(seed));
        builder.redirectError(folder.resolve("batch" + seed + ".err").toFile());
        Process process = builder.start();
        return new Running(process, process.inputReader());
    }

    /** This test's own, whoever runs it: some runners load tests by a loader of theirs. */
    private static String classPath() {
        Stream<String> loaded = SessionKeeperTest.class.getClassLoader() instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                : Stream.empty();
        return Stream.concat(loaded, Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void killedInTheMiddleOfABatchItsFinishedTakesComeBackAndNoneOfARunningProgram() throws Exception {
        TestStudio.withTinyModels(folder);
        Running killed = batch(100);
        Running going = batch(9_000);
        try {
            List<Long> said = new ArrayList<>(killed.kept(ENOUGH));
            going.kept(1);
            killed.kill();
            said.addAll(killed.kept(Integer.MAX_VALUE)); // what it could still say
            assertThat(said).hasSizeGreaterThanOrEqualTo(ENOUGH);

            try (SessionKeeper next = SessionKeeper.open(sessions)) {
                Left left = next.left().orElseThrow();
                Session back = left.read();
                assertThat(left.count()).isEqualTo(back.takes().size());
                List<Long> seeds = back.takes().stream()
                        .map(kept -> kept.take().recipe().seed())
                        .toList();
                assertThat(seeds).containsAll(said).doesNotHaveDuplicates().allMatch(seed -> seed < 9_000);
                assertThat(seeds.size() - said.size())
                        .as("written, but not yet said")
                        .isBetween(0, 1);
                assertThat(back.state()).containsEntry("screen", "generate");
                assertThat(back.takes())
                        .allMatch(
                                kept -> kept.starred() == (kept.take().recipe().seed() % 2 == 1));
                assertThat(back.takes().getLast().take().clip().samples()).isEqualTo(madeHere(seeds.getLast()));
                left.forget();
            }
            try (SessionKeeper after = SessionKeeper.open(sessions)) {
                assertThat(after.left())
                        .as("it was forgotten, and the other still runs")
                        .isEmpty();
            }
            assertThat(going.process().isAlive()).isTrue();
        } finally {
            killed.kill();
            going.kill();
        }
        try (SessionKeeper last = SessionKeeper.open(sessions)) {
            assertThat(last.left().orElseThrow().count())
                    .as("now that is left, too")
                    .isPositive();
        }
    }

    private float[] madeHere(long seed) {
        try (Studio studio = new Studio(TestStudio.options(folder), new DirectRunner())) {
            Generate wish = new Generate("tiny-digits", OptionalInt.of(7), Sampling.steps(Method.DDIM, 3), seed, 1);
            return studio.generate(wish, StepObserver.NONE)
                    .result()
                    .join()
                    .get(0)
                    .clip()
                    .samples();
        }
    }

    @Test
    void aCleanEndLeavesNothingWhereNothingWasDone() throws IOException {
        SessionKeeper.open(sessions).close();
        try (Stream<Path> files = Files.walk(sessions)) {
            assertThat(files).containsExactly(sessions);
        }
    }

    @Test
    void aCleanEndKeepsTheWindowsStateAndEveryTakeThatNoSessionFileHolds() {
        Take held = Takes.take("held by a file", 1);
        Take starred = Takes.take("held, and starred since", 2);
        Take free = Takes.take("in no file", 3);
        try (SessionKeeper keeper = SessionKeeper.open(sessions)) {
            assertThat(keeper.before()).isEmpty();
            List.of(held, starred, free).forEach(take -> keeper.keep(new Kept(take, false)));
            keeper.stored(List.of(held, starred));
            keeper.keep(new Kept(starred, true));
            keeper.state(Map.of("generate.steps", "11")); // written although it closes at once
        }
        try (SessionKeeper next = SessionKeeper.open(sessions)) {
            assertThat(next.before()).isEqualTo(Map.of("generate.steps", "11"));
            assertThat(next.left().orElseThrow().read().takes())
                    .extracting(kept -> kept.take().name())
                    .containsExactlyInAnyOrder("held, and starred since", "in no file");
            next.left().orElseThrow().forget();
            next.state(Map.of("generate.steps", "12"));
        }
        try (SessionKeeper last = SessionKeeper.open(sessions)) {
            assertThat(last.before()).as("of the last program").isEqualTo(Map.of("generate.steps", "12"));
            assertThat(last.left()).isEmpty();
        }
    }

    @Test
    void howTheWindowStoodOutlivesAStartInWhichNothingIsChanged() {
        try (SessionKeeper keeper = SessionKeeper.open(sessions)) {
            keeper.state(Map.of("generate.steps", "17"));
        }
        SessionKeeper.open(sessions).close();
        try (SessionKeeper third = SessionKeeper.open(sessions)) {
            assertThat(third.before()).isEqualTo(Map.of("generate.steps", "17"));
            assertThat(third.left()).as("no takes").isEmpty();
        }
    }

    @Test
    void itIsWrittenAsItStandsNow() {
        Path mine;
        Take starred = Takes.take("starred later", 1);
        Take gone = Takes.take("deleted", 2);
        Take plain = Takes.take("plain", 3);
        try (SessionKeeper keeper = SessionKeeper.open(sessions)) {
            keeper.keep(new Kept(starred, false));
            keeper.keep(new Kept(gone, false));
            keeper.keep(new Kept(plain, false));
            keeper.keep(new Kept(starred, true));
            keeper.drop(gone).join();
            mine = folderIn(sessions);
            Session now = new SessionFolder(mine).read();
            assertThat(now.takes()).hasSize(2);
            assertThat(Takes.same(now.takes().get(0).take(), plain)).isTrue();
            assertThat(Takes.same(now.takes().get(1).take(), starred)).isTrue();
            assertThat(now.takes().get(1).starred()).isTrue();
            for (int i = 0; i <= 100; i++) {
                keeper.state(Map.of("generate.steps", Integer.toString(i)));
            }
            keeper.state(Map.of("generate.steps", "100")).join();
            assertThat(new SessionFolder(mine).read().state()).containsEntry("generate.steps", "100");
        }
    }

    @Test
    void aDamagedTakeDoesNotTakeTheOthersWithIt() throws IOException {
        Path left = Files.createDirectories(sessions.resolve("20260101-000000-x"));
        SessionFolder damaged = new SessionFolder(left);
        damaged.write("0001", new Kept(Takes.take("whole", 1), false));
        damaged.write("0002", new Kept(Takes.take("cut", 2), false));
        Files.write(left.resolve("0002.wav"), new byte[] {1, 2, 3});
        Files.writeString(left.resolve("state.json"), "{");
        try (SessionKeeper keeper = SessionKeeper.open(sessions)) {
            Session back = keeper.left().orElseThrow().read();
            assertThat(back.takes())
                    .singleElement()
                    .matches(kept -> kept.take().name().equals("whole"));
            assertThat(back.state()).isEmpty();
        }
        assertThat(left).as("what nobody forgot stays").isDirectory();
    }

    private static Path folderIn(Path sessions) {
        try (Stream<Path> list = Files.list(sessions)) {
            return list.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package diffwave.training.history;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of another program with TensorBoard's event files, such as lmnt's: its scalars by what their tags say, its sounds. */
final class EventRun implements RunReader {

    private static final String MARK = ".tfevents.";

    private final Path folder;
    private List<EventFile> files = List.of();
    private final Map<Figure, String> tags = new EnumMap<>(Figure.class);
    private final Map<Figure, Recorder> figures = new EnumMap<>(Figure.class);
    private final List<String> soundTags = new ArrayList<>();
    private final Map<List<Integer>, Sample> sounds = new LinkedHashMap<>();
    private boolean stale;

    EventRun(Path folder) {
        this.folder = folder;
    }

    static boolean isOne(Path folder) {
        return Files.isDirectory(folder) && !eventFiles(folder).isEmpty();
    }

    private static List<Path> eventFiles(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> String.valueOf(file.getFileName()).contains(MARK))
                    .filter(Files::isRegularFile)
                    .sorted() // their names begin with the second in which they were opened
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public RunHistory read() {
        List<Path> there = eventFiles(folder);
        stale |= !there.subList(0, Math.min(files.size(), there.size()))
                .equals(files.stream().map(EventFile::path).toList());
        try {
            follow(there);
            if (stale) {
                forget();
                follow(there);
            }
        } catch (IOException e) {
            throw new Problem("The run " + folder + " cannot be read (" + e.getMessage() + "); check the folder.", e);
        }
        Map<Figure, Series> all = new EnumMap<>(Figure.class);
        figures.forEach((figure, recorder) -> all.put(figure, recorder.series()));
        List<Sample> samples = sounds.values().stream()
                .sorted(java.util.Comparator.comparingInt(Sample::step).thenComparingInt(Sample::number))
                .toList();
        return new RunHistory(
                folder,
                Standing.UNSAID,
                all,
                List.of(),
                List.of(),
                samples,
                OwnRun.usable(folder),
                files.stream().mapToLong(EventFile::damaged).sum(),
                Written.last(there.toArray(Path[]::new)));
    }

    private void follow(List<Path> there) throws IOException {
        List<EventFile> followed = new ArrayList<>(files);
        there.stream().skip(files.size()).forEach(file -> followed.add(new EventFile(file, new Told())));
        files = List.copyOf(followed);
        for (EventFile file : files) {
            file.read();
        }
    }

    /** A file before the last changed, or was written anew: all is read again. */
    private void forget() {
        files = List.of();
        tags.clear();
        figures.clear();
        soundTags.clear();
        sounds.clear();
        stale = false;
    }

    private final class Told implements EventFile.Told {

        @Override
        public void restart() {
            stale = true;
        }

        @Override
        public void scalar(String tag, int step, float value) {
            Figure.ofTag(tag)
                    .filter(figure -> tags.computeIfAbsent(figure, first -> tag).equals(tag))
                    .ifPresent(figure -> {
                        Recorder recorder = figures.computeIfAbsent(figure, first -> new Recorder());
                        recorder.cut(step); // a run that went on says some steps again: the last counts
                        recorder.add(step, value);
                    });
        }

        @Override
        public void sound(String tag, int step, Path file, long offset, int length) {
            if (!soundTags.contains(tag)) {
                soundTags.add(tag);
            }
            int number = soundTags.indexOf(tag) + 1;
            sounds.put(List.of(step, number), new Sample(step, number, new Sample.Within(file, offset, length)));
        }
    }
}

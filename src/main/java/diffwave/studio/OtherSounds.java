package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sounds that other programs made of recordings, a folder for each program. */
final class OtherSounds {

    private static final Pattern SOUND = Pattern.compile("(?i).+\\.(wav|flac)");

    private final Map<String, List<Path>> folders = new LinkedHashMap<>();

    /**
     * @param places folders of sounds, or folders of such
     * @throws Problem where one holds no sounds
     */
    OtherSounds(List<Path> places) {
        for (Path place : places) {
            if (!Files.isDirectory(place)) {
                throw new Problem(place + " is no folder; what stands beside is a folder of WAV or FLAC files.");
            }
            int before = folders.size();
            add(place);
            list(place).stream().filter(Files::isDirectory).forEach(this::add);
            if (folders.size() == before) {
                throw new Problem(place + " holds no WAV or FLAC files, nor do the folders in it; choose another.");
            }
        }
    }

    private void add(Path folder) {
        List<Path> sounds = list(folder).stream()
                .filter(file -> SOUND.matcher(file.getFileName().toString()).matches())
                .toList();
        if (!sounds.isEmpty()) {
            Path whole = folder.toAbsolutePath().normalize();
            String name = String.valueOf(whole.getFileName());
            boolean taken = folders.containsKey(name) || VocoderFigures.OWN.contains(name);
            folders.put(taken ? whole.toString() : name, sounds);
        }
    }

    /**
     * The sounds of a recording by their folders' names, or places where a name is taken.
     *
     * @param recording its file's name
     * @param rate that they must have
     */
    Map<String, Clip> of(String recording, int rate) {
        String stem = stem(recording);
        Map<String, Clip> found = new LinkedHashMap<>();
        folders.forEach((name, sounds) -> {
            Optional<Path> same = sounds.stream()
                    .filter(file -> stem(file.getFileName().toString()).equals(stem))
                    .findFirst();
            Optional<Path> ending = sounds.stream()
                    .filter(file -> endsIn(stem(file.getFileName().toString()), stem))
                    .findFirst();
            same.or(() -> ending).ifPresent(file -> found.put(name, clip(file, rate)));
        });
        return found;
    }

    /** "diffwave-LJ001-0001" and "diffwave_2" end in "LJ001-0001" and "2", "12" does not. */
    private static boolean endsIn(String name, String stem) {
        int before = name.length() - stem.length() - 1;
        return before >= 0 && name.endsWith(stem) && !Character.isLetterOrDigit(name.charAt(before));
    }

    private static Clip clip(Path file, int rate) {
        Clip clip = Recording.read(file).mono();
        if (clip.rate() != rate) {
            throw new Problem(file + " has " + clip.rate() + " Hz; only sounds at " + rate
                    + " Hz, the model's rate, are compared.");
        }
        return clip;
    }

    static String stem(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new Problem("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}

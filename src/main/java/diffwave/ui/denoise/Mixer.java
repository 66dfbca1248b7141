package diffwave.ui.denoise;

import diffwave.audio.NoiseColour;
import diffwave.problem.Problem;
import diffwave.ui.theme.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which noise is put under the recording, and how much. */
public final class Mixer {

    private static final String BACKGROUND = "_background_noise_";

    private final ObservableList<AddedNoise> choices = FXCollections.observableArrayList();
    private final ObjectProperty<AddedNoise> noise = new SimpleObjectProperty<>(new AddedNoise.None());
    private final ObjectProperty<Mixture.Unit> unit = new SimpleObjectProperty<>(Mixture.Unit.PERCENT);
    private final IntegerProperty percent = new SimpleIntegerProperty(10);
    private final IntegerProperty decibels = new SimpleIntegerProperty(15);

    Mixer() {
        choices.add(new AddedNoise.None());
        choices.addAll(
                Arrays.stream(NoiseColour.values()).map(AddedNoise.Colour::new).toList());
    }

    Mixture.Wish wish(Input input) {
        return new Mixture.Wish(input, noise.get(), unit.get(), percent.get(), decibels.get());
    }

    /** Offers a file and chooses it. */
    void offer(Path file) {
        AddedNoise recorded = new AddedNoise.Recorded(file);
        if (!choices.contains(recorded)) {
            choices.add(recorded);
        }
        noise.set(recorded);
    }

    /**
     * Offers the background noises of a Speech Commands folder, and chooses the first.
     *
     * @throws Problem where there are none
     */
    void offerFolder(Path folder, Words words) {
        List<Path> files = new ArrayList<>(waves(folder.resolve(BACKGROUND), words));
        if (files.isEmpty() && folder.endsWith(BACKGROUND)) {
            files.addAll(waves(folder, words));
        }
        if (files.isEmpty()) {
            throw new Problem(words.of("denoise.noise.nofolder", folder, BACKGROUND));
        }
        files.reversed().forEach(this::offer);
    }

    private static List<Path> waves(Path folder, Words words) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".wav"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new Problem(words.of("denoise.noise.unreadable", folder, unreadable.getMessage()), unreadable);
        }
    }

    /** What can be chosen. */
    public ObservableList<AddedNoise> choices() {
        return choices;
    }

    public ObjectProperty<AddedNoise> noise() {
        return noise;
    }

    /** Which of the two amounts counts. */
    public ObjectProperty<Mixture.Unit> unit() {
        return unit;
    }

    /** 1 … 99; the paper's is 10. */
    public IntegerProperty percent() {
        return percent;
    }

    /** Signal to noise. */
    public IntegerProperty decibels() {
        return decibels;
    }
}

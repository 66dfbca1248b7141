package diffwave.ui.denoise;

import diffwave.audio.Clip;
import diffwave.audio.Quality;
import diffwave.audio.Recording;
import diffwave.audio.Resampler;
import diffwave.model.ModelCard;
import diffwave.studio.Source;
import diffwave.ui.flow.Desk;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * What is to be cleaned: the recording, what is put under it, and the step that the result's quietest frames ask for. Reading,
 * mixing and measuring are done in the background. FX thread only.
 */
public final class Cleaned {

    private record Wish(Clip clip, int rate) {}

    private record Level(Wish of, double floor) {}

    private final Mixer mixer = new Mixer();
    private final Consumer<Throwable> tell;
    private final Consumer<List<String>> warn;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Input>> input = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Mixture>> mixture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Double>> floor = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Optional<ModelCard>> model;
    private final ObservableValue<OptionalInt> fitting;
    private final Background<Source.File, Input> reader;
    private final Background<Mixture.Wish, Mixture> mixing;
    private final Background<Wish, Level> measuring;

    /**
     * @param model whose rate counts
     * @param scaled whether the recording is scaled by √ᾱ_t first
     * @param tell told what went wrong
     * @param warn told what a person should know of a file that could be read
     */
    Cleaned(
            ObservableValue<Optional<ModelCard>> model,
            ObservableBooleanValue scaled,
            Desk desk,
            Consumer<Throwable> tell,
            Consumer<List<String>> warn) {
        this.model = model;
        this.desk = desk;
        this.tell = tell;
        this.warn = warn;
        reader = new Background<>(desk, this::read, this::take, tell);
        mixing = new Background<>(desk, Mixture::of, this::mixed, this::unmixed);
        measuring = new Background<>(
                desk,
                wish -> new Level(wish, Quality.noiseFloor(Resampler.to(wish.clip(), wish.rate()))),
                this::measured,
                tell);
        fitting = Bindings.createObjectBinding(
                () -> floor.get()
                        .map(level -> OptionalInt.of(SupposedNoise.fitting(level, scaled.get())))
                        .orElse(OptionalInt.empty()),
                floor,
                scaled);
        for (Observable cause : new Observable[] {mixer.noise(), mixer.unit(), mixer.percent(), mixer.decibels()}) {
            cause.addListener(changed -> mix());
        }
        model.addListener((seen, before, now) -> measure());
    }

    /** A file is read and taken. */
    void open(Source.File file) {
        reader.want(file);
    }

    private Input read(Source.File file) {
        Recording recording = Recording.read(file.path());
        if (!recording.warnings().isEmpty()) {
            desk.fx().execute(() -> warn.accept(recording.warnings()));
        }
        boolean one = file.channel().isPresent()
                && file.channel().getAsInt() >= 1
                && file.channel().getAsInt() <= recording.channels().length;
        return new Input(file.name(), one ? recording.channel(file.channel().getAsInt() - 1) : recording.mono(), file);
    }

    /** Another recording. */
    void take(Input next) {
        mixture.set(Optional.empty()); // until it is mixed there is nothing to clean
        input.set(Optional.of(next));
        mix();
    }

    void clear() {
        input.set(Optional.empty());
        floor.set(Optional.empty());
        mixture.set(Optional.empty());
    }

    private void mix() {
        input.get().ifPresent(now -> mixing.want(mixer.wish(now)));
    }

    private void mixed(Mixture next) {
        if (input.get().filter(now -> now == next.of().input()).isPresent()) { // else it is of one let go of meanwhile
            floor.set(Optional.empty());
            mixture.set(Optional.of(next));
            measure();
        }
    }

    private void unmixed(Throwable failure) {
        tell.accept(failure);
        mixer.noise().set(new AddedNoise.None());
    }

    private Optional<Wish> wish() {
        return mixture.get().flatMap(now -> model.getValue().map(card -> new Wish(now.clip(), card.rate())));
    }

    private void measure() {
        wish().ifPresent(measuring::want);
    }

    private void measured(Level level) {
        if (wish().equals(Optional.of(level.of()))) {
            floor.set(Optional.of(level.floor()));
        }
    }

    public Mixer mixer() {
        return mixer;
    }

    public ReadOnlyObjectProperty<Optional<Input>> input() {
        return input.getReadOnlyProperty();
    }

    /** The recording with what was put under it; empty until it is read and mixed. */
    public ReadOnlyObjectProperty<Optional<Mixture>> mixture() {
        return mixture.getReadOnlyProperty();
    }

    /** The noise of the quietest frames at the model's rate, as a part of full scale. */
    public ReadOnlyObjectProperty<Optional<Double>> floor() {
        return floor.getReadOnlyProperty();
    }

    /** The step that supposes it. */
    public ObservableValue<OptionalInt> fitting() {
        return fitting;
    }
}

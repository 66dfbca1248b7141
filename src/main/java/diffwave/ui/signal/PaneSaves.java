package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.problem.Problem;
import diffwave.studio.SpectrogramFile;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/** Saves what a pane shows: its picture as the screen has it, the spectrogram alone, or the spectrogram's numbers. */
public final class PaneSaves {

    private static final double[] SCALES = {1, 1.5, 2};
    private static final int ROWS = 1_024;
    private static final int MOST_COLUMNS = 16_384;

    private final Region pane;
    private final Supplier<Optional<Clip>> clip;
    private final ObservableValue<SpectrogramStyle> style;
    private final Files files;
    private final Desk desk;
    private final Consumer<Throwable> failed;

    /**
     * @param clip whose spectrogram is saved; empty for nothing
     * @param failed told on the FX thread why a file could not be written
     */
    public PaneSaves(
            Region pane,
            Supplier<Optional<Clip>> clip,
            ObservableValue<SpectrogramStyle> style,
            Files files,
            Desk desk,
            Consumer<Throwable> failed) {
        this.pane = pane;
        this.clip = clip;
        this.style = style;
        this.files = files;
        this.desk = desk;
        this.failed = failed;
    }

    /**
     * Asks for a place and writes the pane as PNG.
     *
     * @param scale pixels of the picture for one of the window
     */
    public void picture(double scale) {
        files.askWhereToSave(FileKind.PICTURE, "picture.png")
                .ifPresent(file -> PaneImage.of(pane, scale)
                        .thenAccept(image -> write(() -> PaneImage.write(image, ending(file, ".png")))));
    }

    /** Asks for a place and writes all of the spectrogram as PNG, a column for every hop as far as that goes. */
    public void spectrogram() {
        clip.get()
                .ifPresent(sound -> files.askWhereToSave(FileKind.PICTURE, "spectrogram.png")
                        .ifPresent(file -> {
                            SpectrogramStyle now = style.getValue();
                            int columns = Math.clamp(sound.samples().length / now.hop(sound.rate()), 64, MOST_COLUMNS);
                            write(() -> PaneImage.spectrogram(sound, now, columns, ROWS, ending(file, ".png")));
                        }));
    }

    /** Asks for a place and writes the spectrogram's dB as .npy or .csv. */
    public void numbers() {
        clip.get()
                .ifPresent(sound -> files.askWhereToSave(FileKind.NUMBERS, "spectrogram.npy")
                        .ifPresent(file -> {
                            SpectrogramStyle now = style.getValue();
                            write(() -> SpectrogramFile.write(
                                    sound,
                                    now.size(sound.rate()),
                                    now.hop(sound.rate()),
                                    now.kind(),
                                    ending(file, ".npy")));
                        }));
    }

    /** All of them, for a menu. */
    public List<MenuItem> items(Words words) {
        return Stream.concat(
                        DoubleStream.of(SCALES).mapToObj(scale -> picture(scale, words)),
                        Stream.of(
                                item("pane.spectrogram", this::spectrogram, words),
                                item("pane.numbers", this::numbers, words)))
                .toList();
    }

    private MenuItem picture(double scale, Words words) {
        String figure = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(scale);
        MenuItem item = new MenuItem(words.of("pane.picture", figure));
        item.setId("pane-picture-" + figure.replace('.', '_'));
        item.setOnAction(chosen -> picture(scale));
        return item;
    }

    private static MenuItem item(String key, Runnable action, Words words) {
        MenuItem item = new MenuItem(words.of(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void write(Runnable work) {
        desk.background().execute(() -> {
            try {
                work.run();
            } catch (Problem problem) {
                desk.fx().execute(() -> failed.accept(problem));
            }
        });
    }

    /** The place a person named, with an ending where they gave none. */
    private static Path ending(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + ending);
    }
}

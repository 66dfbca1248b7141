package diffwave.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.job.DirectRunner;
import diffwave.studio.Take;
import diffwave.studio.TakeFile;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Edit;
import diffwave.ui.shell.Edits;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two panes over one time axis, as a screen has them. Their pictures: {@code target/pictures/signal-*.png}. */
@ExtendWith(ApplicationExtension.class)
final class SoundPaneTest {

    private static final int RATE = 8_000;
    private final Viewport viewport = new Viewport();
    private final Edits edits = new Edits();
    private final ObjectProperty<Clip> clip = new SimpleObjectProperty<>(new Clip(Fakes.voice(7, 42), RATE));
    private Stage stage;
    private SoundPane upper;
    private SoundPane lower;
    private VBox both;

    @Start
    void start(Stage first) {
        stage = first;
        show(ColorScheme.DARK, "en", 1);
    }

    private void show(ColorScheme scheme, String language, double scale) {
        Look look = new Look(new SimpleObjectProperty<>(scheme));
        diffwave.ui.theme.Fonts.load();
        Words words = Words.in(Locale.of(language));
        Desk desk = Desk.ofWindow();
        upper = new SoundPane(viewport, look.tokens(), desk, "a", Parts.label("A", "strong"), viewport.playhead()::set);
        lower = new SoundPane(viewport, look.tokens(), desk, "b", Parts.label("B", "strong"), viewport.playhead()::set);
        for (SoundPane pane : List.of(upper, lower)) {
            pane.words(words);
            VBox.setVgrow(pane, Priority.ALWAYS);
        }
        lower.style().bindBidirectional(upper.style());
        upper.editable(new ClipEdits(clip.map(Optional::of), this::change, viewport, edits, words));
        clip.subscribe(now -> {
            viewport.length(now.seconds());
            upper.show(now);
        });
        lower.show(new Clip(Fakes.voice(2, 5), RATE));
        both = new VBox(upper, lower, new TimeRuler(viewport, look.tokens(), viewport.playhead()::set));
        both.setMinSize(900, 620);
        both.setMaxSize(900, 620);
        Scene scene = new Scene(new Pane(both), 920, 640);
        both.relocate(10, 10);
        look.dress(scene);
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
        stage.setScene(scene);
        stage.show();
    }

    private Edit change(Clip after, String description) {
        Clip before = clip.get();
        return new Edit() {
            @Override
            public String description() {
                return description;
            }

            @Override
            public void execute() {
                clip.set(after);
            }

            @Override
            public void undo() {
                clip.set(before);
            }
        };
    }

    @AfterEach
    void closePopups(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide));
    }

    @ParameterizedTest
    @CsvSource({"DARK,en,1", "LIGHT,ko,2"})
    void pictures(ColorScheme scheme, String language, double scale, FxRobot robot) throws Exception {
        robot.interact(() -> show(scheme, language, scale));
        String suffix = scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
        picture("signal-whole-" + suffix, scale, robot);
        robot.interact(() -> viewport.select(0.3, 0.45));
        robot.interact(() -> move(layer(upper, SpectrogramLayer.class), 420, 120));
        robot.interact(() -> upper.style()
                .set(upper.style().get().withScale(FrequencyScale.LOG).withColours(ColourMap.VIRIDIS)));
        picture("signal-log-" + suffix, scale, robot);
        robot.interact(() -> viewport.zoom(0.3, 0.08));
        robot.interact(() -> upper.style()
                .set(upper.style().get().withScale(FrequencyScale.MEL).withColours(ColourMap.INFERNO)));
        picture("signal-close-" + suffix, scale, robot);
        robot.interact(() -> viewport.zoom(0.3, 0.1));
        robot.interact(viewport::fit);
        robot.interact(() -> upper.below().melShown().set(true));
        robot.interact(() -> upper.below().pitchShown().set(true));
        waitFor(() -> layer(upper, PitchLayer.class).getAccessibleText().contains("Hz"));
        waitFor(() -> layer(upper, MelLayer.class).getAccessibleText().contains("80"));
        picture("signal-below-" + suffix, scale, robot);
        robot.interact(() -> viewport.zoom(0.3, 0.08));
        robot.interact(() -> lower.compare(clip.get(), new Clip(Fakes.voice(7, 43), RATE), clip.get()));
        picture("signal-compare-" + suffix, scale, robot);
        robot.interact(() -> viewport.zoom(0.3, 0.15));
        picture("signal-samples-" + suffix, scale, robot);
        robot.interact(() -> fire(".spectrogram-button", robot));
        Node sheet = robot.lookup(".spectrogram-settings").query();
        Image image = WaitForAsyncUtils.asyncFx(() -> (Image) sheet.snapshot(at(scale), null))
                .get();
        PaneImage.write(image, folder().resolve("signal-settings-" + suffix + ".png"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void an_exported_picture_is_what_a_screen_of_that_scale_shows(double scale, FxRobot robot) throws Exception {
        robot.interact(() -> viewport.select(0.3, 0.45));
        Image exportedImage = exported(scale, robot);
        int[] exported = pixels(exportedImage);
        robot.interact(() -> show(ColorScheme.DARK, "en", scale));
        robot.interact(() -> viewport.select(0.3, 0.45));
        SpectrogramLayer last = layer(lower, SpectrogramLayer.class);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> last.complete());
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> layer(upper, SpectrogramLayer.class).complete());
        rest(robot);
        Image screenImage =
                WaitForAsyncUtils.asyncFx(() -> PaneImage.snapshot(both, scale)).get();
        int[] screen = pixels(screenImage);
        assertThat(exported.length).isEqualTo(screen.length);
        PaneImage.write(exportedImage, folder().resolve("signal-export-" + scale + ".png"));
        PaneImage.write(screenImage, folder().resolve("signal-screen-" + scale + ".png"));
        int different = 0;
        for (int i = 0; i < screen.length; i++) {
            different += exported[i] == screen[i] ? 0 : 1;
        }
        assertThat(different).as("pixels that differ of " + screen.length).isZero();
    }

    @Test
    void a_pinch_zooms_and_keeps_the_time_between_the_fingers(FxRobot robot) {
        SpectrogramLayer layer = layer(upper, SpectrogramLayer.class);
        double before = viewport.range().get().at(300 / layer.getWidth());
        robot.interact(() -> Event.fireEvent(
                layer,
                new ZoomEvent(
                        ZoomEvent.ZOOM,
                        310,
                        50,
                        310,
                        50,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        2,
                        2,
                        new PickResult(layer, 310, 50))));
        assertThat(viewport.range().get().length()).isCloseTo(0.5, within(1e-9));
        assertThat(viewport.range().get().at(300 / layer.getWidth())).isCloseTo(before, within(1e-9));
    }

    @Test
    void keys_look_around_and_select_while_the_pane_has_the_focus(FxRobot robot) {
        robot.interact(() -> upper.requestFocus());
        robot.push(KeyCode.UP).push(KeyCode.UP);
        assertThat(viewport.range().get().length()).isCloseTo(0.64, within(1e-9));
        robot.push(KeyCode.HOME);
        assertThat(viewport.range().get().from()).isZero();
        robot.push(KeyCode.RIGHT);
        assertThat(viewport.range().get().from()).isCloseTo(0.064, within(1e-9));
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(viewport.selection().get().orElseThrow().length()).isCloseTo(0.0256, within(1e-6));
        robot.push(KeyCode.ESCAPE);
        assertThat(viewport.selection().get()).isEmpty();
    }

    @Test
    void a_screen_reader_hears_what_is_shown(FxRobot robot) {
        assertThat(layer(upper, WaveformLayer.class).getAccessibleText()).matches("Waveform, 1\\.0 s, peak −\\d+ dB");
        assertThat(layer(upper, SpectrogramLayer.class).getAccessibleText())
                .isEqualTo("Spectrogram, 1.0 s, up to 4 kHz");
        robot.interact(() -> lower.clear(RATE));
        assertThat(layer(lower, WaveformLayer.class).getAccessibleText()).isEqualTo("Nothing to see yet");
    }

    @Test
    void the_pointer_reads_time_frequency_note_and_level(FxRobot robot) {
        float[] sine = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            sine[i] = (float) (0.1 * Math.sin(2 * Math.PI * 1_000 * i / RATE));
        }
        robot.interact(() -> lower.show(new Clip(sine, RATE)));
        SpectrogramLayer layer = layer(lower, SpectrogramLayer.class);
        robot.interact(() -> move(layer, layer.getWidth() / 2, layer.getHeight() * 0.75));
        Label readout = (Label) layer.lookup(".readout");
        assertThat(readout.isVisible()).isTrue();
        assertThat(readout.getText()).isEqualTo("0.500 s · 1000 Hz · B5 +21 ¢ · −20 dB");
    }

    @Test
    void edits_of_the_selection_are_undone_and_done_again(FxRobot robot) {
        Clip before = clip.get();
        ClipEdits on = new ClipEdits(clip.map(Optional::of), this::change, viewport, edits, Words.in(Locale.ENGLISH));
        robot.interact(() -> on.run(ClipEdits.Kind.TRIM));
        assertThat(clip.get()).as("nothing is selected").isSameAs(before);
        robot.interact(() -> viewport.select(0.25, 0.5));
        robot.interact(() -> on.run(ClipEdits.Kind.TRIM));
        assertThat(clip.get().samples()).hasSize(2_000);
        assertThat(viewport.length()).isEqualTo(0.25);
        robot.interact(edits::undo);
        assertThat(clip.get()).isSameAs(before);
        robot.interact(edits::redo);
        assertThat(clip.get().samples()).hasSize(2_000);
    }

    @Test
    void a_right_click_offers_what_can_be_done(FxRobot robot) {
        robot.rightClickOn(layer(upper, WaveformLayer.class));
        Node trim = robot.lookup("#clip-trim").query();
        assertThat(trim.getPseudoClassStates()).contains(javafx.css.PseudoClass.getPseudoClass("disabled"));
        robot.clickOn("#clip-normalise");
        assertThat(diffwave.audio.Level.of(clip.get()).peakDecibels()).isCloseTo(-1, within(1e-3));
    }

    @Test
    void mel_and_pitch_stand_below_when_they_are_wanted(FxRobot robot) throws Exception {
        robot.interact(() -> fire(".spectrogram-button", robot));
        robot.clickOn("#spectrum-with-mel").clickOn("#spectrum-with-pitch");
        PitchLayer pitch = layer(upper, PitchLayer.class);
        waitFor(() -> pitch.getAccessibleText().matches("Pitch, 1\\.0 s, 1\\d\\d to 2\\d\\d Hz"));
        waitFor(() -> layer(upper, MelLayer.class).getAccessibleText().equals("Mel, 80 bands, 1.0 s"));
        robot.interact(() -> upper.below().melShown().set(false));
        assertThat(upper.below().getChildren()).containsExactly(pitch);
    }

    @Test
    void picture_spectrogram_and_numbers_are_saved_from_the_menu(@TempDir Path folder, FxRobot robot) throws Exception {
        FakeFiles files = new FakeFiles();
        Context context = context();
        robot.interact(() -> upper.saves(files, context));
        for (String scale : List.of("1", "1_5", "2")) {
            Path file = folder.resolve("picture" + scale + ".png");
            files.answer = Optional.of(file);
            robot.rightClickOn(layer(upper, WaveformLayer.class));
            robot.clickOn("#pane-picture-" + scale);
            waitFor(() -> Files.exists(file) && Files.size(file) > 1_000);
            assertThat(new Image(file.toUri().toString()).getWidth())
                    .isEqualTo(900 * Double.parseDouble(scale.replace('_', '.')));
        }
        for (String item : List.of("spectrogram", "numbers")) {
            Path file = folder.resolve(item + (item.equals("numbers") ? ".csv" : ".png"));
            files.answer = Optional.of(file);
            robot.rightClickOn(layer(upper, WaveformLayer.class));
            robot.clickOn("#pane-" + item);
            waitFor(() -> Files.exists(file) && Files.size(file) > 1_000);
        }
        files.answer = Optional.of(folder.resolve("nowhere").resolve("a.png"));
        robot.rightClickOn(layer(upper, WaveformLayer.class));
        robot.clickOn("#pane-spectrogram");
        waitFor(() -> context.sentence().get().contains("nowhere"));
    }

    private static Context context() {
        return Context.of(
                new FakeMaker(new DirectRunner()),
                new Transport(new FakeSound()),
                Desk.ofWindow(),
                Words.in(Locale.ENGLISH));
    }

    @Test
    void a_part_of_a_take_keeps_its_recipe_and_one_of_a_recording_is_plain(@TempDir Path folder, FxRobot robot)
            throws Exception {
        FakeFiles files = new FakeFiles();
        Context context = context();
        Take take = Fakes.take(7, 42);
        robot.interact(() -> {
            context.takes().add(take);
            upper.saves(files, context);
            lower.saves(files, context);
            upper.show(take.clip());
            viewport.select(0.25, 0.5);
        });
        files.answer = Optional.of(folder.resolve("of-take.flac"));
        robot.rightClickOn(layer(upper, SpectrogramLayer.class)).clickOn("#save-part");
        assertThat(files.suggested).containsExactly("7-seed-42-0.25-0.50-s.wav");
        Path plain = folder.resolve("plain.wav");
        files.answer = Optional.of(plain);
        robot.rightClickOn(layer(lower, WaveformLayer.class)).clickOn("#save-part");
        waitFor(() -> Files.exists(plain));
        assertThat(Recording.read(plain).mono().samples()).hasSize(RATE / 4);
        assertThat(TakeFile.recipe(plain)).isEmpty();
        Take part = ((FakeMaker) context.maker()).written.getLast();
        assertThat(part.clip().samples()).hasSize(RATE / 4);
        assertThat(part.recipe().seed()).isEqualTo(42);
        assertThat(part.recipe().options()).containsEntry("edited", "part, 0.25 to 0.50 s");
    }

    @Test
    void the_menu_opens_by_its_key(FxRobot robot) {
        robot.interact(() -> {
            upper.requestFocus();
            Event.fireEvent(
                    upper, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
        robot.clickOn("#clip-normalise");
        assertThat(diffwave.audio.Level.of(clip.get()).peakDecibels()).isCloseTo(-1, within(1e-3));
    }

    @Test
    void what_two_sounds_differ_in_is_seen_below_their_waves(FxRobot robot) {
        Clip late = diffwave.audio.Alignment.moved(clip.get(), -40, RATE + 40);
        Clip rest = diffwave.audio.Alignment.difference(clip.get(), late, 100);
        robot.interact(() -> lower.compare(clip.get(), late, rest));
        SpectrogramLayer layer = layer(lower, SpectrogramLayer.class);
        robot.interact(() -> move(layer, layer.getWidth() / 4, layer.getHeight() * 0.8));
        assertThat(((Label) layer.lookup(".readout")).getText()).endsWith("−∞ dB");
    }

    @Test
    void settings_change_every_spectrogram_that_shares_them(FxRobot robot) {
        robot.interact(() -> fire(".spectrogram-button", robot));
        ComboBox<FrequencyScale> scale = robot.lookup("#spectrum-scale").query();
        robot.interact(() -> scale.setValue(FrequencyScale.MEL));
        assertThat(lower.style().get().scale()).isEqualTo(FrequencyScale.MEL);
        robot.interact(() -> lower.style().set(SpectrogramStyle.USUAL));
        assertThat(scale.getValue()).isEqualTo(FrequencyScale.LINEAR);
    }

    private void fire(String button, FxRobot robot) {
        ((javafx.scene.control.Button) robot.from(upper).lookup(button).query()).fire();
    }

    private static void move(Layer layer, double x, double y) {
        Point2D scene = layer.localToScene(x, y);
        Event.fireEvent(
                layer,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        scene.getX(),
                        scene.getY(),
                        0,
                        0,
                        javafx.scene.input.MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(layer, scene.getX(), scene.getY())));
    }

    private static <L extends Layer> L layer(SoundPane pane, Class<L> kind) {
        return pane.lookupAll("*").stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private Image exported(double scale, FxRobot robot) throws Exception {
        CompletableFuture<Image> image = new CompletableFuture<>();
        robot.interact(() -> PaneImage.of(both, scale).thenAccept(image::complete));
        return image.get(20, TimeUnit.SECONDS);
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
    }

    private static void rest(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents(5);
        robot.interact(() -> {});
    }

    private void picture(String name, double scale, FxRobot robot) throws Exception {
        PaneImage.write(exported(scale, robot), folder().resolve(name + ".png"));
    }

    private static Path folder() throws java.io.IOException {
        return Files.createDirectories(Path.of("target", "pictures"));
    }

    private static javafx.scene.SnapshotParameters at(double scale) {
        var how = new javafx.scene.SnapshotParameters();
        how.setTransform(javafx.scene.transform.Transform.scale(scale, scale));
        how.setFill(javafx.scene.paint.Color.TRANSPARENT);
        return how;
    }

    private static int[] pixels(Image image) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] argb = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        return argb;
    }
}

package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.audio.Mel;
import diffwave.audio.MelFrontEnd;
import diffwave.audio.Resampler;
import diffwave.ui.flow.Desk;
import diffwave.ui.flow.LatestTask;
import diffwave.ui.theme.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A mel spectrogram, band over band, as a model hears it: one that was read, or a sound's own, made in the background. */
public final class MelLayer extends Layer {

    private final Sheet sheet = new Sheet();
    private final ObjectProperty<ColourMap> colours = new SimpleObjectProperty<>(ColourMap.MAGMA);
    private final LatestTask<Clip, Optional<Mel>> maker;
    private Optional<Mel> mel = Optional.empty();

    /** @param recipe how a sound's mel is made */
    public MelLayer(Viewport viewport, Desk desk, FrontEnd recipe, DoubleConsumer seek) {
        super(viewport, "spectrogram", seek);
        getChildren().add(sheet);
        marksOnTop();
        colours.addListener((seen, before, now) -> requestLayout());
        maker = new LatestTask<>(desk.background(), desk.fx(), clip -> of(clip, recipe), this::show);
    }

    private static Optional<Mel> of(Clip clip, FrontEnd recipe) {
        Clip fitting = clip.rate() == MelFrontEnd.RATE ? clip : Resampler.to(clip, MelFrontEnd.RATE);
        return fitting.samples().length < MelFrontEnd.SHORTEST
                ? Optional.empty()
                : Optional.of(MelFrontEnd.of(recipe).mel(fitting));
    }

    /** Shows a mel that is there already. */
    public void show(Mel ready) {
        show(Optional.of(ready));
    }

    /** Shows a sound's mel when it is made; too short a sound has none. */
    public void show(Clip clip) {
        maker.request(clip);
    }

    private void show(Optional<Mel> next) {
        mel = next;
        describe();
        requestLayout();
    }

    /** From quiet to loud. */
    public ObjectProperty<ColourMap> colours() {
        return colours;
    }

    @Override
    String summary(Words language) {
        return mel.map(now -> language.of(
                        "layer.mel", now.bands(), String.format(Locale.ROOT, "%.1f", seconds(now.frames()))))
                .orElse(language.of("layer.nothing"));
    }

    @Override
    Optional<Reading> reading(double seconds, double height) {
        return mel.map(now -> new Reading(seconds, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Override
    void paint(double width, double height) {
        sheet.size(width, height, scale());
        Range range = viewport.range().get();
        int[] pixels = sheet.pixels();
        for (int x = 0; x < sheet.columns(); x++) {
            double from = frame(range.at((double) x / sheet.columns()));
            double to = frame(range.at((x + 1.0) / sheet.columns()));
            for (int y = 0; y < sheet.rows(); y++) {
                pixels[y * sheet.columns() + x] =
                        mel.isPresent() ? argb(mel.get(), from, to, 1 - (y + 0.5) / sheet.rows()) : 0;
            }
        }
        sheet.changed();
    }

    /** The loudest of the frames that a column covers. */
    private int argb(Mel now, double from, double to, double height) {
        int first = (int) Math.floor(from + 0.5);
        if (first < 0 || first >= now.frames()) {
            return 0;
        }
        float[] band = now.values()[(int) (height * now.bands())];
        float value = band[first];
        for (int frame = first + 1; frame < Math.min(to + 0.5, now.frames()); frame++) {
            value = Math.max(value, band[frame]);
        }
        return colours.get().argb(share(value, now.frontEnd()));
    }

    /** 0 … 1; Tacotron 2's from ln 1e-5 to ln 10. */
    private static float share(float value, FrontEnd recipe) {
        return switch (recipe) {
            case LMNT -> value;
            case TACOTRON2 -> (float) ((value - Math.log(1e-5)) / (Math.log(10) - Math.log(1e-5)));
        };
    }

    private static double frame(double seconds) {
        return seconds * MelFrontEnd.RATE / MelFrontEnd.HOP;
    }

    private static double seconds(int frames) {
        return (double) frames * MelFrontEnd.HOP / MelFrontEnd.RATE;
    }
}

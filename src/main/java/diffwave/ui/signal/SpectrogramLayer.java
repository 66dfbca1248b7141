package diffwave.ui.signal;

import diffwave.ui.flow.Desk;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A spectrogram in tiles, painted in the background at the screen's own resolution for what is seen. Scrolling only moves
 * tiles; while new ones are painted the old are stretched.
 */
public final class SpectrogramLayer extends Layer {

    private static final int OVERVIEW = 4;
    private final Sheet sheet = new Sheet();
    private final FrequencyRuler ruler = new FrequencyRuler();
    private final ObjectProperty<SpectrogramStyle> style = new SimpleObjectProperty<>(SpectrogramStyle.USUAL);
    private final Tiles tiles = new Tiles();
    private final TileWork work;
    private Optional<Signal> signal = Optional.empty();
    private Optional<Mosaic> shown = Optional.empty();
    private Optional<Tiles.Key> first = Optional.empty();
    private List<Mosaic> before = List.of();
    private Raster raster = Raster.of(new Range(0, 1), 1);

    public SpectrogramLayer(Viewport viewport, Desk desk, DoubleConsumer seek) {
        super(viewport, "spectrogram", seek);
        getChildren().addAll(sheet, ruler);
        marksOnTop();
        work = new TileWork(tiles, desk.background(), desk.fx(), this::requestLayout);
        style.addListener((seen, old, now) -> requestLayout());
    }

    /** @param rate samples per second */
    public void show(float[] samples, int rate) {
        signal = Optional.of(new Signal(samples, rate));
        describe();
        requestLayout();
    }

    @Override
    String summary(Words language) {
        return signal.map(now -> language.of(
                        "layer.spectrogram",
                        String.format(Locale.ROOT, "%.1f", now.seconds()),
                        FrequencyRuler.text(now.top(), true)))
                .orElse(language.of("layer.nothing"));
    }

    @Override
    Optional<Reading> reading(double seconds, double height) {
        return signal.filter(now -> seconds >= 0 && seconds <= now.seconds()).map(now -> {
            double hertz = style.get().scale().hertz(height, now.top());
            Spectrum spectrum = new Spectrum(now, style.get());
            float level = spectrum.at(Math.round(seconds * now.rate()))[(int) Math.round(spectrum.bin(hertz))];
            return new Reading(seconds, OptionalDouble.of(hertz), OptionalDouble.of(level));
        });
    }

    /** How it is made and coloured; bind it to share one style among layers. */
    public ObjectProperty<SpectrogramStyle> style() {
        return style;
    }

    /** Whether all that is seen is painted at its own resolution. */
    @Override
    boolean complete() {
        return first.isEmpty()
                || visible(first.get()).allMatch(key -> tiles.find(key).isPresent());
    }

    @Override
    void paint(double width, double height) {
        sheet.size(width, height, scale());
        raster = raster.to(viewport.range().get(), sheet.columns());
        signal.ifPresent(now -> {
            ruler.show(style.get().scale(), now.top(), width, height);
            paint(new Tiles.Key(now, style.get(), raster.density(), sheet.rows(), 0));
        });
    }

    private void paint(Tiles.Key zero) {
        if (first.isEmpty() || !first.get().equals(zero)) {
            first = Optional.of(zero);
            before = shown.map(old -> List.of(old.kept())).orElse(List.of());
        }
        List<Tiles.Key> wanted = new ArrayList<>(visible(zero).toList());
        tiles.atLeast(wanted.size() * Tiles.size(zero.height()));
        int seen = wanted.size();
        wanted.addAll(overview(zero));
        wanted.addAll(beside(zero).toList());
        // one that pushes another out would be wished for again and again
        work.request(wanted.subList(0, Math.min(wanted.size(), Math.max(seen, Tiles.room(zero.height())))));
        List<Mosaic> behind = complete() ? List.of() : behind(zero);
        shown = Optional.of(
                Mosaic.lay(sheet.pixels(), raster, sheet.rows(), index -> tiles.find(at(zero, index)), behind));
        sheet.changed();
    }

    private List<Mosaic> behind(Tiles.Key zero) {
        List<Tiles.Key> overview = overview(zero);
        if (overview.isEmpty()
                || !overview.stream().allMatch(key -> tiles.find(key).isPresent())) {
            return before;
        }
        Raster whole = new Raster(overview.getFirst().density(), 0, OVERVIEW * Tiles.WIDTH);
        Mosaic rough = Mosaic.lay(
                new int[whole.width() * zero.height()],
                whole,
                zero.height(),
                index -> tiles.find(overview.get((int) index)),
                List.of());
        return Stream.concat(before.stream(), Stream.of(rough)).toList();
    }

    /** All of a long signal in a few tiles, to stretch where somebody scrolls faster than tiles come. */
    private static List<Tiles.Key> overview(Tiles.Key zero) {
        double density = OVERVIEW * Tiles.WIDTH / Math.max(1e-3, zero.signal().seconds());
        return density * 2 > zero.density()
                ? List.of()
                : java.util.stream.LongStream.range(0, OVERVIEW)
                        .mapToObj(index -> new Tiles.Key(zero.signal(), zero.style(), density, zero.height(), index))
                        .toList();
    }

    private Stream<Tiles.Key> visible(Tiles.Key zero) {
        return Tiles.indices(raster, zero.signal().seconds()).mapToObj(index -> at(zero, index));
    }

    private Stream<Tiles.Key> beside(Tiles.Key zero) {
        Raster wider = new Raster(raster.density(), raster.first() - 2 * Tiles.WIDTH, raster.width() + 4 * Tiles.WIDTH);
        return Tiles.indices(wider, zero.signal().seconds())
                .mapToObj(index -> at(zero, index))
                .filter(key -> visible(zero).noneMatch(key::equals));
    }

    private static Tiles.Key at(Tiles.Key zero, long index) {
        return new Tiles.Key(zero.signal(), zero.style(), zero.density(), zero.height(), index);
    }
}

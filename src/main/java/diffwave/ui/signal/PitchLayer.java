package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.audio.Pitch;
import diffwave.ui.flow.Desk;
import diffwave.ui.flow.LatestTask;
import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

/** The pitch of what is seen by YIN, in the background: a line where there is one, a gap where there is none. */
public final class PitchLayer extends Layer {

    private static final double HIGHEST = 1_000;
    private static final double FINEST = 0.01;
    private static final int MOST = 400;

    private record Request(Clip clip, Range range) {}

    private record Track(List<Pitch> pitches, double hop) {}

    private final Path line = new Path();
    private final Rectangle edge = new Rectangle();
    private final FrequencyRuler ruler = new FrequencyRuler();
    private final ObservableValue<Tokens> tokens;
    private final LatestTask<Request, Track> tracker;
    private Optional<Request> asked = Optional.empty();
    private Optional<Clip> clip = Optional.empty();
    private Track track = new Track(List.of(), FINEST);

    public PitchLayer(Viewport viewport, ObservableValue<Tokens> tokens, Desk desk, DoubleConsumer seek) {
        super(viewport, "pitch", seek);
        this.tokens = tokens;
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setStrokeWidth(2);
        line.setClip(edge);
        getChildren().addAll(line, ruler);
        marksOnTop();
        tokens.addListener((seen, before, now) -> requestLayout());
        tracker = new LatestTask<>(desk.background(), desk.fx(), PitchLayer::track, this::tracked);
    }

    public void show(Clip next) {
        clip = Optional.of(next);
        requestLayout();
    }

    private static Track track(Request wanted) {
        double hop = Math.max(FINEST, wanted.range.length() / MOST);
        double from = Math.max(0, Math.floor(wanted.range.from() / hop) * hop); // the same places while scrolling
        return new Track(Pitch.track(wanted.clip, from, wanted.range.to() + hop, hop), hop);
    }

    private void tracked(Track next) {
        track = next;
        describe();
        requestLayout();
    }

    @Override
    String summary(Words language) {
        if (clip.isEmpty()) {
            return language.of("layer.nothing");
        }
        String seconds = String.format(Locale.ROOT, "%.1f", clip.get().seconds());
        var found = track.pitches.stream()
                .filter(Pitch::voiced)
                .mapToDouble(Pitch::hertz)
                .summaryStatistics();
        return found.getCount() == 0
                ? language.of("layer.pitch.none", seconds)
                : language.of("layer.pitch", seconds, Math.round(found.getMin()), Math.round(found.getMax()));
    }

    @Override
    Optional<Reading> reading(double seconds, double height) {
        return track.pitches.stream()
                .min(Comparator.comparingDouble(pitch -> Math.abs(pitch.seconds() - seconds)))
                .filter(pitch -> pitch.voiced() && Math.abs(pitch.seconds() - seconds) <= track.hop)
                .map(pitch -> new Reading(seconds, OptionalDouble.of(pitch.hertz()), OptionalDouble.empty()));
    }

    @Override
    void paint(double width, double height) {
        edge.setWidth(width);
        edge.setHeight(height);
        line.setStroke(tokens.getValue().of("accent"));
        ruler.show(FrequencyScale.LOG, HIGHEST, width, height);
        Range range = viewport.range().get();
        clip.map(now -> new Request(now, range))
                .filter(now -> !asked.equals(Optional.of(now)))
                .ifPresent(now -> {
                    asked = Optional.of(now);
                    tracker.request(now);
                });
        line.getElements().clear();
        boolean before = false;
        for (Pitch pitch : track.pitches) {
            if (pitch.voiced()) {
                double x = range.fraction(pitch.seconds()) * width;
                double y = (1 - FrequencyScale.LOG.fraction(pitch.hertz(), HIGHEST)) * height;
                PathElement next = before ? new LineTo(x, y) : new MoveTo(x, y);
                line.getElements().add(next);
                if (!before) {
                    line.getElements().add(new LineTo(x + 0.1, y)); // a lonely pitch is a dot
                }
            }
            before = pitch.voiced();
        }
    }
}

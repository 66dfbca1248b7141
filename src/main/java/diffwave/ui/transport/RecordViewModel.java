package diffwave.ui.transport;

import diffwave.audio.Clip;
import diffwave.problem.Problem;
import diffwave.ui.flow.Desk;
import diffwave.ui.theme.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A recording from the microphone: counted in, stopped, heard, done again or kept. The microphone runs already while it
 * counts, so that its level can be seen; what it heard until then is cut off. FX thread only.
 */
public final class RecordViewModel {

    /** Where it stands. */
    public enum Phase {
        READY,
        OPENING,
        COUNTING,
        RECORDING,
        ENDING,
        RECORDED
    }

    /** Counted in from here, one a second. */
    static final int COUNT = 3;

    private static final double NANOS = 1e9;

    private final Transport transport;
    private final Microphone microphone;
    private final UnaryOperator<Clip> shape;
    private final int count;
    private final Consumer<Clip> keep;
    private final Desk desk;
    private final Words words;
    private final List<Variant> before;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READY);
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper();
    private final StringProperty sentence = new SimpleStringProperty("");
    private Optional<Clip> recorded = Optional.empty();
    private long began;
    private double cut;
    private boolean replaced;
    private boolean closed;

    /**
     * @param transport plays what was recorded; gets back what it had, unless that is kept
     * @param keep takes the recording, at the device's rate
     */
    public RecordViewModel(Transport transport, Consumer<Clip> keep, Desk desk, Words words) {
        this(transport, COUNT, clip -> clip, keep, desk, words);
    }

    /**
     * @param count seconds counted in; 0 begins at once
     * @param shape what becomes of a recording before it is heard, in the background; no samples where nothing was heard
     */
    public RecordViewModel(
            Transport transport, int count, UnaryOperator<Clip> shape, Consumer<Clip> keep, Desk desk, Words words) {
        this.transport = transport;
        this.count = count;
        this.shape = shape;
        this.microphone = transport.microphone();
        this.keep = keep;
        this.desk = desk;
        this.words = words;
        this.before = transport.shown().get();
    }

    /** Begins to count in; what was recorded before is forgotten. */
    public void record() {
        if (phase.get() != Phase.READY && phase.get() != Phase.RECORDED) {
            return;
        }
        transport.stop();
        recorded = Optional.empty();
        sentence.set("");
        phase.set(Phase.OPENING);
        desk.background().execute(() -> {
            try {
                microphone.start();
                desk.fx().execute(this::opened);
            } catch (Problem none) {
                desk.fx().execute(() -> {
                    sentence.set(
                            microphone == Microphone.NONE ? words.of("record.none") : words.said(none.getMessage()));
                    phase.set(Phase.READY);
                });
            }
        });
    }

    private void opened() {
        began = 0;
        phase.set(Phase.COUNTING);
        seconds.set(count);
        if (closed) {
            desk.background().execute(microphone::stop);
        }
    }

    /**
     * Goes on with the time; once per frame.
     *
     * @param now in nanoseconds, from any zero
     */
    public void tick(long now) {
        switch (phase.get()) {
            case COUNTING -> {
                began = began == 0 ? now : began;
                level.set(microphone.level());
                seconds.set(count - (now - began) / NANOS);
                if (seconds.get() <= 0) {
                    cut = microphone.seconds();
                    phase.set(Phase.RECORDING);
                    seconds.set(0);
                }
            }
            case RECORDING -> {
                level.set(microphone.level());
                seconds.set(microphone.seconds() - cut);
            }
            case READY, OPENING, ENDING, RECORDED -> {}
        }
    }

    /** Ends the recording; while it counts, nothing is recorded. */
    public void stop() {
        boolean counting = phase.get() == Phase.COUNTING;
        if (!counting && phase.get() != Phase.RECORDING) {
            return;
        }
        phase.set(Phase.ENDING);
        level.set(0);
        desk.background().execute(() -> {
            Clip whole = microphone.stop();
            int from = Math.min(whole.samples().length, (int) Math.round(cut * whole.rate()));
            Clip clip = new Clip(Arrays.copyOfRange(whole.samples(), from, whole.samples().length), whole.rate());
            Clip made = counting ? new Clip(new float[0], whole.rate()) : shape.apply(clip);
            desk.fx().execute(() -> ended(made, counting));
        });
    }

    private void ended(Clip clip, boolean given) {
        boolean nothing = clip.samples().length == 0;
        phase.set(nothing ? Phase.READY : Phase.RECORDED);
        if (nothing) {
            seconds.set(0);
            sentence.set(given ? "" : words.of("record.nothing"));
            return;
        }
        seconds.set(clip.seconds());
        recorded = Optional.of(clip);
        if (!closed) {
            transport.load(clip);
            replaced = true;
            transport.seek(0);
        }
    }

    /** Plays what was recorded, or halts. */
    public void play() {
        if (recorded.isPresent()) {
            transport.toggle();
        }
    }

    /** Hands over what was recorded. */
    public void keep() {
        recorded.ifPresent(clip -> {
            transport.stop();
            closed = true;
            keep.accept(clip);
        });
    }

    /** The sheet is gone: the microphone is let go, and unless the recording was kept the transport has its sound again. */
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop();
        if (replaced) {
            transport.unload();
            if (!before.isEmpty()) {
                transport.variants(before);
            }
        }
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Recorded so far; while it counts, until it begins. */
    public ReadOnlyDoubleProperty seconds() {
        return seconds.getReadOnlyProperty();
    }

    /** The peak heard just now, 0 … 1. */
    public ReadOnlyDoubleProperty level() {
        return level.getReadOnlyProperty();
    }

    /** What went wrong; empty for nothing. */
    public StringProperty sentence() {
        return sentence;
    }

    /** Whether it counts before it begins. */
    boolean counts() {
        return count > 0;
    }

    /** Whether what was recorded plays. */
    public Transport transport() {
        return transport;
    }
}

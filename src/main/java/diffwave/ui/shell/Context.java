package diffwave.ui.shell;

import diffwave.model.ModelCard;
import diffwave.studio.Maker;
import diffwave.ui.flow.Desk;
import diffwave.ui.takes.TakesViewModel;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Deck;
import diffwave.ui.transport.Transport;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What every screen's view-model stands on.
 *
 * @param maker makes sound
 * @param activity shows what runs
 * @param transport plays
 * @param edits what can be undone
 * @param takes everything made, shared by all screens
 * @param sentence what went wrong last, above the screen; empty for nothing
 * @param desk where work is done
 * @param words in the window's language
 * @param changes counts how often the installed models have changed
 */
public record Context(
        Maker maker,
        Activity activity,
        Transport transport,
        Edits edits,
        TakesViewModel takes,
        StringProperty sentence,
        Desk desk,
        Words words,
        IntegerProperty changes) {

    /** Puts together what the screens share. */
    public static Context of(Maker maker, Transport transport, Desk desk, Words words) {
        Activity activity = new Activity(maker.engine(), words, desk.fx());
        Edits edits = new Edits();
        StringProperty sentence = new SimpleStringProperty("");
        Running telling = new Running(activity, sentence, desk, words);
        TakesViewModel takes = new TakesViewModel(maker, edits, telling, sentence, desk, words);
        return new Context(
                maker, activity, transport, edits, takes, sentence, desk, words, new SimpleIntegerProperty());
    }

    /** Models were brought in or removed: every screen reads them again. */
    public void modelsChanged() {
        changes.set(changes.get() + 1);
    }

    /**
     * Reads the installed models for a screen's choice; what that changes is no edit of a person.
     *
     * @param which those that the screen has a use for
     * @param offer takes them up, on the FX thread
     */
    public void offer(Predicate<ModelCard> which, Consumer<List<ModelCard>> offer) {
        List<ModelCard> fit = maker.models().stream().filter(which).toList();
        edits.silently(() -> offer.accept(fit));
    }

    /** @param reader reads the models again, on the FX thread */
    public void onModels(Runnable reader) {
        changes.subscribe((before, now) -> reader.run());
    }

    /** What a screen of its own lets hear. */
    public Deck deck() {
        return new Deck(transport);
    }

    /** A screen's own job, told in the shared sentence. */
    public Running running() {
        return new Running(activity, sentence, desk, words);
    }
}

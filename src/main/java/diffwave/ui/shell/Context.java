package diffwave.ui.shell;

import diffwave.studio.Maker;
import diffwave.ui.flow.Desk;
import diffwave.ui.takes.TakesViewModel;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
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
 */
public record Context(
        Maker maker,
        Activity activity,
        Transport transport,
        Edits edits,
        TakesViewModel takes,
        StringProperty sentence,
        Desk desk,
        Words words) {

    /** Puts together what the screens share. */
    public static Context of(Maker maker, Transport transport, Desk desk, Words words) {
        Activity activity = new Activity(maker.engine(), words, desk.fx());
        Edits edits = new Edits();
        StringProperty sentence = new SimpleStringProperty("");
        Running telling = new Running(activity, sentence, desk, words);
        TakesViewModel takes = new TakesViewModel(maker, edits, telling, sentence, desk, words);
        return new Context(maker, activity, transport, edits, takes, sentence, desk, words);
    }

    /** A screen's own job, told in the shared sentence. */
    public Running running() {
        return new Running(activity, sentence, desk, words);
    }
}

package diffwave.ui.takes;

import java.util.Map;

/** How a part of the window stands, as words that outlive it. */
public interface WindowState {

    /** Keys that begin with the part's own name ("generate.steps"), and their values. */
    Map<String, String> read();

    /** @param told each time that a person or the program has changed something here */
    void onChange(Runnable told);

    /** Takes up what is told; keys that are missing or wrong change nothing. */
    void write(Map<String, String> state);
}

package diffwave.ui.vocode;

import diffwave.studio.MelInput;
import diffwave.studio.Source;
import java.util.Optional;

/**
 * A mel or a recording in the list.
 *
 * @param read as the model hears it; empty where it does not fit
 * @param why it does not fit, for a person; empty where it does
 */
record Item(Source source, Optional<MelInput> read, String why) {

    static Item fits(Source source, MelInput read) {
        return new Item(source, Optional.of(read), "");
    }

    static Item refused(Source source, String why) {
        return new Item(source, Optional.empty(), why);
    }
}

package diffwave.audio.device;

import diffwave.problem.Problem;
import java.util.Optional;

/**
 * A line and what goes into it, both at one rate: the sound's own where the device takes it, else a usual one.
 *
 * @param line not yet started
 * @param feed at the line's rate
 */
record Opened(OutputLine line, Feed feed) {

    private static final int[] USUAL_RATES = {44_100, 48_000};

    /**
     * Opens a device for a sound.
     *
     * @param awaitWhole waits until the whole sound is made; called where it must be converted in rate
     * @throws Problem where the device takes none of the rates
     */
    static Opened of(OutputLines lines, Sound sound, Runnable awaitWhole) {
        int rate = sound.clip().rate();
        Optional<OutputLine> line = lines.open(rate);
        for (int i = 0; line.isEmpty() && i < USUAL_RATES.length; i++) {
            rate = USUAL_RATES[i];
            line = lines.open(rate);
        }
        OutputLine found =
                line.orElseThrow(() -> new Problem("The sound device \"" + lines.name() + "\" takes no sound at "
                        + sound.clip().rate() + ", 44100 or 48000 Hz; choose another in the settings."));
        try {
            if (rate != sound.clip().rate()) {
                awaitWhole.run();
            }
            return new Opened(found, Feed.of(sound, rate));
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
    }

    /** How many of the passage's samples were heard, when the line's count is n. */
    long heard(long n) {
        return Math.min(n, feed.passage().samples());
    }

    /** The sound's sample that is heard, when the line's count is n. */
    int position(long n, Sound sound) {
        double factor = (double) sound.clip().rate() / feed.sound().rate();
        return sound.passage().at(Math.round(heard(n) * factor));
    }
}

package diffwave.studio.session;

import diffwave.studio.Take;

/**
 * A take as a session keeps it.
 *
 * @param take the sound and what made it
 * @param starred whether a person marked it as good
 */
public record Kept(Take take, boolean starred) {}

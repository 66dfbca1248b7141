package diffwave.ui.transport;

import diffwave.audio.Clip;

/**
 * One form of a sound among several that are compared by ear.
 *
 * @param name for a person ("before", "cosine, 50 steps")
 * @param clip of any rate and length; treat as immutable
 */
public record Variant(String name, Clip clip) {}

package diffwave.ui.models;

/**
 * What a check of a model has found.
 *
 * @param whole whether all is as its card says
 * @param sentence for a person
 */
public record Verdict(boolean whole, String sentence) {}

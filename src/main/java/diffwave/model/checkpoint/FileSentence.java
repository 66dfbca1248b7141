package diffwave.model.checkpoint;

import diffwave.problem.Problem;

/** Sees to it that what is said about a file names it, and that names out of a damaged one are cut and can be printed. */
final class FileSentence {

    private static final int LONGEST_SENTENCE = 800;

    private FileSentence() {}

    static Problem of(String name, Problem problem) {
        String message = problem.getMessage();
        String sentence = message.contains(name) ? message : name + ": " + message;
        String readable = sentence.replaceAll("\\p{Cntrl}", "?");
        if (readable.length() > LONGEST_SENTENCE) {
            readable = readable.substring(0, LONGEST_SENTENCE / 2) + "… It is damaged or hostile; fetch it again.";
        }
        return readable.equals(message) ? problem : new Problem(readable, problem);
    }
}

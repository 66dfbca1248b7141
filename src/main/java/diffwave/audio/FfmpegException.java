package diffwave.audio;

/** A function of ffmpeg returned an error; whoever knows the file turns it into a sentence. */
final class FfmpegException extends Exception {

    private static final long serialVersionUID = 1L;

    FfmpegException(String message) {
        super(message);
    }
}

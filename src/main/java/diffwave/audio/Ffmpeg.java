package diffwave.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The few conventions of ffmpeg's C interface that every caller needs: silence, error codes as text, file names. */
final class Ffmpeg {

    private Ffmpeg() {}

    /** Keeps ffmpeg's own log off stderr. To be called before anything else of ffmpeg. */
    static void quiet() {
        av_log_set_level(AV_LOG_QUIET);
    }

    /**
     * Turns an error code into an exception.
     *
     * @param code what a function of ffmpeg returned: negative is an error
     * @param doing for the exception, for example "open"
     * @return the code, if it is no error
     */
    static int check(int code, String doing) throws FfmpegException {
        if (code < 0) {
            throw new FfmpegException(doing + ": " + text(code));
        }
        return code;
    }

    /** A name that ffmpeg can only take for a file, whatever colons stand in it. */
    static String url(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    private static String text(int code) {
        byte[] text = new byte[256];
        av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}

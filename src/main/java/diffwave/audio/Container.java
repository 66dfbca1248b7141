package diffwave.audio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of sound file we read, told apart by their first bytes.
 *
 * <p>The kind found here is forced on ffmpeg, whose own probing also takes text and noise for some exotic format.
 */
enum Container {
    WAV("wav", true),
    /** WAV of big-endian numbers. */
    RIFX("wav", true),
    WAVE64("w64", true),
    AIFF("aiff", true),
    AU("au", true),
    CAF("caf", true),
    FLAC("flac", true),
    WAVPACK("wv", true),
    TRUE_AUDIO("tta", true),
    MP3("mp3", false),
    ADTS("aac", false),
    OGG("ogg", false),
    MP4("mov", false),
    MATROSKA("matroska", false);

    /** How many bytes of a file {@link #of} wants to see. */
    static final int HEAD = 1 << 16;

    private final String demuxer;
    private final boolean exactLength;

    Container(String demuxer, boolean exactLength) {
        this.demuxer = demuxer;
        this.exactLength = exactLength;
    }

    /** Ffmpeg's name of the reader. */
    String demuxer() {
        return demuxer;
    }

    /** Whether the length in the header is exact to the sample. */
    boolean exactLength() {
        return exactLength;
    }

    /**
     * @param head the file's first {@link #HEAD} bytes, or all of a shorter file
     */
    static Optional<Container> of(byte[] head) {
        byte[] b = head;
        return Optional.ofNullable(
                switch (ascii(b, 0)) {
                    case "RIFF", "RF64", "BW64" -> ascii(b, 8).equals("WAVE") ? WAV : null;
                    case "RIFX" -> ascii(b, 8).equals("WAVE") ? RIFX : null;
                    case "riff" -> WAVE64;
                    case "FORM" -> ascii(b, 8).startsWith("AIF") ? AIFF : null;
                    case ".snd" -> AU;
                    case "caff" -> CAF;
                    case "fLaC" -> FLAC;
                    case "wvpk" -> WAVPACK;
                    case "TTA1" -> TRUE_AUDIO;
                    case "OggS" -> OGG;
                    case "\u001aE\u00df\u00a3" -> MATROSKA;
                    default -> ascii(b, 4).equals("ftyp") ? MP4 : tagged(b);
                });
    }

    private static Container tagged(byte[] b) {
        if (!ascii(b, 0).startsWith("ID3") || b.length < 10) {
            return frames(b);
        }
        int size = (b[6] & 0x7f) << 21 | (b[7] & 0x7f) << 14 | (b[8] & 0x7f) << 7 | (b[9] & 0x7f);
        if (size > b.length - 10) {
            return MP3; // a tag longer than what we look at, nearly always a picture: ffmpeg finds frames or none
        }
        return of(Arrays.copyOfRange(b, 10 + size, b.length)).orElse(null);
    }

    private static Container frames(byte[] b) {
        if (MpegFrames.adts(b)) {
            return ADTS;
        }
        return MpegFrames.layers(b) ? MP3 : null;
    }

    private static String ascii(byte[] b, int from) {
        return b.length < from + 4 ? "" : new String(b, from, 4, StandardCharsets.ISO_8859_1);
    }
}

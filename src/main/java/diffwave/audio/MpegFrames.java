package diffwave.audio;

/**
 * Recognises MPEG audio and AAC streams without a container: frames that follow one another without a gap.
 *
 * <p>A frame header holds the frame's length; one valid header is found in any noise, three that lead to each other are not.
 */
final class MpegFrames {

    private static final int[][] KILOBITS = {
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448}, // MPEG-1 layer I
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384}, // MPEG-1 layer II
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}, // MPEG-1 layer III
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256}, // MPEG-2 layer I
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160} // MPEG-2 layers II and III
    };

    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int IN_A_ROW = 3;

    private interface Frame {
        /** Length of the frame that begins at byte i, or 0 where none does. */
        int length(byte[] b, int i);
    }

    private MpegFrames() {}

    /** Whether MPEG layer I to III frames begin somewhere in the bytes (what stands before them is skipped). */
    static boolean layers(byte[] b) {
        for (int i = 0; i + 4 <= b.length; i++) {
            if (chained(b, i, MpegFrames::layerLength)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bytes begin with AAC frames with ADTS headers. */
    static boolean adts(byte[] b) {
        return chained(b, 0, MpegFrames::adtsLength);
    }

    private static boolean chained(byte[] b, int start, Frame frame) {
        int at = start;
        for (int n = 0; n < IN_A_ROW; n++) {
            if (at == b.length && n > 0) {
                return start == 0; // a whole file of fewer frames
            }
            int length = at + 7 <= b.length ? frame.length(b, at) : 0;
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static int adtsLength(byte[] b, int i) {
        if ((b[i] & 0xff) != 0xff || (b[i + 1] & 0xf6) != 0xf0) {
            return 0;
        }
        int length = (b[i + 3] & 3) << 11 | (b[i + 4] & 0xff) << 3 | (b[i + 5] & 0xff) >> 5;
        return length < 7 ? 0 : length;
    }

    private static int layerLength(byte[] b, int i) {
        int version = b[i + 1] >> 3 & 3; // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
        int layer = 4 - (b[i + 1] >> 1 & 3);
        int bitrate = b[i + 2] >> 4 & 15;
        int rate = b[i + 2] >> 2 & 3;
        if ((b[i] & 0xff) != 0xff || (b[i + 1] & 0xe0) != 0xe0 || version == 1) {
            return 0;
        }
        if (layer == 4 || bitrate == 0 || bitrate == 15 || rate == 3) {
            return 0;
        }
        int row = version == 3 ? layer - 1 : layer == 1 ? 3 : 4;
        int hertz = RATES[rate] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        int bits = KILOBITS[row][bitrate] * 1000;
        int padding = b[i + 2] >> 1 & 1;
        if (layer == 1) {
            return (12 * bits / hertz + padding) * 4;
        }
        int slots = layer == 3 && version != 3 ? 72 : 144;
        return slots * bits / hertz + padding;
    }
}

package diffwave.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Collects decoded frames of any sample format as floats, one array a channel. */
final class FrameSink implements AutoCloseable {

    /** Swresample takes no more. */
    private static final int MOST_CHANNELS = 64;

    private final long mostFloats;
    private SwrContext swr = new SwrContext(null);
    private FloatPointer block = new FloatPointer(0);
    private float[][] channels = new float[0][];
    private int length;
    private int rate;
    private int format;

    /**
     * @param mostFloats samples over all channels beyond which {@link #add} refuses
     */
    FrameSink(long mostFloats) {
        this.mostFloats = mostFloats;
    }

    /**
     * Takes a frame over.
     *
     * @return false where the stream changes its rate, channels or format here: the frame is left out
     */
    boolean add(AVFrame frame) throws FfmpegException {
        if (channels.length == 0) {
            start(frame);
        }
        int n = frame.nb_samples();
        if (frame.sample_rate() != rate
                || frame.ch_layout().nb_channels() != channels.length
                || frame.format() != format) {
            return false;
        }
        if ((length + (long) n) * channels.length > mostFloats) {
            throw new FfmpegException("it is longer than fits in memory");
        }
        reserve(n);
        try (PointerPointer<FloatPointer> out = new PointerPointer<>(1)) {
            out.put(0, block);
            int got = Ffmpeg.check(swr_convert(swr, out, n, frame.extended_data(), n), "convert");
            append(got);
        }
        return true;
    }

    private void start(AVFrame frame) throws FfmpegException {
        int count = frame.ch_layout().nb_channels();
        if (count < 1 || count > MOST_CHANNELS || frame.sample_rate() < 1) {
            throw new FfmpegException("it claims " + count + " channels at " + frame.sample_rate() + " Hz");
        }
        rate = frame.sample_rate();
        format = frame.format();
        channels = new float[count][0];
        Ffmpeg.check(
                swr_alloc_set_opts2(
                        swr, frame.ch_layout(), AV_SAMPLE_FMT_FLT, rate, frame.ch_layout(), format, rate, 0, null),
                "set up the conversion");
        Ffmpeg.check(swr_init(swr), "set up the conversion");
    }

    private void reserve(int n) {
        if (block.capacity() < (long) n * channels.length) {
            block.close();
            block = new FloatPointer((long) n * channels.length);
        }
        if (length + n > channels[0].length) {
            int size = (int) Math.min(Integer.MAX_VALUE - 16, (length + n) * 3L / 2);
            for (int c = 0; c < channels.length; c++) {
                channels[c] = Arrays.copyOf(channels[c], size);
            }
        }
    }

    private void append(int n) {
        float[] mixed = new float[n * channels.length];
        block.position(0).get(mixed);
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < channels.length; c++) {
                channels[c][length + i] = mixed[i * channels.length + c];
            }
        }
        length += n;
    }

    /** [channel][sample], all that came so far. */
    float[][] channels() {
        return Arrays.stream(channels).map(c -> Arrays.copyOf(c, length)).toArray(float[][]::new);
    }

    /** Samples per second; 0 before the first frame. */
    int rate() {
        return rate;
    }

    @Override
    public void close() {
        block.close();
        swr_free(swr);
    }
}

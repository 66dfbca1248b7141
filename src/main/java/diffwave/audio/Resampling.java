package diffwave.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/** The native side of {@link Resampler}: swresample fed block by block, so that long clips need little native memory. */
final class Resampling {

    private static final int FILTER = 128;
    private static final Map<String, String> SETTINGS = Map.of(
            "filter_size", Integer.toString(FILTER),
            "phase_shift", "10",
            "cutoff", "0.98",
            "filter_type", "kaiser",
            "kaiser_beta", "12");
    private static final int BLOCK = 1 << 16;

    private Resampling() {}

    /**
     * Converts between silences: one before of whole periods of both rates, so that it comes off again exactly, and one
     * behind. No edge of the filter is seen, and swresample need not be drained.
     */
    static float[] convert(Clip clip, int rate, int length) throws FfmpegException {
        int divisor = greatestCommonDivisor(clip.rate(), rate);
        int reach = FILTER * (clip.rate() / rate + 1);
        int periods = Math.ceilDiv(reach, clip.rate() / divisor);
        int before = periods * (clip.rate() / divisor);
        int drop = periods * (rate / divisor);
        int step = (int) Math.min(BLOCK, (long) BLOCK * clip.rate() / rate);
        long total = 2L * before + clip.samples().length + step;
        float[] result = new float[length];
        float[] block = new float[2 * BLOCK];
        SwrContext swr = open(clip.rate(), rate);
        try (FloatPointer in = new FloatPointer(BLOCK);
                FloatPointer out = new FloatPointer(2 * BLOCK);
                PointerPointer<FloatPointer> ins = new PointerPointer<>(1);
                PointerPointer<FloatPointer> outs = new PointerPointer<>(1)) {
            ins.put(0, in);
            outs.put(0, out);
            long done = -drop;
            for (long at = -before; at < total - before && done < length; at += step) {
                in.put(piece(clip.samples(), at, step), 0, step);
                int got = Ffmpeg.check(swr_convert(swr, outs, 2 * BLOCK, ins, step), "resample");
                out.get(block, 0, got);
                int skip = Math.clamp(-done, 0, got);
                int kept = (int) Math.min(got - skip, length - Math.max(0, done));
                System.arraycopy(block, skip, result, (int) Math.max(0, done), kept);
                done += got;
            }
        } finally {
            swr_free(swr);
        }
        return result;
    }

    private static float[] piece(float[] samples, long at, int n) {
        float[] piece = new float[n];
        int from = Math.clamp(at, 0, samples.length);
        int to = Math.clamp(at + n, 0, samples.length);
        System.arraycopy(samples, from, piece, (int) (from - at) * (to > from ? 1 : 0), to - from);
        return piece;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private static SwrContext open(int from, int to) throws FfmpegException {
        Ffmpeg.quiet();
        SwrContext swr = new SwrContext(null);
        try (AVChannelLayout mono = new AVChannelLayout()) {
            av_channel_layout_default(mono, 1);
            int flt = AV_SAMPLE_FMT_FLT;
            Ffmpeg.check(swr_alloc_set_opts2(swr, mono, flt, to, mono, flt, from, 0, null), "set up");
            av_channel_layout_uninit(mono);
            for (var setting : SETTINGS.entrySet()) {
                Ffmpeg.check(av_opt_set(swr, setting.getKey(), setting.getValue(), 0), setting.getKey());
            }
            Ffmpeg.check(swr_init(swr), "set up");
            return swr;
        } catch (FfmpegException e) {
            swr_free(swr);
            throw e;
        }
    }
}

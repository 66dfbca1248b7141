package diffwave.audio;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** The native side of {@link FlacWriter}: open once, encode once, close. */
final class FlacEncoder implements AutoCloseable {

    private final AVFormatContext format = new AVFormatContext(null);
    private final AVIOContext io = new AVIOContext(null);
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private AVCodecContext codec = new AVCodecContext(null);
    private AVStream stream = new AVStream(null);
    private SampleFormat samples = SampleFormat.PCM16;

    void open(Path file, int rate, SampleFormat sampleFormat) throws FfmpegException {
        Ffmpeg.quiet();
        samples = sampleFormat;
        Ffmpeg.check(avformat_alloc_output_context2(format, null, "flac", null), "FLAC");
        AVCodec encoder = avcodec_find_encoder(AV_CODEC_ID_FLAC);
        codec = avcodec_alloc_context3(encoder);
        codec.sample_rate(rate).sample_fmt(sampleFormat == SampleFormat.PCM16 ? AV_SAMPLE_FMT_S16 : AV_SAMPLE_FMT_S32);
        codec.bits_per_raw_sample(sampleFormat.bits()).flags(codec.flags() | AV_CODEC_FLAG_BITEXACT);
        codec.time_base().num(1).den(rate);
        codec.thread_count(1);
        av_channel_layout_default(codec.ch_layout(), 1);
        Ffmpeg.check(avcodec_open2(codec, encoder, (AVDictionary) null), "FLAC at " + rate + " Hz");
        stream = avformat_new_stream(format, null);
        Ffmpeg.check(avcodec_parameters_from_context(stream.codecpar(), codec), "FLAC");
        stream.time_base(codec.time_base());
        Ffmpeg.check(avio_open(io, Ffmpeg.url(file), AVIO_FLAG_WRITE), "open");
        format.pb(io).flags(format.flags() | AVFMT_FLAG_BITEXACT);
        Ffmpeg.check(avformat_write_header(format, (AVDictionary) null), "write");
    }

    void encode(float[] sound) throws FfmpegException {
        for (int from = 0; from < sound.length; from += codec.frame_size()) {
            fill(sound, from, Math.min(codec.frame_size(), sound.length - from));
            Ffmpeg.check(avcodec_send_frame(codec, frame), "encode");
            av_frame_unref(frame);
            writePackets();
        }
        Ffmpeg.check(avcodec_send_frame(codec, null), "encode");
        writePackets();
        Ffmpeg.check(av_write_trailer(format), "write");
        Ffmpeg.check(avio_closep(io), "write");
    }

    private void fill(float[] sound, int from, int n) throws FfmpegException {
        frame.nb_samples(n)
                .format(codec.sample_fmt())
                .sample_rate(codec.sample_rate())
                .pts(from);
        Ffmpeg.check(av_channel_layout_copy(frame.ch_layout(), codec.ch_layout()), "encode");
        Ffmpeg.check(av_frame_get_buffer(frame, 0), "encode");
        int bytes = samples == SampleFormat.PCM16 ? 2 : 4;
        BytePointer data = frame.data(0);
        ByteBuffer buffer = data.capacity((long) n * bytes).asByteBuffer().order(ByteOrder.nativeOrder());
        for (int i = 0; i < n; i++) {
            int value = samples.quantised(sound[from + i]);
            if (bytes == 2) {
                buffer.putShort((short) value);
            } else {
                buffer.putInt(value << 8);
            }
        }
    }

    private void writePackets() throws FfmpegException {
        while (avcodec_receive_packet(codec, packet) >= 0) {
            packet.stream_index(stream.index());
            av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
            Ffmpeg.check(av_interleaved_write_frame(format, packet), "write");
        }
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(codec);
        if (!io.isNull()) {
            avio_closep(io);
        }
        avformat_free_context(format);
    }
}

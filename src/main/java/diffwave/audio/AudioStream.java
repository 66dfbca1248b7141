package diffwave.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_CRCCHECK;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;

/** The best sound stream of one file, decoded by ffmpeg frame by frame; {@link #close} frees all of it. */
final class AudioStream implements AutoCloseable {

    private final AVFormatContext format = new AVFormatContext(null);
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private AVCodecContext codec = new AVCodecContext(null);
    private AVStream stream = new AVStream(null);
    private boolean draining;
    private int damaged;

    private AudioStream() {}

    static AudioStream open(Path file, Container container) throws FfmpegException {
        AudioStream opened = new AudioStream();
        try {
            opened.openFormat(file, container);
            opened.openCodec(container);
            return opened;
        } catch (FfmpegException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void openFormat(Path file, Container container) throws FfmpegException {
        AVInputFormat demuxer = av_find_input_format(container.demuxer());
        AVDictionary options = new AVDictionary(null);
        try {
            av_dict_set(options, "protocol_whitelist", "file", 0);
            av_dict_set(options, "codec_whitelist", Codecs.READ, 0);
            Ffmpeg.check(
                    avformat_open_input(format, Ffmpeg.url(file), demuxer, options),
                    "its header is damaged or incomplete");
        } finally {
            av_dict_free(options);
        }
        Ffmpeg.check(avformat_find_stream_info(format, (PointerPointer<?>) null), "its sound could not be found");
    }

    private void openCodec(Container container) throws FfmpegException {
        int index = av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
        if (index < 0) {
            throw new FfmpegException("there is no sound in it");
        }
        stream = format.streams(index);
        if (container == Container.RIFX) {
            stream.codecpar().codec_id(Codecs.bigEndian(stream.codecpar().codec_id()));
        }
        AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
        if (decoder == null) {
            throw new FfmpegException("its coding is unknown");
        }
        codec = avcodec_alloc_context3(decoder);
        Ffmpeg.check(avcodec_parameters_to_context(codec, stream.codecpar()), "its coding is not supported");
        codec.pkt_timebase(stream.time_base());
        if (container == Container.FLAC) {
            codec.err_recognition(AV_EF_CRCCHECK | AV_EF_EXPLODE);
        }
        AVDictionary options = new AVDictionary(null);
        try {
            av_dict_set(options, "codec_whitelist", Codecs.READ, 0);
            Ffmpeg.check(avcodec_open2(codec, decoder, options), "its coding is not supported");
        } finally {
            av_dict_free(options);
        }
    }

    /** The length the header claims, in seconds, or a negative number where it claims none. */
    double claimedSeconds() {
        return stream.duration() <= 0
                ? -1
                : stream.duration()
                        * (double) stream.time_base().num()
                        / stream.time_base().den();
    }

    /** Packets that could not be decoded so far. */
    int damaged() {
        return damaged;
    }

    /** The frame last decoded by {@link #next}; valid until the next call. */
    AVFrame frame() {
        return frame;
    }

    /** Decodes on to the next frame, leaving out what is damaged; false at the end. */
    boolean next() {
        while (true) {
            int code = avcodec_receive_frame(codec, frame);
            if (code >= 0) {
                return true;
            }
            if (code == AVERROR_EOF || draining) {
                return false;
            }
            feed();
        }
    }

    private void feed() {
        if (av_read_frame(format, packet) < 0) {
            draining = true;
            avcodec_send_packet(codec, null);
            return;
        }
        if (packet.stream_index() == stream.index() && avcodec_send_packet(codec, packet) < 0) {
            damaged++;
        }
        av_packet_unref(packet);
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(codec);
        avformat_close_input(format);
    }
}

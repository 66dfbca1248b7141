package diffwave.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16BE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S24BE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S24LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S32BE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S32LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S64BE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S64LE;

/** The codings we let ffmpeg decode: those of sound files, so that nothing else (video, scripts) ever runs on a file. */
final class Codecs {

    /** Ffmpeg's decoder names, with commas. */
    static final String READ = String.join(
            ",",
            "pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_s64le,pcm_s64be",
            "pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw",
            "adpcm_ima_wav,adpcm_ms,adpcm_ima_qt,gsm,gsm_ms",
            "flac,alac,wavpack,tta",
            "mp1float,mp1,mp2float,mp2,mp3float,mp3,aac,vorbis,opus,libopus,libvorbis,ac3,eac3");

    private Codecs() {}

    /** The coding of a RIFX file: ffmpeg reads its header as big-endian and then takes its samples for little-endian. */
    static int bigEndian(int codec) {
        return switch (codec) {
            case AV_CODEC_ID_PCM_S16LE -> AV_CODEC_ID_PCM_S16BE;
            case AV_CODEC_ID_PCM_S24LE -> AV_CODEC_ID_PCM_S24BE;
            case AV_CODEC_ID_PCM_S32LE -> AV_CODEC_ID_PCM_S32BE;
            case AV_CODEC_ID_PCM_S64LE -> AV_CODEC_ID_PCM_S64BE;
            default -> codec;
        };
    }
}

package diffwave.audio;

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
}

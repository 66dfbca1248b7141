package diffwave.audio;

import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads one sound file into a {@link Recording}, or says in one sentence why not. */
final class RecordingReader {

    /** By how many samples lengths may differ that a lossy format's header only estimates. */
    private static final int LOSSY_SLACK = 8192;

    private final Path file;
    private final String name;
    private final List<String> warnings = new ArrayList<>();

    RecordingReader(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    Recording read() {
        Container container = Container.of(head())
                .orElseThrow(() -> new Problem(name + " is no sound file this program reads; choose a WAV, AIFF, FLAC,"
                        + " MP3, Ogg, Opus, M4A or WebM file."));
        Ffmpeg.quiet();
        try (AudioStream stream = AudioStream.open(file, container);
                FrameSink sink = new FrameSink(Runtime.getRuntime().maxMemory() / 16)) {
            boolean steady = true;
            while (steady && stream.next()) {
                steady = sink.add(stream.frame());
            }
            if (!steady) {
                warnings.add(name + " changes its rate or channels on the way; only the part before was read.");
            }
            return checked(sink, stream, container);
        } catch (FfmpegException e) {
            throw new Problem(name + " could not be read (" + e.getMessage() + "); choose another file.", e);
        }
    }

    private byte[] head() {
        if (Files.isDirectory(file)) {
            throw new Problem(name + " is a folder; choose a sound file in it.");
        }
        if (!Files.exists(file)) {
            throw new Problem(name + " does not exist; check the name (" + file.toAbsolutePath() + ").");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Problem(name + " may not be read by this user; check its permissions.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(Container.HEAD);
            if (head.length == 0) {
                throw new Problem(name + " is empty; choose another file.");
            }
            return head;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Recording checked(FrameSink sink, AudioStream stream, Container container) {
        float[][] channels = sink.channels();
        if (channels.length == 0 || channels[0].length == 0) {
            throw new Problem(name + " holds no samples that could be decoded; choose another file.");
        }
        refuseNotFinite(channels);
        if (container == Container.WAV || container == Container.RIFX) {
            warnOfCutWav();
        }
        long claimed = Math.round(stream.claimedSeconds() * sink.rate());
        int got = channels[0].length;
        if (warnings.isEmpty() && claimed > got + (container.exactLength() ? 0 : LOSSY_SLACK)) {
            warnings.add(name + " is cut short: it promises " + claimed + " samples and holds " + got
                    + "; those were read.");
        }
        if (stream.damaged() > 0) {
            warnings.add(name + " is damaged in " + stream.damaged() + " places; they were left out.");
        }
        return new Recording(channels, sink.rate(), warnings);
    }

    /** Ffmpeg fits a WAV's length to the file and keeps silent about it. */
    private void warnOfCutWav() {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            new RiffWalk(in)
                    .find("data")
                    .filter(d -> !d.toTheEnd() && d.claimed() > d.there())
                    .ifPresent(d -> warnings.add(name + " is cut short: it promises " + d.claimed()
                            + " bytes of sound and holds " + d.there() + "; those were read."));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Problem unreadable(IOException e) {
        return new Problem(name + " could not be read (" + e.getMessage() + "); check the disk.", e);
    }

    private void refuseNotFinite(float[][] channels) {
        int bad = 0;
        for (float[] channel : channels) {
            for (float x : channel) {
                bad += Float.isFinite(x) ? 0 : 1;
            }
        }
        if (bad > 0) {
            throw new Problem(
                    name + " holds " + bad + " samples that are no finite numbers (NaN or infinity); export it"
                            + " again from the program that made it.");
        }
    }
}

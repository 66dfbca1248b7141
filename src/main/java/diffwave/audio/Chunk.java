package diffwave.audio;

import java.nio.charset.StandardCharsets;

/**
 * A piece of a RIFF file beside the sound; players skip ids they do not know.
 *
 * @param id four ASCII characters
 * @param bytes any length. Not copied: treat as immutable
 */
public record Chunk(String id, byte[] bytes) {

    public Chunk {
        if (id.length() != 4 || !StandardCharsets.US_ASCII.newEncoder().canEncode(id)) {
            throw new IllegalArgumentException("chunk id \"" + id + "\"");
        }
    }

    /** A chunk of text. */
    public static Chunk text(String id, String text) {
        return new Chunk(id, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

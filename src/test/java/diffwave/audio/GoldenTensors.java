package diffwave.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads float32 tensors of a golden safetensors file: a length, a JSON header, the bytes. */
final class GoldenTensors {

    private final byte[] file;
    private final String header;
    private final int start;

    GoldenTensors(String name) throws IOException {
        try (InputStream in = GoldenTensors.class.getResourceAsStream("/golden/" + name)) {
            file = in.readAllBytes();
        }
        int length = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        header = new String(file, 8, length, StandardCharsets.UTF_8);
        start = 8 + length;
    }

    float[] vector(String name) {
        Matcher m = Pattern.compile("\"" + name + "\":\\{[^}]*\"data_offsets\":\\[(\\d+),\\s*(\\d+)]")
                .matcher(header);
        if (!m.find()) {
            throw new IllegalArgumentException(name + " in " + header);
        }
        int from = Integer.parseInt(m.group(1));
        float[] values = new float[(Integer.parseInt(m.group(2)) - from) / 4];
        ByteBuffer.wrap(file, start + from, 4 * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }
}

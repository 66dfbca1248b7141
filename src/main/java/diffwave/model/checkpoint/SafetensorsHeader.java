package diffwave.model.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import diffwave.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The checked header of a safetensors file: every tensor lies inside the file, has as many bytes as its shape needs, and
 * neither overlaps another nor leaves a hole.
 */
record SafetensorsHeader(List<Entry> entries, Map<String, String> metadata, long dataAt) {

    private static final long MOST_HEADER = 32 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** One tensor: bytes {@code begin} to {@code end} of the data. */
    record Entry(String name, ElementType type, int[] shape, long begin, long end) {}

    static SafetensorsHeader read(Source source) throws IOException {
        long length = source.bytes(0, 8).getLong();
        if (length < 2 || length > source.size() - 8 || length > MOST_HEADER) {
            throw new Problem(source.name() + " is no safetensors file: it claims a header of "
                    + Long.toUnsignedString(length) + " bytes and has " + source.size() + " in all.");
        }
        JsonNode root = json(source, (int) length);
        long data = source.size() - 8 - length;
        List<Entry> entries = new ArrayList<>();
        Map<String, String> metadata = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (field.getKey().equals("__metadata__")) {
                field.getValue()
                        .properties()
                        .forEach(text ->
                                metadata.put(text.getKey(), text.getValue().asText()));
            } else {
                entries.add(entry(source.name(), field.getKey(), field.getValue(), data));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        long at = 0;
        for (Entry entry : entries) {
            if (entry.begin() != at) {
                throw new Problem(source.name() + ": the tensor " + entry.name()
                        + " overlaps another or leaves a hole before it; the file is damaged.");
            }
            at = entry.end();
        }
        if (at != data) {
            throw new Problem(source.name() + " has " + data + " bytes of numbers where its header lists " + at
                    + "; it is damaged, fetch it again.");
        }
        return new SafetensorsHeader(List.copyOf(entries), metadata, 8 + length);
    }

    private static JsonNode json(Source source, int length) throws IOException {
        try {
            JsonNode root = JSON.readTree(source.bytes(8, length).array());
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new Problem(source.name() + " is no safetensors file: its header is not JSON.", e);
        }
        throw new Problem(source.name() + " is no safetensors file: its header is no JSON object.");
    }

    private static Entry entry(String file, String name, JsonNode node, long data) {
        String where = file + ", tensor " + name;
        String dtype = node.path("dtype").asText();
        ElementType type = ElementType.safetensors(dtype)
                .orElseThrow(() -> new Problem(where + ": numbers of the type \"" + dtype + "\" are not supported."));
        long[] shape = numbers(where, node.path("shape"));
        long[] place = numbers(where, node.path("data_offsets"));
        if (place.length != 2 || place[0] < 0 || place[1] < place[0] || place[1] > data) {
            throw new Problem(where + ": its bytes " + Arrays.toString(place) + " are not inside the file, which has "
                    + data + "; it is cut short or damaged.");
        }
        int count = Elements.count(where, shape, type, place[1] - place[0]);
        if ((long) count * type.bytes() != place[1] - place[0]) {
            throw new Problem(where + ": it has " + (place[1] - place[0]) + " bytes where its shape "
                    + Arrays.toString(shape) + " needs " + (long) count * type.bytes() + ".");
        }
        return new Entry(name, type, Elements.ints(shape), place[0], place[1]);
    }

    private static long[] numbers(String where, JsonNode list) {
        if (!list.isArray() || list.size() > 64) {
            throw new Problem(where + ": its shape or place is missing in the header; the file is damaged.");
        }
        long[] numbers = new long[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!list.get(i).isIntegralNumber() || !list.get(i).canConvertToLong()) {
                throw new Problem(where + ": \"" + list.get(i) + "\" in the header is no whole number.");
            }
            numbers[i] = list.get(i).longValue();
        }
        return numbers;
    }
}
